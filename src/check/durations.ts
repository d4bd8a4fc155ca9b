import type { Duration } from '../model/duration.ts';

const UNITS = {
  minute: '分钟',
  hour: '小时',
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
} as const;

/** As letters print it: 4小时, 4个工作小时, 2个工作日. */
export function written({ value, unit, clock }: Duration): string {
  const business = clock === 'business' && unit !== 'workday' ? '个工作' : '';
  return `${value}${business}${UNITS[unit]}`;
}

/** The same in English: 4 hours, 2 working days. */
export function inEnglish({ value, unit, clock }: Duration): string {
  const word = unit === 'workday' ? 'working day' : clock === 'business' ? `working ${unit}` : unit;
  return `${value} ${word}${value === '1' ? '' : 's'}`;
}
