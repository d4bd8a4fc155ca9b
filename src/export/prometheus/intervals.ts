import type { Weekday } from '../../model/calendar.ts';
import { slug, uniqueNames } from '../shared/text.ts';
import { type EngineWeek, timeOf, WEEKDAYS } from '../shared/week.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  Mon: 'monday',
  Tue: 'tuesday',
  Wed: 'wednesday',
  Thu: 'thursday',
  Fri: 'friday',
  Sat: 'saturday',
  Sun: 'sunday',
};

/** A name of its own for each calendar, which alerts and routes share. */
export function calendarNames(weeks: readonly EngineWeek[]): ReadonlyMap<string, string> {
  const fresh = uniqueNames();
  return new Map(weeks.map(({ id }) => [id, fresh(slug(id, 'calendar'))]));
}

/**
 * A whole configuration of Alertmanager: one route for each calendar, which notifies in its opening hours and
 * stays silent on its closed dates. The receiver is empty, for the administrator to fill.
 */
export function alertmanagerConfig(weeks: readonly EngineWeek[]): unknown {
  const names = calendarNames(weeks);
  const named = weeks.map((week) => ({ week, name: names.get(week.id) ?? '' }));
  return {
    route: {
      receiver: 'pledge',
      group_by: ['letter', 'objective'],
      routes: named.map(({ week, name }) => ({
        receiver: 'pledge',
        matchers: [`pledge_calendar="${name}"`],
        active_time_intervals: [`${name}-open`],
        ...(week.closed.length > 0 ? { mute_time_intervals: [`${name}-closed`] } : {}),
      })),
    },
    receivers: [{ name: 'pledge' }],
    time_intervals: named.flatMap(({ week, name }) => [
      { name: `${name}-open`, time_intervals: openIntervals(week) },
      ...(week.closed.length > 0 ? [{ name: `${name}-closed`, time_intervals: closedIntervals(week) }] : []),
    ]),
  };
}

function openIntervals(week: EngineWeek): readonly unknown[] {
  return WEEKDAYS.filter((day) => week.days[day].length > 0).map((day) => ({
    weekdays: [NAMES[day]],
    times: week.days[day].map(([opens, closes]) => ({ start_time: timeOf(opens), end_time: timeOf(closes) })),
    location: week.timeZone,
  }));
}

/** Closed dates month by month: `years` and `months` bind the days of the month to one real month. */
function closedIntervals(week: EngineWeek): readonly unknown[] {
  const months = new Map<string, string[]>();
  for (const { date } of week.closed) {
    const month = date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), String(Number(date.slice(8)))]);
  }
  return [...months].map(([month, days]) => ({
    years: [month.slice(0, 4)],
    months: [String(Number(month.slice(5)))],
    days_of_month: days,
    location: week.timeZone,
  }));
}
