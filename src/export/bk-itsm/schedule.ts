import type { Weekday, WorkingCalendar } from '../../model/calendar.ts';
import { oneLine } from '../shared/text.ts';
import { type EngineWeek, minutesOf, timeOf, WEEKDAYS, type Window, weekdayOf } from '../shared/week.ts';

/** Name under which the schedule of day and night is kept. */
export const ALL_DAY = 'schedule-always';

interface Duration {
  readonly name: string;
  readonly start_time: string;
  readonly end_time: string;
}

/** A day of the week or a date, as `Schedule` takes it: `days`, `holidays` and `workdays` have the same shape. */
interface Day {
  readonly name: string;
  readonly type_of_day: 'NORMAL' | 'HOLIDAY' | 'WORKDAY';
  readonly day_of_week: string;
  readonly start_date: string | null;
  readonly end_date: string | null;
  readonly duration: readonly Duration[];
}

export interface Schedule {
  readonly days: readonly Day[];
  readonly workdays: readonly Day[];
  readonly holidays: readonly Day[];
}

/**
 * The ordinary week as the letter says it; dates that are not worked are holidays, dates with hours of their own are workdays (and
 * holidays, where the week would work them otherwise): no weekend has to be turned inside out.
 */
export function scheduleOf(week: EngineWeek, calendar: WorkingCalendar | undefined): Schedule {
  const plain = plainWeek(week, calendar);
  const days = WEEKDAYS.flatMap((weekday, index) =>
    plain[weekday].length === 0 ? [] : [day('NORMAL', weekday, String(index), null, plain[weekday])],
  );
  const names = new Map(week.closed.map(({ date, name }) => [date, name]));
  const workdays: Day[] = [];
  const holidays: Day[] = [];
  for (const { date, windows } of week.dates) {
    const usual = plain[weekdayOf(date)];
    if (JSON.stringify(windows) === JSON.stringify(usual)) continue;
    const name = oneLine(names.get(date) ?? date);
    if (usual.length > 0) holidays.push(day('HOLIDAY', name, '', date, [[0, 1440]]));
    if (windows.length > 0) workdays.push(day('WORKDAY', name, '', date, windows));
  }
  return { days, workdays, holidays };
}

export function allDaySchedule(): Schedule {
  const days = WEEKDAYS.map((weekday, index) => day('NORMAL', weekday, String(index), null, [[0, 1440]]));
  return { days, workdays: [], holidays: [] };
}

/** The hours of each weekday without special dates; those of the inverted week where they run over midnight. */
function plainWeek(
  week: EngineWeek,
  calendar: WorkingCalendar | undefined,
): Readonly<Record<Weekday, readonly Window[]>> {
  const entries = calendar?.openingHours ?? [];
  const overnight = entries.some(({ opens, closes }) => minutesOf(closes) <= minutesOf(opens));
  if (calendar === undefined || overnight) return week.days;
  const windows = (weekday: Weekday): readonly Window[] =>
    entries
      .filter(({ dayOfWeek }) => dayOfWeek.includes(weekday))
      .map(({ opens, closes }): Window => [minutesOf(opens), minutesOf(closes)])
      .sort((a, b) => a[0] - b[0]);
  return Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, windows(weekday)])) as Record<
    Weekday,
    readonly Window[]
  >;
}

function day(
  type: Day['type_of_day'],
  name: string,
  weekdays: string,
  date: string | null,
  windows: readonly Window[],
): Day {
  return {
    name,
    type_of_day: type,
    day_of_week: weekdays,
    start_date: date,
    end_date: date,
    duration: windows.map(([opens, closes], index) => ({
      name: `${name} ${index + 1}`,
      start_time: `${timeOf(opens)}:00`,
      end_time: closes === 1440 ? '23:59:59' : `${timeOf(closes)}:00`,
    })),
  };
}
