import { due, elapsed, localTime, nextOpening } from '../../calendar/index.ts';
import type { WorkingCalendar } from '../../model/calendar.ts';
import { memoised, memoisedBy } from '../../model/memo.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import { type EngineWeek, timeOf, WEEKDAYS } from './week.ts';

/**
 * How an engine that counts minutes reckons: through which week (none: day and night), and what it shows when time runs
 * out exactly at closing.
 */
export interface Reckoning {
  readonly week?: EngineWeek;
  readonly rollsAtClosing: boolean;
  /** Whether the next opening is the very deadline: time is made to run out at a closing. */
  readonly endsAtOpening?: boolean;
}

/** How far an engine's due dates lie from the promised ones over the sampled starts, in minutes of the clock on the wall. */
export interface Deviation {
  /** Most minutes too late; 0 when never. */
  readonly late: number;
  /** Most minutes too early; 0 when never. */
  readonly early: number;
  /** Minutes too early in the middle of all starts. */
  readonly usuallyEarly: number;
  /** Starts that could be compared: those whose due date the calendar covers. */
  readonly compared: number;
}

/** Starts that each due date is compared from. */
export const SAMPLES = 200;
const MILLISECONDS_OF_MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Instants at which events of a letter may happen: half of them anywhere, half at the edges of the day and of opening
 * hours, where engines differ. The same ones for the same policy.
 */
export const sampledStarts = memoised('sampled starts', ({ spec }: Policy): readonly string[] => {
  const { from, to, timeZone } = spec.validity;
  const covered = spec.calendars.filter(({ coverage }) => coverage.to >= from);
  const last = [
    ...covered.map(({ coverage }) => coverage.to),
    ...(covered.length > 0 || !to ? [] : [to]),
  ].sort()[0];
  const first = Date.parse(`${from}T00:00:00Z`);
  const span = Math.min(Math.max(1, last === undefined ? 365 : (Date.parse(last) - first) / DAY + 1), 730);
  const random = randomNumbers();
  const edges = edgesOf(spec.calendars);
  return Array.from({ length: SAMPLES }, (_, index) => {
    const date = new Date(first + Math.floor(random() * span) * DAY).toISOString().slice(0, 10);
    const second =
      index % 2 === 0 ? Math.floor(random() * 86_400) : (edges[Math.floor(random() * edges.length)] ?? 0);
    return atSecond(date, second, timeZone);
  });
});

/** Seconds of a day at which opening hours begin and end, those beside them, and the first and last of the day. */
function edgesOf(calendars: readonly WorkingCalendar[]): readonly number[] {
  const times = calendars.flatMap(({ openingHours }) =>
    openingHours.flatMap(({ opens, closes }) => [opens, closes]),
  );
  const seconds = [...new Set(times)].map((time) => secondsOf(time));
  const near = seconds.flatMap((second) => [second - 3600, second - 30, second, second + 30, second + 3600]);
  return [0, 30, 43_200, 86_370, ...near].filter((second) => second >= 0 && second < 86_400);
}

function secondsOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 3600 + Number(minutes) * 60;
}

function atSecond(date: string, second: number, timeZone: string): string {
  const minute = localTime(date, timeOf(Math.floor(second / 60)), timeZone) ?? `${date}T00:00:00+00:00`;
  return minute.replace(/:\d\d(?=[+-]\d\d:\d\d$)/, `:${String(second % 60).padStart(2, '0')}`);
}

