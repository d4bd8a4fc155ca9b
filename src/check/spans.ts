import { chinaCalendar } from '../calendar/index.ts';
import type { Duration } from '../model/duration.ts';
import { lazily, memoisedBy } from '../model/memo.ts';

/**
 * How long a duration can last on the wall clock, in minutes from its event to its due time: between `least` and
 * `most`, depending on the moment of the event and on the holidays that it meets.
 */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** The working days of a letter: their open minutes, and the minute of the day at which the first of them closes. */
export interface Workdays extends Span {
  readonly closes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Nobody's working day is shorter than this; it turns working hours into working days for the upper bound. */
const SHORTEST_WORKDAY = 4 * HOUR;
/** A working day of unknown hours: it closes at noon at the earliest. */
const ANY_WORKDAY: Workdays = { least: SHORTEST_WORKDAY, most: DAY, closes: 12 * HOUR };

/** The bounds of a duration; undefined when its value is no number. */
export function spanOf({ value, unit, clock }: Duration, day: Workdays = ANY_WORKDAY): Span | undefined {
  const n = Number(value);
  if (!Number.isFinite(n) || n < 0) return undefined;
  if (unit === 'minute' || unit === 'hour') {
    const minutes = unit === 'hour' ? n * HOUR : n;
    if (clock === 'wall') return { least: minutes, most: minutes };
    return { least: minutes, most: mostWorkdays(Math.floor(minutes / day.least) + 1) };
  }
  if (unit !== 'workday') {
    // A last day off moves to the end of the next working day (Civil Code art. 203).
    const { least, most } = spanOfDays(unit, n);
    return { least, most: most + longestRest() };
  }
  if (n === 0) return { least: 0, most: DAY };
  return { least: (n - 1) * DAY + day.closes, most: mostWorkdays(Math.ceil(n)) };
}

/**
 * Days, months and years whose last day is no day off. The day of the event does not count, the last day counts to its end
 * (Civil Code arts. 201, 203): N days last from N days to just under N + 1.
 */
function spanOfDays(unit: 'day' | 'month' | 'year', n: number): Span {
  const [shortest, longest] = { day: [1, 1], month: [28, 31], year: [365, 366] }[unit] as [number, number];
  return { least: n * shortest * DAY, most: (n * longest + 1) * DAY };
}

const HOURLY: ReadonlySet<string> = new Set(['minute', 'hour']);

export type Order = 'not-later' | 'later' | 'undecided';

/**
 * Whether `first` is due no later than `second` for an event at any time. Equal units of the same clock compare by
 * their figures; days, months and years share the end of the day, so they compare by their lengths; working hours
 * and working days compare in open time: N working days are over at the close of the Nth working day after that of
 * the event, so up to N days of open hours are never due later, and more than N + 1 always are.
 */
export function compareDue(first: Duration, second: Duration, day: Workdays = ANY_WORKDAY): Order {
  const [a, b] = [comparable(first, second, day), comparable(second, first, day)];
  if (!a || !b) return 'undecided';
  if (a.most <= b.least) return 'not-later';
  // Days begin to count after the day of the event, so against hours they last strictly longer than their figure.
  const days = HOURLY.has(second.unit) && !HOURLY.has(first.unit);
  return a.least > b.most || (days && a.least === b.most) ? 'later' : 'undecided';
}

function comparable(own: Duration, other: Duration, day: Workdays): Span | undefined {
  const n = Number(own.value);
  if (!Number.isFinite(n)) return undefined;
  if (own.clock === other.clock && own.unit === other.unit) return { least: n, most: n };
  const both = [own, other];
  if (both.every(({ clock }) => clock === 'business') || both.every(({ unit }) => HOURLY.has(unit)))
    if (own.clock === other.clock) return inOpenTime(own, n, day);
  if (both.every(({ unit }) => unit === 'month' || unit === 'year')) {
    const months = own.unit === 'year' ? n * 12 : n;
    return { least: months, most: months };
  }
  const span = spanOf(own, day);
  if (!span || own.unit === 'minute' || own.unit === 'hour' || both.some(({ unit }) => HOURLY.has(unit)))
    return span;
  // Both end on some day: compare the days, not the hours at which a day ends for business and for the calendar. Moving a last
  // day off to the next working day keeps their order, since the last working day of the other stays where it is.
  if (own.unit === 'workday') return { least: Math.ceil(n) * DAY, most: span.most - DAY };
  const days = spanOfDays(own.unit, n);
  return { least: days.least, most: days.most - DAY };
}

/**
 * A length in minutes of open time. N working days end at the close of the Nth day after the event, so between N and
 * N + 1 days of open time have passed.
 */
function inOpenTime({ unit }: Duration, n: number, day: Workdays): Span {
  if (unit === 'workday') return { least: n * day.least, most: (n + 1) * day.most };
  const minutes = unit === 'hour' ? n * HOUR : n;
  return { least: minutes, most: minutes };
}

/** The most calendar days that a number of working days can take, by the holidays of the covered years; undefined for other units. */
export function longestDays({ value, unit }: Duration): number | undefined {
  const count = Math.ceil(Number(value));
  if (unit !== 'workday' || !Number.isFinite(count) || count < 1) return undefined;
  return mostWorkdays(count) / DAY - 1;
}

/**
 * The longest that `count` working days have taken in the covered years, in minutes to the end of the last day:
 * the event falls right after the close of a working day, and the longest run of holidays follows.
 */
const mostWorkdays = memoisedBy('longest working days', longestRun, { text: String, most: 100 });

function longestRun(count: number): number {
  const workdayNumbers = coveredWorkdays();
  let most = 0;
  for (let i = 0; i + count < workdayNumbers.length; i++)
    most = Math.max(most, (workdayNumbers[i + count] ?? 0) - (workdayNumbers[i] ?? 0));
  return (most === 0 ? count * 3 : most + 1) * DAY;
}

/** The longest run of days off in the covered years, in minutes: from the close of a working day two days are counted too many. */
function longestRest(): number {
  return mostWorkdays(1) - 2 * DAY;
}

/** The working days of the covered years since 2007, as numbers of days since 1970. */
const coveredWorkdays = lazily((): readonly number[] => {
  const calendar = chinaCalendar({
    id: 'bounds',
    openingHours: [{ dayOfWeek: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], opens: '09:00', closes: '18:00' }],
    from: '2007-01-01',
  });
  const closed = new Set<number>();
  const opened = new Set<number>();
  for (const special of calendar.specialOpeningHours) {
    const first = dayNumber(special.date);
    if (!('closed' in special)) opened.add(first);
    else for (let day = first; day <= dayNumber(special.through ?? special.date); day++) closed.add(day);
  }
  const days: number[] = [];
  for (let day = dayNumber(calendar.coverage.from); day <= dayNumber(calendar.coverage.to); day++) {
    const weekday = (day + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
    const ordinary = weekday !== 0 && weekday !== 6;
    if (opened.has(day) || (ordinary && !closed.has(day))) days.push(day);
  }
  return days;
});

function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
