import type { Weekday } from '../model/calendar.ts';

/**
 * Dates as day numbers: whole days since 1970-01-01, so that counting days is adding integers.
 * The proleptic Gregorian arithmetic is that of `Date.UTC`; no clock and no zone is read here.
 */
export type Day = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Length of a civil day without a change of offset, in milliseconds. */
export const DAY = 24 * HOUR;

/** Monday first, as in Chinese and ISO 8601 weeks. */
export const WEEKDAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Day number of a `YYYY-MM-DD` that exists, between the years 1000 and 9999; else undefined. */
export function dayOf(date: string): Day | undefined {
  const match = DATE.exec(date);
  if (match === null) return undefined;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = year >= 1000 && at.getUTCMonth() === month - 1 && at.getUTCDate() === dayOfMonth;
  return exists ? at.getTime() / DAY : undefined;
}

/** Whether a text is a `YYYY-MM-DD` that exists. */
export function isDate(date: string): boolean {
  return dayOf(date) !== undefined;
}

/** `YYYY-MM-DD` of a day number. */
export function dateOf(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Day of the week. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? 'Mon';
}

/**
 * The corresponding day `months` later, or the last day of that month when it has no such day
 * (Civil Code art. 202); `clamped` tells which.
 */
export function addMonths(day: Day, months: number): { readonly day: Day; readonly clamped: boolean } {
  const from = new Date(day * DAY);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1) / DAY;
  const next = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 1) / DAY;
  const wanted = first + from.getUTCDate() - 1;
  return wanted < next ? { day: wanted, clamped: false } : { day: next - 1, clamped: true };
}

/** Minutes since midnight of `HH:MM`, 1440 for `24:00`; undefined when it is no time of day. */
export function minutesOf(time: string): number | undefined {
  if (time === '24:00') return 24 * 60;
  const match = TIME.exec(time);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}