/** Numbers from 0 to 1 that look random and are the same each time (Park and Miller's generator of 1988). */
function randomNumbers(): () => number {
  let state = 20_260_101;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Promised due dates from the sampled starts, in milliseconds; undefined where the calendar does not reach. */
const promisedDues = memoisedBy(
  'promised due dates',
  (policy: Policy, { target }: TimerObjective): readonly (number | undefined)[] => {
    const calendar = policy.spec.calendars.find(({ id }) => id === target.calendar);
    return sampledStarts(policy).map((start) => {
      const outcome = due(calendar, start, target, { timeZone: policy.spec.validity.timeZone });
      return outcome.ok ? Date.parse(outcome.value.due) : undefined;
    });
  },
  { objects: (policy, timer) => [policy, timer] },
);

/** The largest count of whole minutes, at most `most`, of which no compared due date is late. */
export function minutesInTime(
  policy: Policy,
  timer: TimerObjective,
  reckoning: Reckoning,
  most: number,
): number {
  const promised = promisedDues(policy, timer);
  const passed = sampledStarts(policy).flatMap((start, index) => {
    const end = promised[index];
    const minutes = end === undefined ? undefined : minutesBetween(start, end, reckoning);
    return minutes === undefined ? [] : [Math.floor(minutes + 1e-6)];
  });
  const count = Math.min(most, ...passed);
  const { week, rollsAtClosing, endsAtOpening } = reckoning;
  // One minute less, where a deadline on closing would be shown as the next opening.
  return Math.max(0, rollsAtClosing && week && !week.roundTheClock && !endsAtOpening ? count - 1 : count);
}

/** How far due dates of so many minutes lie from the promised ones. */
export function deviationOf(
  policy: Policy,
  timer: TimerObjective,
  reckoning: Reckoning,
  minutes: number,
): Deviation {
  return deviation(policy, timer, (start) => dueOf(start, minutes, reckoning));
}

/** How far the due dates of an engine's own arithmetic, in milliseconds, lie from the promised ones. */
export function deviation(
  policy: Policy,
  timer: TimerObjective,
  reckon: (start: string) => number | undefined,
): Deviation {
  const promised = promisedDues(policy, timer);
  const differences = sampledStarts(policy)
    .flatMap((start, index) => {
      const own = promised[index];
      const theirs = own === undefined ? undefined : reckon(start);
      return own === undefined || theirs === undefined ? [] : [(theirs - own) / MILLISECONDS_OF_MINUTE];
    })
    .sort((a, b) => a - b);
  const [first = 0, last = 0] = [differences[0], differences.at(-1)];
  const middle = differences[Math.floor(differences.length / 2)] ?? 0;
  return {
    late: Math.max(0, Math.ceil(last)),
    early: Math.max(0, Math.ceil(-first)),
    usuallyEarly: Math.max(0, Math.round(-middle)),
    compared: differences.length,
  };
}

function minutesBetween(start: string, end: number, { week }: Reckoning): number | undefined {
  if (!week || week.roundTheClock) return (end - Date.parse(start)) / MILLISECONDS_OF_MINUTE;
  const passed = elapsed(calendarOf(week), start, new Date(end).toISOString().replace('Z', '+00:00'));
  return passed.ok ? passed.value : undefined;
}

/** When so many minutes from a start are due by an engine's arithmetic, in milliseconds; undefined beyond its calendar. */
export function dueOf(
  start: string,
  minutes: number,
  { week, rollsAtClosing }: Reckoning,
): number | undefined {
  if (!week || week.roundTheClock) return Date.parse(start) + minutes * MILLISECONDS_OF_MINUTE;
  const calendar = calendarOf(week);
  const target = { value: String(minutes), unit: 'minute', clock: 'business' } as const;
  const reached = due(calendar, start, target, { timeZone: week.timeZone });
  if (!reached.ok) return undefined;
  if (!rollsAtClosing) return Date.parse(reached.value.due);
  const opening = nextOpening(calendar, reached.value.due);
  return opening.ok ? Date.parse(opening.value) : undefined;
}

/** The week of an engine as a calendar, within the range for which it holds. */
const calendarOf = memoised(
  'calendars of engines',
  ({ id, timeZone, days, closed, range }: EngineWeek): WorkingCalendar => ({
    id,
    timeZone,
    openingHours: WEEKDAYS.flatMap((day) =>
      days[day].map(([opens, closes]) => ({
        dayOfWeek: [day],
        opens: timeOf(opens),
        closes: timeOf(closes),
      })),
    ),
    specialOpeningHours: closed.map(({ date, name }) => ({ date, closed: true, name })),
    coverage: { from: range?.from ?? '', to: range?.to ?? '', onUncovered: 'error' },
    sources: [],
  }),
);
