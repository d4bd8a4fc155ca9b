import type { WrittenUnit } from '../model/duration.ts';
import type { Value } from '../model/value.ts';

const UNITS: Readonly<Record<WrittenUnit, string>> = {
  minute: '分钟',
  hour: '小时',
  workminute: '个工作分钟',
  workhour: '个工作小时',
  workday: '个工作日',
  day: '日',
  month: '个月',
  year: '年',
};

/** A value in plain words, for phrases that name a value which the letter does not print. */
export function rawText(value: Value): string {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'duration': {
      const { value: figure, unit, clock } = value.duration;
      if (clock === 'business' && unit === 'hour') return figure + UNITS.workhour;
      if (clock === 'business' && unit === 'minute') return figure + UNITS.workminute;
      return figure + UNITS[unit];
    }
    case 'money':
      return `${value.amount}元`;
    case 'share':
      return value.value + (value.per === 100 ? '%' : '‰');
    case 'date':
      return value.date;
    case 'time':
      return value.time;
    case 'number':
      return value.value;
    case 'choice':
      return value.label;
    case 'flag':
      return value.value ? '是' : '否';
    case 'statute':
      return `《${value.name}》第${value.article}条`;
    default:
      return '';
  }
}
