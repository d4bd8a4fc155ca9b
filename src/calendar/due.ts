import type { WorkingCalendar } from '../model/calendar.ts';
import type { Clock, TimeUnit } from '../model/duration.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import { type Amount, amountOf } from './amount.ts';
import { type Day, dateOf } from './dates.ts';
import { addCalendarDays, addWorkingDays, type DayCount, endOfPeriod } from './days.ts';
import { badTarget, badZone } from './findings.ts';
import { formatInstant, parseInstant } from './instants.ts';
import { type Journal, journal, lengthOf, type Step, silent } from './journal.ts';
import { type OpenSpan, type Schedule, scheduleOf } from './schedule.ts';
import { type Pause, pauseSpans, without } from './spans.ts';
import { addWorkingTime, clockOf } from './working-time.ts';
import { fixedZone, localDay, type Zone, zoneOf } from './zones.ts';

/** The part of a policy's target that a due date needs. */
export interface DueTarget {
  /** Decimal string; whole for units of a working day and longer. */
  readonly value: string;
  readonly unit: TimeUnit;
  readonly clock: Clock;
  readonly countStartDay?: boolean;
  readonly deadlineAt?: 'close-of-business' | 'end-of-day';
}

export interface DueOptions {
  /** Zone of the result and of whole days where no calendar gives one; else the start's own offset. */
  readonly timeZone?: string;
  readonly pauses?: readonly Pause[];
  /** Lengths by which the time is extended, counted on from its end. */
  readonly extensions?: readonly DueTarget[];
  /** Whether to give the steps of the count. */
  readonly explain?: boolean;
}

export interface DueDate {
  /** RFC 3339 with the zone's offset; the end of a day is 00:00 of the next one. */
  readonly due: string;
  /** The day of the event, `YYYY-MM-DD`, on the clock of the zone. */
  readonly firstDay: string;
  /** The last day, `YYYY-MM-DD`: not the date in `due` when that is the end of the day. */
  readonly lastDay: string;
  /** Empty unless asked for. */
  readonly steps: readonly Step[];
}

interface Count {
  readonly schedule: Schedule | undefined;
  readonly zone: Zone;
  readonly pauses: readonly OpenSpan[];
  readonly journal: Journal;
}
/** How far a count has come: an instant, and the day on which it falls, `24:00` being of the day that it ends. */
interface Reached {
  readonly at: number;
  readonly day: Day;
}

/**
 * When a promise that starts at `start` (RFC 3339 with offset) is due.
 *
 * - Hours and minutes run from the event: day and night on the wall clock, in opening hours on the business clock.
 *   Time that runs out exactly at closing is due at closing.
 * - Working days leave out the day of the event and end at close of business of the last one.
 * - Days, months and years are wall time and leave out the day of the event; they end at 24:00 of the last day
 *   unless the target says close of business. When a calendar is given, a last day off moves to the next working
 *   day (Civil Code arts. 201-204); without a calendar it stays.
 *
 * Findings: TIME-OFFSET, CALENDAR-COVERAGE, CALENDAR-ZONE, CALENDAR-INVALID, and POLICY-OBJECTIVE for a target
 * that cannot be counted.
 */
export function due(
  calendar: WorkingCalendar | undefined,
  start: string,
  target: DueTarget,
  options: DueOptions = {},
): Outcome<DueDate> {
  const event = parseInstant(start);
  if (!event.ok) return event;
  const count = countOf(calendar, event.value.offset, options);
  if (!count.ok) return count;
  const { zone } = count.value;
  const firstDay = localDay(zone, event.value.at);
  let reached: Reached = { at: event.value.at, day: firstDay };
  for (const [index, period] of [target, ...(options.extensions ?? [])].entries()) {
    const next = addPeriod(count.value, reached, index === 0 ? period : { ...period, countStartDay: false });
    if (!next.ok) return next;
    reached = next.value;
  }
  return success({
    due: formatInstant(reached.at, zone),
    firstDay: dateOf(firstDay),
    lastDay: dateOf(reached.day),
    steps: count.value.journal.steps,
  });
}

