import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { type Arrangement, bad } from './arrangement.ts';
import { dayOf, weekdayOf } from './dates.ts';
import { overridden } from './findings.ts';
import { readArrangement } from './holiday-data.ts';
import { readHolidayEvents } from './holiday-ics.ts';
import { type Holidays, holidays, type NamedDate } from './holidays.ts';

/**
 * The holiday data with the arrangements of a file added, so that a year can be used the day its notice is published. The file is
 * - text of an iCalendar, all-day events that say 休, 假 or 班;
 * - data `{ days: [{ name, date, isOffDay }], papers? }`;
 * - data `{ closed: [{ date, through?, name }], makeUpWorkdays: [{ date, name? }], sources? }`.
 *
 * Only whole years are added, in order: an unfinished list would pass holidays for working days. In years that are known
 * already the file wins, and the days that differ are told (CALENDAR-CHANGED). Findings: CALENDAR-INVALID.
 */
export function addHolidays(file: unknown, known: Holidays = holidays()): Outcome<Holidays> {
  const read = typeof file === 'string' ? readHolidayEvents(file) : readArrangement(file);
  if (!read.ok) return read;
  const problems = [...clashes(read.value), ...gaps(read.value, known)];
  if (problems.length > 0) return failure(problems);
  return merged(read.value, known);
}

/** Days that are both off and worked, and make-up days on which everybody works anyway. */
function clashes({ closed, makeUp }: Arrangement): readonly Finding[] {
  const off = new Set(closed.map(({ date }) => date));
  return makeUp.flatMap(({ date }) => {
    const weekend = ['Sat', 'Sun'].includes(weekdayOf(dayOf(date) ?? 0));
    if (off.has(date))
      return [
        bad(
          `${date} 既写为休息又写为上班。`,
          `${date} is both off and worked.`,
          '请对照放假通知改正。',
          'Correct it by the notice.',
        ),
      ];
    return weekend
      ? []
      : [
          bad(
            `${date} 不是周末，不会是调休上班日。`,
            `${date} is no weekend and cannot be a make-up workday.`,
            '请对照放假通知改正。',
            'Correct it by the notice.',
          ),
        ];
  });
}

/** Days off of every year by law (全国年节及纪念日放假办法, 2025), those on dates of the moon left out. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
/** Days off of every year by the same rules: one, four, one, two, one, one and three. */
const LEAST_DAYS = 13;

/** Why the file cannot be added: a year that is not whole, or one that leaves a gap before it. */
function gaps({ closed }: Arrangement, known: Holidays): readonly Finding[] {
  const years = yearsOf(closed).filter((year) => !isKnown(year, known));
  return years.flatMap((year, index) => {
    const previous = index === 0 ? known.to.slice(0, 4) : years[index - 1];
    const dates = closed.flatMap(({ date }) => (date.startsWith(year) ? [date.slice(5)] : []));
    const missing = FIXED.filter((date) => !dates.includes(date));
    if (missing.length > 0 || new Set(dates).size < LEAST_DAYS) {
      const lacking = missing.map((date) => `${year}-${date}`).join('、');
      return [
        bad(
          `${year} 年的放假安排不完整：${lacking ? `没有 ${lacking}` : `只有 ${new Set(dates).size} 天休息，法定至少 ${LEAST_DAYS} 天`}。`,
          `The arrangement of ${year} is not complete: ${lacking ? `it lacks ${lacking.replaceAll('、', ', ')}` : `it has ${new Set(dates).size} days off, by law there are at least ${LEAST_DAYS}`}.`,
          '请等国务院办公厅公布全年安排后，按通知写全。',
          'Wait for the notice of the whole year and write all of it.',
        ),
      ];
    }
    return Number(year) === Number(previous) + 1
      ? []
      : [
          bad(
            `${previous} 年之后缺 ${Number(previous) + 1} 年的放假安排，${year} 年接不上。`,
            `The arrangement of ${Number(previous) + 1} is missing between ${previous} and ${year}.`,
            '请先给出中间各年的安排。',
            'Give the years between first.',
          ),
        ];
  });
}

function merged({ closed, makeUp, sources }: Arrangement, known: Holidays): Outcome<Holidays> {
  const years = yearsOf(closed);
  const whole = (date: string) => years.includes(date.slice(0, 4)) && isWhole(date.slice(0, 4), closed);
  const touched = new Set([...closed, ...makeUp].map(({ date }) => date));
  const kept = ({ date }: NamedDate) => !touched.has(date) && !whole(date);
  const result: Holidays = {
    from: known.from,
    to: [known.to, ...years.map((year) => `${year}-12-31`)].sort().at(-1) ?? known.to,
    closed: inOrder([...known.closed.filter(kept), ...closed]),
    makeUp: inOrder([...known.makeUp.filter(kept), ...makeUp]),
    notices: {
      ...known.notices,
      ...Object.fromEntries(
        years.filter((year) => sources.length > 0 && isWhole(year, closed)).map((year) => [year, sources]),
      ),
    },
  };
  const differing = differences(known, result);
  return success(result, differing.length === 0 ? [] : [overridden(differing)]);
}

/** Dates of known years that are worked in one table and off in the other. */
function differences(before: Holidays, after: Holidays): readonly string[] {
  const states = ({ closed, makeUp }: Holidays) =>
    new Set(
      [...closed.map(({ date }) => `${date} off`), ...makeUp.map(({ date }) => `${date} on`)].filter(
        (state) => state <= `${before.to}~`,
      ),
    );
  const [old, now] = [states(before), states(after)];
  const changed = [
    ...[...old].filter((state) => !now.has(state)),
    ...[...now].filter((state) => !old.has(state)),
  ];
  return [...new Set(changed.map((state) => state.slice(0, 10)))].sort();
}

function isWhole(year: string, closed: readonly NamedDate[]): boolean {
  const dates = closed.flatMap(({ date }) => (date.startsWith(year) ? [date.slice(5)] : []));
  return FIXED.every((date) => dates.includes(date)) && new Set(dates).size >= LEAST_DAYS;
}

function isKnown(year: string, { from, to }: Holidays): boolean {
  return year >= from.slice(0, 4) && year <= to.slice(0, 4);
}

function yearsOf(dates: readonly NamedDate[]): readonly string[] {
  return [...new Set(dates.map(({ date }) => date.slice(0, 4)))].sort();
}

function inOrder(dates: readonly NamedDate[]): readonly NamedDate[] {
  return [...new Map(dates.map((day) => [day.date, day])).values()].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}
