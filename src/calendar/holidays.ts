import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { lazily } from '../model/memo.ts';
import { dateOf, dayOf } from './dates.ts';

/**
 * The one door to the holiday data: the arrangements of the General Office of the State Council,
 * as kept by the package `chinese-days`. Its functions call every year that they lack a plain one,
 * so the table itself is read, and a year is covered only when the table holds it.
 */
export interface Holidays {
  /** First and last covered date. */
  readonly from: string;
  readonly to: string;
  /** Days off within the coverage, in order, weekends inside a holiday included. */
  readonly closed: readonly NamedDate[];
  /** Make-up workdays 调休上班日, in order. */
  readonly makeUp: readonly NamedDate[];
  /** Addresses of the notices, by the year that they arrange. */
  readonly notices: Readonly<Record<string, readonly string[]>>;
}

export interface NamedDate {
  readonly date: string;
  readonly name: string;
}

/** The notices from this year on were compared with the table day by day; older ones are incomplete. */
const FIRST_YEAR = 2007;

/** Addresses of the official notices, by the year that they arrange. */
const NOTICES: Readonly<Record<number, readonly string[]>> = {
  2019: [
    'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm',
    'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm',
  ],
  2020: [
    'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
    'http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
  ],
  2021: ['http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm'],
  2022: ['http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm'],
  2023: ['http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm'],
  2024: ['https://www.gov.cn/zhengce/content/202310/content_6911527.htm'],
  2025: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
  2026: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
};

/** Names by which the notices call the days that the table names more shortly. */
const OFFICIAL_NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
};

/** The whole table. */
export const holidays = lazily(readTable);

/** The notices of the years from `from` to `to` (dates) whose address is known. */
export function noticesOf({ notices }: Holidays, from: string, to: string): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Object.entries(notices).flatMap(([year, urls]) =>
    Number(year) >= first && Number(year) <= last ? urls : [],
  );
}

function readTable(): Holidays {
  const years = new Set(Object.keys(data.holidays).map((date) => Number(date.slice(0, 4))));
  let last = FIRST_YEAR;
  while (years.has(last + 1)) last++;
  const inside = (date: string) => Number(date.slice(0, 4)) >= FIRST_YEAR && Number(date.slice(0, 4)) <= last;
  const named = (table: Readonly<Record<string, string>>) =>
    Object.entries(table)
      .filter(([date]) => inside(date))
      .map(([date, text]) => ({ date, name: officialName(text.split(',')[1] ?? text) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  return {
    from: `${FIRST_YEAR}-01-01`,
    to: `${last}-12-31`,
    closed: named(data.holidays),
    makeUp: named(data.workdays),
    notices: NOTICES,
  };
}

function officialName(name: string): string {
  return OFFICIAL_NAMES[name] ?? name;
}

/** Runs of consecutive dates of one name. */
export function runsOf(dates: readonly NamedDate[]): readonly (NamedDate & { readonly through: string })[] {
  const runs: (NamedDate & { through: string })[] = [];
  for (const { date, name } of dates) {
    const last = runs.at(-1);
    const end = last === undefined ? undefined : dayOf(last.through);
    if (last !== undefined && end !== undefined && last.name === name && dateOf(end + 1) === date) {
      last.through = date;
    } else runs.push({ date, name, through: date });
  }
  return runs;
}
