import { numberOf } from '../chinese/numerals.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { dateRemedy } from './date-remedies.ts';
import { compact } from './spaces.ts';
import { type BlankType, exampleOf, quote, type Reading, readAs, refuse } from './type.ts';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Midnight, which spreadsheets and databases put behind a day; in China's own time or in none. */
const MIDNIGHT = /(?:T|\s+)0{1,2}[:：]00(?:[:：]00(?:\.0{1,9})?)?\s*(?:\+08:?00)?$/i;
const TIME = /(?:T|\s)\s*\d{1,2}[:：]\d{2}/i;
const WEEKDAY = /[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?$/;

const SPOKEN_YEAR = '[零〇○一二三四五六七八九\\d]{4}';
const SPOKEN_PART = '[一二三四五六七八九十\\d]{1,3}';
const SPOKEN = new RegExp(`^(${SPOKEN_YEAR})年(${SPOKEN_PART})月(${SPOKEN_PART})[日号]?$`);

/** 日期: one real day. */
export const dateBlank: BlankType = {
  keyword: 'date',
  of(schema) {
    const sample = exampleOf(schema) ?? '2026-06-01';
    return {
      read: (raw) => read(raw, sample),
      allowed: { zh: '一个真实的日期，例如 2026-06-01', en: 'a real date such as 2026-06-01' },
      sample,
      unit: '',
      input: { kind: 'date' },
      column: {
        style: 'date',
        accepts: { kind: 'date', min: `${FIRST_YEAR}-01-01`, max: `${LAST_YEAR}-12-31` },
        cell: (value) => (value.type === 'date' ? { date: value.date } : undefined),
      },
    };
  },
};

function read(raw: string | boolean, sample: string): Reading {
  const written = String(raw).trim();
  const refused = (zh: string, en: string, hint?: Bilingual) =>
    refuse(
      'BLANK-DATE',
      { zh: `写的是“${quote(raw)}”，${zh}。`, en: `“${quote(raw)}”: ${en}.` },
      hint ?? dateRemedy(raw, isAllowed, sample),
    );
  const day = written.replace(MIDNIGHT, '');
  if (TIME.test(day))
    return refused(
      '带有钟点；本项只写到日',
      'there is a time of day; this blank takes a day alone',
      dateRemedy(day.replace(TIME, ''), isAllowed, sample),
    );
  const weekday = WEEKDAY.exec(day)?.[1];
  const found = partsOf(day.replace(WEEKDAY, ''));
  if (!found) return refused('不是日期', 'it is not a date');
  const [year, month, date] = found;
  if (!isRealDay(year, month, date))
    return refused('没有这一天', 'there is no such day', lastOf(year, month));
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return refused(
      `年份必须在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间`,
      `the year must lie between ${FIRST_YEAR} and ${LAST_YEAR}`,
    );
  const real = '日一二三四五六'[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? '';
  if (weekday !== undefined && weekday.replace('天', '日') !== real)
    return refused(`这一天是星期${real}`, 'the weekday is wrong');
  const two = (n: number) => String(n).padStart(2, '0');
  return readAs({ type: 'date', date: `${year}-${two(month)}-${two(date)}` }, noteOf(raw, day !== written));
}

/** The last day of a month in place of one that it does not have. */
function lastOf(year: number, month: number): Bilingual | undefined {
  const last = [31, 30, 29, 28].find((day) => isAllowed(year, month, day));
  if (last === undefined) return undefined;
  return {
    zh: `${year}年${month}月的最后一天是 ${last} 日；改正日期。`,
    en: `The last day of that month is the ${last}th; correct the date.`,
  };
}

function noteOf(raw: string | boolean, cut: boolean): Bilingual | undefined {
  return cut
    ? { zh: `“${quote(raw)}”后面的零点没有读入。`, en: `The midnight of “${quote(raw)}” was left out.` }
    : undefined;
}

/** Year, month and day, in figures or in words. */
function partsOf(written: string): readonly [number, number, number] | undefined {
  const text = compact(written) ?? '';
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (match) return [Number(match[1]), Number(match[3]), Number(match[4])];
  const [, year, month, day] = SPOKEN.exec(text) ?? [];
  const parts = [year, month, day].map((part) => (part === undefined ? undefined : numberOf(part)));
  const [y, m, d] = parts;
  return y === undefined || m === undefined || d === undefined ? undefined : [y, m, d];
}

function isAllowed(year: number, month: number, day: number): boolean {
  return isRealDay(year, month, day) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Whether the day exists in the Gregorian calendar. */
function isRealDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0);
  return Number.isInteger(day) && day >= 1 && day <= length;
}
