import type { Weekday } from '../../model/calendar.ts';
import { memoised, memoisedBy } from '../../model/memo.ts';
import type { Policy } from '../../model/policy.ts';
import { type EngineWeek, WEEKDAYS, type Window } from './week.ts';

/** What an engine knows of working time. */
export interface Powers {
  /**
   * `dates`: a week and single closed dates, enough for the inverted calendar; `week`: weekly hours only;
   * `none`: day and night only.
   */
  readonly calendar: 'dates' | 'week' | 'none';
  /** Whether a deadline that falls on closing is shown as the next opening. */
  readonly rollsAtClosing?: boolean;
  /** One window a day: the time between the first opening and the last closing, breaks included. */
  readonly oneWindow?: boolean;
  /**
   * Days of the calendar by a calendar of their first minutes: N of them after the event run out in the first minute of the N-th day
   * after it, and the next opening is the end of that day. Only where deadlines roll at closing.
   */
  readonly dayCells?: boolean;
  /** Targets in steps of so many minutes (60: whole hours), rounded down. */
  readonly step?: number;
  /** Fewest and most minutes of a target. */
  readonly least?: number;
  readonly most?: number;
  /** Whole hours alone: those that are partly open count as open. */
  readonly wholeHours?: boolean;
}

/**
 * A week as an engine can hold it. Where it cannot hold the hours it gets longer ones, never shorter: its time then runs
 * faster than promised and its deadlines come early, not late.
 */
export const seenWeek = memoisedBy(
  'weeks as engines see them',
  (week: EngineWeek, { calendar, oneWindow, wholeHours }: Powers): EngineWeek => {
    const days = Object.fromEntries(
      WEEKDAYS.map((day) => [day, widened(week.days[day], oneWindow === true, wholeHours === true)]),
    ) as Record<Weekday, readonly Window[]>;
    return { ...week, days, ...(calendar === 'dates' ? {} : { closed: [] }) };
  },
  {
    objects: (week) => [week],
    text: (_, { calendar, oneWindow, wholeHours }) => JSON.stringify([calendar, oneWindow, wholeHours]),
  },
);

function widened(windows: readonly Window[], oneWindow: boolean, wholeHours: boolean): readonly Window[] {
  const [first, last] = [windows[0], windows.at(-1)];
  const hull = oneWindow && first && last ? [[first[0], last[1]] as const] : windows;
  if (!wholeHours) return hull;
  const rounded = hull.map(
    ([opens, closes]): Window => [Math.floor(opens / 60) * 60, Math.ceil(closes / 60) * 60],
  );
  const joined: Window[] = [];
  for (const [opens, closes] of rounded) {
    const before = joined.at(-1);
    if (!before || opens > before[1]) joined.push([opens, closes]);
    else joined[joined.length - 1] = [before[0], Math.max(before[1], closes)];
  }
  return joined;
}

/** The first minute of each day, by which days of the calendar are counted. */
export const dayCells = memoised('first minutes of days', ({ spec }: Policy): EngineWeek => {
  const { from, timeZone } = spec.validity;
  const windows: readonly Window[] = [[0, 1]];
  const days = Object.fromEntries(WEEKDAYS.map((day) => [day, windows])) as Record<
    Weekday,
    readonly Window[]
  >;
  const to = `${Number(from.slice(0, 4)) + 5}${from.slice(4)}`;
  return {
    id: '每日',
    timeZone,
    days,
    closed: [],
    unusual: [],
    range: { from, to: to.replace('-02-29', '-02-28') },
    roundTheClock: false,
    dates: [],
  };
});
