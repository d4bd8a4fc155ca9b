import type { Finding } from '../model/finding.ts';
import type { Day } from './dates.ts';
import { badCalendar } from './findings.ts';
import type { NamedDate } from './holidays.ts';

/** Days that a file arranges: off, or worked though they fall on a weekend. */
export interface Arrangement {
  readonly closed: readonly NamedDate[];
  readonly makeUp: readonly NamedDate[];
  /** Addresses of the notice. */
  readonly sources: readonly string[];
}

/** The days from one to another, both counted. */
export function daysBetween(first: Day, last: Day): readonly Day[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The file is of no form that is known. */
export function unreadable(): Finding {
  return bad(
    '文件里没有读到放假安排。',
    'The file holds no arrangement of holidays.',
    '可用 .ics，或 { days: [{ name, date, isOffDay }] }，或 { closed: [{ date, through, name }], makeUpWorkdays: [{ date }] }。',
    'Give an .ics, or { days: [{ name, date, isOffDay }] }, or { closed: [{ date, through, name }], makeUpWorkdays: [{ date }] }.',
  );
}

/** A holiday file that cannot be used, in words. */
export function bad(zh: string, en: string, hintZh: string, hintEn: string): Finding {
  return badCalendar({ zh, en }, { zh: hintZh, en: hintEn });
}
