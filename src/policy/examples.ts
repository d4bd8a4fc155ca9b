import { due, localTime } from '../calendar/index.ts';
import type { WorkingCalendar } from '../model/calendar.ts';
import { memoisedBy } from '../model/memo.ts';
import type { Example } from '../model/policy.ts';
import type { TimeTarget } from './targets.ts';

/** Gives a target its worked examples. */
export type Examples = (target: TimeTarget) => readonly Example[];

export const noExamples: Examples = () => [];

/** Days after the start of validity, and times of day, from which the examples are counted. */
const STARTS: readonly (readonly [number, string])[] = [
  [0, '10:00'],
  [4, '17:30'],
  [11, '08:15'],
];

const DAY = 86_400_000;

/**
 * Three examples from fixed days after the start of validity: in the morning, in the late afternoon, and before
 * work begins. Where a calendar does not reach, an example is left out rather than guessed.
 */
export function examplesFrom(
  from: string,
  timeZone: string,
  calendars: readonly WorkingCalendar[],
): Examples {
  return (target) => {
    const calendar = calendars.find(({ id }) => id === target.calendar);
    if (target.calendar !== undefined && calendar === undefined) return [];
    return examplesOf(calendar, from, timeZone, target);
  };
}

function count(
  calendar: WorkingCalendar | undefined,
  from: string,
  timeZone: string,
  target: TimeTarget,
): readonly Example[] {
  return STARTS.flatMap(([days, time]) => {
    const date = new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
    const start = localTime(date, time, timeZone);
    const outcome = start === undefined ? undefined : due(calendar, start, target, { timeZone });
    return start !== undefined && outcome?.ok ? [{ start, due: outcome.value.due }] : [];
  });
}

/** Letters of a batch count the same targets by the same calendars. */
const examplesOf = memoisedBy('worked examples', count, {
  objects: (calendar) => (calendar === undefined ? [] : [calendar]),
  text: (_, from, timeZone, { value, unit, clock, countStartDay, deadlineAt }) =>
    JSON.stringify([from, timeZone, value, unit, clock, countStartDay, deadlineAt]),
});
