import { due, localTime } from '../calendar/index.ts';
import type { WorkingCalendar } from '../model/calendar.ts';
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
  const starts = STARTS.flatMap(([days, time]) => {
    const date = new Date(Date.parse(from) + days * DAY).toISOString().slice(0, 10);
    return localTime(date, time, timeZone) ?? [];
  });
  return (target) => {
    const calendar = calendars.find(({ id }) => id === target.calendar);
    if (target.calendar !== undefined && calendar === undefined) return [];
    return starts.flatMap((start) => {
      const outcome = due(calendar, start, target, { timeZone });
      return outcome.ok ? [{ start, due: outcome.value.due }] : [];
    });
  };
}
