import type { WorkingCalendar } from '../../model/calendar.ts';
import type { Target } from '../../model/policy.ts';
import type { Vote } from './votes.ts';

/** The least and the most hours by the wall clock that a time can take, whenever it begins. */
interface Hours {
  readonly least: number;
  readonly most: number;
}

const DAYS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  day: [1, 1],
  // February to a month of 31 days; a year, and a leap year.
  month: [28, 31],
  year: [365, 366],
};

/**
 * The vote for a time within which something is done: longer is looser. Within one unit, clock and calendar figures are
 * compared; across them only what is shorter or longer at every hour of every day.
 */
export function timeVotes(
  before: Target,
  after: Target,
  calendars: readonly [readonly WorkingCalendar[], readonly WorkingCalendar[]],
): readonly Vote[] {
  const votes: Vote[] = [];
  const [a, b] = [Number(before.value), Number(after.value)];
  const like =
    before.unit === after.unit && before.clock === after.clock && before.calendar === after.calendar;
  if (like || isExact(before, after)) {
    const [x, y] = like ? [a, b] : [exactMinutes(before), exactMinutes(after)];
    if (x !== y) votes.push(y > x ? 'looser' : 'tighter');
  } else {
    const [was, is] = [hoursOf(before, calendars[0]), hoursOf(after, calendars[1])];
    if (is.least >= was.most) votes.push('looser');
    else if (is.most <= was.least) votes.push('tighter');
    else votes.push('unknown');
  }
  if (before.countStartDay !== after.countStartDay) votes.push(after.countStartDay ? 'tighter' : 'looser');
  if (before.deadlineAt !== after.deadlineAt)
    votes.push(
      after.deadlineAt === 'close-of-business'
        ? 'tighter'
        : before.deadlineAt === 'close-of-business'
          ? 'looser'
          : 'unknown',
    );
  return votes;
}

const MINUTES: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

/** Minutes and hours of one clock are the same measure; so are months and years of the calendar. */
function isExact(a: Target, b: Target): boolean {
  if (a.clock !== b.clock || a.calendar !== b.calendar) return false;
  return (a.unit in MINUTES && b.unit in MINUTES) || (a.unit in MONTHS && b.unit in MONTHS);
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };

function exactMinutes({ value, unit }: Target): number {
  return Number(value) * (MINUTES[unit] ?? MONTHS[unit] ?? Number.NaN);
}

function hoursOf({ value, unit, clock, calendar }: Target, calendars: readonly WorkingCalendar[]): Hours {
  const count = Number(value);
  if (unit in MINUTES) {
    const hours = (count * (MINUTES[unit] ?? 1)) / 60;
    // In opening hours it takes at least as long, and how much longer nobody knows.
    return { least: hours, most: clock === 'business' ? Number.POSITIVE_INFINITY : hours };
  }
  if (unit === 'workday') {
    const close = closingHour(calendars.find(({ id }) => id === calendar));
    return { least: Math.max(0, (count - 1) * 24 + close), most: Number.POSITIVE_INFINITY };
  }
  const [least, most] = DAYS[unit] ?? [0, Number.POSITIVE_INFINITY];
  // The day of the event does not count, and a last day off moves to the next working day, beyond the longest holiday.
  return { least: count * least * 24, most: (count * most + 1) * 24 + LONGEST_BREAK * 24 };
}

/** Days off in a row at most, weekends at both ends included. */
const LONGEST_BREAK = 11;

/** The earliest end of a day's opening hours; midnight of the day before, where it is not known. */
function closingHour(calendar: WorkingCalendar | undefined): number {
  const closes = (calendar?.openingHours ?? []).map((hours) => Number(hours.closes.slice(0, 2)));
  return closes.length > 0 ? Math.min(...closes) : 0;
}
