import type { WorkingCalendar } from '../model/calendar.ts';
import { type Outcome, success } from '../model/finding.ts';
import { dayOf, MINUTE, minutesOf } from './dates.ts';
import { formatInstant, parseInstant } from './instants.ts';
import { scheduleOf } from './schedule.ts';
import { type Pause, pauseSpans } from './spans.ts';
import { nextOpen, workingTimeBetween } from './working-time.ts';
import { zoneOf } from './zones.ts';

/**
 * Working minutes from one instant to another (RFC 3339 with offset), pauses not counted; a fraction where seconds
 * are given, negative when `to` is before `from`. The inverse of `due` on the business clock.
 */
export function elapsed(
  calendar: WorkingCalendar,
  from: string,
  to: string,
  pauses: readonly Pause[] = [],
): Outcome<number> {
  const schedule = scheduleOf(calendar);
  if (!schedule.ok) return schedule;
  const start = parseInstant(from);
  if (!start.ok) return start;
  const end = parseInstant(to);
  if (!end.ok) return end;
  const gaps = pauseSpans(pauses);
  if (!gaps.ok) return gaps;
  const [a, b] = [start.value.at, end.value.at];
  const time = workingTimeBetween(schedule.value, Math.min(a, b), Math.max(a, b), gaps.value);
  return time.ok ? success((a <= b ? time.value : -time.value) / MINUTE) : time;
}

/** The instant itself (RFC 3339) when the calendar is open, else its next opening; closing time is not open. */
export function nextOpening(calendar: WorkingCalendar, instant: string): Outcome<string> {
  const schedule = scheduleOf(calendar);
  if (!schedule.ok) return schedule;
  const from = parseInstant(instant);
  if (!from.ok) return from;
  const open = nextOpen(schedule.value, from.value.at);
  return open.ok ? success(formatInstant(open.value, schedule.value.zone)) : open;
}

/** A reading of a wall clock (`YYYY-MM-DD`, `HH:MM`) as RFC 3339; undefined when date, time or zone do not exist. */
export function localTime(date: string, time: string, timeZone: string): string | undefined {
  const [day, minute, zone] = [dayOf(date), minutesOf(time), zoneOf(timeZone)];
  if (day === undefined || minute === undefined || zone === undefined) return undefined;
  return formatInstant(zone.instantOf(day, minute), zone);
}
