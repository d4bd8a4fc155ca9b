import type { Bilingual } from '../model/bilingual.ts';
import type { Weekday } from '../model/calendar.ts';
import { type Day, dateOf, MINUTE, weekdayOf } from './dates.ts';

/** One line of the account that a due date gives of itself. */
export interface Step {
  /** The date that the step is about. */
  readonly date: string;
  readonly text: Bilingual;
}

/** Notes the steps of a count. The silent one takes no time, for counts that nobody wants explained. */
export interface Journal {
  note(day: Day, text: () => Bilingual): void;
  readonly steps: readonly Step[];
}

export const silent: Journal = { note: () => undefined, steps: [] };

/** A journal that keeps every step. */
export function journal(): Journal {
  const steps: Step[] = [];
  return {
    steps,
    note: (day, text) => {
      const { zh, en } = text();
      const weekday = weekdayOf(day);
      const date = dateOf(day);
      steps.push({
        date,
        text: { zh: `${date}（${CHINESE[weekday]}）${zh}`, en: `${weekday} ${date}: ${en}` },
      });
    },
  };
}

const CHINESE: Readonly<Record<Weekday, string>> = {
  Mon: '周一',
  Tue: '周二',
  Wed: '周三',
  Thu: '周四',
  Fri: '周五',
  Sat: '周六',
  Sun: '周日',
};

/** A length of time in words, `3 小时 30 分钟`. */
export function lengthOf(milliseconds: number): Bilingual {
  const minutes = Math.floor(milliseconds / MINUTE);
  const seconds = Math.round((milliseconds % MINUTE) / 10) / 100;
  const parts: readonly (readonly [number, string, string])[] = [
    [Math.floor(minutes / 60), '小时', 'h'],
    [minutes % 60, '分钟', 'min'],
    [seconds, '秒', 's'],
  ];
  const shown = parts.filter(([amount]) => amount > 0);
  if (shown.length === 0) return { zh: '0 分钟', en: '0 min' };
  return {
    zh: shown.map(([amount, zh]) => `${amount} ${zh}`).join(' '),
    en: shown.map(([amount, , en]) => `${amount} ${en}`).join(' '),
  };
}
