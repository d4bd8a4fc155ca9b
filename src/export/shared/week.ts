import { nonWorkingDates, validateCalendar } from '../../calendar/index.ts';
import type { Weekday, WorkingCalendar } from '../../model/calendar.ts';
import type { Policy } from '../../model/policy.ts';

/** Opening time of one day in minutes since midnight, `[540, 1080]`; the end is at most 1440. */
export type Window = readonly [opens: number, closes: number];

export const WEEKDAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * A working calendar in the form that most engines can take: a week, and single closed dates.
 *
 * Engines cannot open a single Saturday. So the week opens each weekday that is ever worked, and every date of
 * it that is not worked (ordinary weekends included) stands among the closed dates: the inverted calendar.
 * Unlike `invertedCalendar` of calendar/, windows are cut at midnight, because engines close whole dates; and a
 * date that does not fit is named instead of spoiling the whole.
 */
export interface EngineWeek {
  readonly id: string;
  readonly timeZone: string;
  readonly days: Readonly<Record<Weekday, readonly Window[]>>;
  readonly closed: readonly { readonly date: string; readonly name: string }[];
  /** Worked dates whose hours are not those of their weekday: an engine computes them wrongly. */
  readonly unusual: readonly string[];
  /** First and last date for which the form holds; undefined when no date is left. */
  readonly range: { readonly from: string; readonly to: string } | undefined;
  /** Whether time runs day and night without an exception. */
  readonly roundTheClock: boolean;
  /** Dates of the range with their windows, in order. */
  readonly dates: readonly { readonly date: string; readonly windows: readonly Window[] }[];
}

/** Dates are looked at for five years at most: nobody lists the days off of a calendar that covers centuries. */
const LONGEST_RANGE_DAYS = 1826;
const MINUTES_OF_DAY = 1440;
const MILLISECONDS_OF_DAY = 86_400_000;

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** `HH:MM` of minutes since midnight; the end of the day is `24:00`. */
export function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The calendar of a policy as a week with closed dates, from the day on which the letter takes effect. */
export function engineWeek(policy: Policy, calendar: WorkingCalendar): EngineWeek {
  const dates = openDates(calendar, policy.spec.validity.from);
  const names = closingNames(calendar, dates);
  const days = ordinaryWeek(calendar, dates);
  const closed: { date: string; name: string }[] = [];
  const unusual: string[] = [];
  for (const { date, windows } of dates) {
    const ordinary = days[weekdayOf(date)];
    if (sameWindows(windows, ordinary)) continue;
    if (windows.length === 0) closed.push({ date, name: names.get(date) ?? '休息日' });
    else unusual.push(date);
  }
  const first = dates[0];
  const last = dates.at(-1);
  return {
    id: calendar.id,
    timeZone: calendar.timeZone,
    days,
    closed,
    unusual,
    range: first && last ? { from: first.date, to: last.date } : undefined,
    roundTheClock:
      closed.length === 0 && unusual.length === 0 && WEEKDAYS.every((day) => minutesIn(days[day]) === 1440),
    dates,
  };
}

/** Total minutes of the windows. */
export function minutesIn(windows: readonly Window[]): number {
  return windows.reduce((sum, [opens, closes]) => sum + closes - opens, 0);
}

/** Consecutive closed dates of one name as spans, for engines that take holidays from day to day. */
export function closedSpans(week: EngineWeek): readonly { from: string; to: string; name: string }[] {
  const spans: { from: string; to: string; name: string }[] = [];
  for (const { date, name } of week.closed) {
    const last = spans.at(-1);
    if (last && last.name === name && nextDate(last.to) === date) last.to = date;
    else spans.push({ from: date, to: date, name });
  }
  return spans;
}

/** The weekday of a date `YYYY-MM-DD`. */
export function weekdayOf(date: string): Weekday {
  const number = new Date(`${date}T00:00:00Z`).getUTCDay();
  return WEEKDAYS[(number + 6) % 7] ?? 'Mon';
}

/** The date after a date. */
export function nextDate(date: string): string {
  return shiftDate(date, 1);
}

function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MILLISECONDS_OF_DAY).toISOString().slice(0, 10);
}