function countOf(calendar: WorkingCalendar | undefined, offset: number, options: DueOptions): Outcome<Count> {
  const schedule = calendar === undefined ? undefined : scheduleOf(calendar);
  if (schedule !== undefined && !schedule.ok) return schedule;
  const named = options.timeZone === undefined ? fixedZone(offset) : zoneOf(options.timeZone);
  const zone = schedule?.value.zone ?? named;
  if (zone === undefined) return failure([badZone(options.timeZone ?? '')]);
  const pauses = pauseSpans(options.pauses ?? []);
  if (!pauses.ok) return pauses;
  return success({
    schedule: schedule?.value,
    zone,
    pauses: pauses.value,
    journal: options.explain === true ? journal() : silent,
  });
}

function addPeriod(count: Count, from: Reached, target: DueTarget): Outcome<Reached> {
  const amount = amountOf(target);
  if (!amount.ok) return amount;
  const business = target.clock === 'business' || target.unit === 'workday';
  if (business && count.schedule === undefined) {
    return badTarget(
      { zh: '按工作时间计算的时限没有指明工作日历。', en: 'A target in working time names no calendar.' },
      { zh: '请指明工作日历。', en: 'Name a calendar.' },
    );
  }
  return amount.value.unit === 'ms'
    ? addHours(count, from.at, amount.value.value, business)
    : addDays(count, from, amount.value, target);
}

function addHours(count: Count, start: number, length: number, business: boolean): Outcome<Reached> {
  const { schedule, zone, pauses } = count;
  const at =
    business && schedule !== undefined
      ? addWorkingTime(schedule, start, length, pauses, count.journal)
      : success(addWallTime(count, start, length));
  return at.ok ? success({ at: at.value, day: localDay(zone, at.value - 1) }) : at;
}

/** Wall time runs through days off and changes of the clock; only pauses stop it. */
function addWallTime({ zone, pauses, journal }: Count, start: number, length: number): number {
  let left = length;
  for (const part of without({ from: start, to: Number.POSITIVE_INFINITY }, pauses)) {
    const counted = Math.min(left, part.to - part.from);
    left -= counted;
    const end = part.from + counted;
    journal.note(localDay(zone, part.from), () => {
      const from = clockOf(zone, localDay(zone, part.from), part.from);
      const { zh, en } = lengthOf(counted);
      return {
        zh: `${from} 起昼夜连续计 ${zh}，至 ${formatInstant(end, zone)}`,
        en: `from ${from}, ${en} day and night, until ${formatInstant(end, zone)}`,
      };
    });
    if (left === 0) return end;
  }
  throw new Error('the last part of the wall clock has no end');
}

function addDays(
  { schedule, zone, pauses, journal }: Count,
  from: Reached,
  amount: Extract<Amount, { unit: 'workday' | 'day' | 'month' | 'year' }>,
  target: DueTarget,
): Outcome<Reached> {
  const deadlineAt = target.deadlineAt ?? (amount.unit === 'workday' ? 'close-of-business' : 'end-of-day');
  const count: DayCount = {
    start: from.at,
    day: from.day,
    countStartDay: target.countStartDay ?? false,
    deadlineAt,
    pauses,
    journal,
  };
  if (amount.unit === 'workday') {
    if (schedule === undefined) throw new Error('working days without a calendar');
    return addWorkingDays(schedule, amount.value, count);
  }
  if (deadlineAt === 'close-of-business' && schedule === undefined) {
    return badTarget(
      {
        zh: '以下班时间为截止的时限没有指明工作日历。',
        en: 'A deadline at close of business names no calendar.',
      },
      { zh: '请指明工作日历。', en: 'Name a calendar.' },
    );
  }
  const last = addCalendarDays(zone, amount.value, amount.unit, count);
  return endOfPeriod(schedule, zone, last, deadlineAt, journal);
}