/** The covered dates from the letter's first day on; none when the calendar is not valid. */
function openDates(calendar: WorkingCalendar, validFrom: string): EngineWeek['dates'] {
  if (validateCalendar(calendar).length > 0) return [];
  const from = validFrom > calendar.coverage.from ? validFrom : calendar.coverage.from;
  const shifts = shiftsOf(calendar);
  const dates: { date: string; windows: readonly Window[] }[] = [];
  let before = shiftDate(from, -1);
  let date = from;
  while (date <= calendar.coverage.to && dates.length < LONGEST_RANGE_DAYS) {
    dates.push({ date, windows: windowsOf(shifts, date, before) });
    before = date;
    date = nextDate(date);
  }
  return dates;
}

/** Windows of a date; the part of an overnight window after midnight belongs to the following date. */
function windowsOf(
  shifts: (date: string) => readonly Window[],
  date: string,
  before: string,
): readonly Window[] {
  const spilled = shifts(before)
    .filter(([, closes]) => closes > MINUTES_OF_DAY)
    .map(([, closes]): Window => [0, closes - MINUTES_OF_DAY]);
  const own = shifts(date).map(([opens, closes]): Window => [opens, Math.min(closes, MINUTES_OF_DAY)]);
  return merged([...spilled, ...own]);
}

/** The windows that open on a date; a `closes` beyond 1440 lies on the following day. */
function shiftsOf(calendar: WorkingCalendar): (date: string) => readonly Window[] {
  const opened = new Map<string, Window[]>();
  const closed = new Set<string>();
  for (const special of calendar.specialOpeningHours) {
    if ('opens' in special)
      opened.set(special.date, [...(opened.get(special.date) ?? []), shift(special.opens, special.closes)]);
    else
      for (let date = special.date; date <= (special.through ?? special.date); date = nextDate(date))
        closed.add(date);
  }
  const week = new Map(
    WEEKDAYS.map((weekday) => {
      const own = calendar.openingHours.filter((entry) => entry.dayOfWeek.includes(weekday));
      return [weekday, own.map((entry) => shift(entry.opens, entry.closes))];
    }),
  );
  return (date) => opened.get(date) ?? (closed.has(date) ? [] : (week.get(weekdayOf(date)) ?? []));
}

function shift(opens: string, closes: string): Window {
  const start = minutesOf(opens);
  const end = minutesOf(closes);
  return [start, end > start ? end : end + MINUTES_OF_DAY];
}

function merged(windows: readonly Window[]): readonly Window[] {
  const sorted = [...windows].sort((a, b) => a[0] - b[0]);
  const result: Window[] = [];
  for (const [opens, closes] of sorted) {
    const last = result.at(-1);
    if (last && opens <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], closes)];
    else result.push([opens, closes]);
  }
  return result;
}

/** Of each weekday the hours that it has most often when it is worked at all. */
function ordinaryWeek(calendar: WorkingCalendar, dates: EngineWeek['dates']): EngineWeek['days'] {
  const usual = (day: Weekday): readonly Window[] => {
    const counts = new Map<string, { windows: readonly Window[]; count: number }>();
    for (const { date, windows } of dates) {
      if (windows.length === 0 || weekdayOf(date) !== day) continue;
      const key = JSON.stringify(windows);
      counts.set(key, { windows, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
    return ranked[0]?.windows ?? (dates.length === 0 ? plainDay(calendar, day) : []);
  };
  return {
    Mon: usual('Mon'),
    Tue: usual('Tue'),
    Wed: usual('Wed'),
    Thu: usual('Thu'),
    Fri: usual('Fri'),
    Sat: usual('Sat'),
    Sun: usual('Sun'),
  };
}

function plainDay(calendar: WorkingCalendar, day: Weekday): readonly Window[] {
  return merged(
    calendar.openingHours
      .filter((entry) => entry.dayOfWeek.includes(day))
      .map((entry) => shift(entry.opens, entry.closes))
      .map(([opens, closes]): Window => [opens, Math.min(closes, MINUTES_OF_DAY)]),
  );
}

function sameWindows(a: readonly Window[], b: readonly Window[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function closingNames(calendar: WorkingCalendar, dates: EngineWeek['dates']): ReadonlyMap<string, string> {
  const [first, last] = [dates[0], dates.at(-1)];
  const off = first && last ? nonWorkingDates(calendar, first.date, last.date) : undefined;
  return new Map(off?.ok ? off.value.map(({ date, name }) => [date, name]) : []);
}
