import type { Weekday, WorkingCalendar } from '../model/calendar.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import { type Day, dateOf, dayOf, WEEKDAYS, weekdayOf } from './dates.ts';
import { badCalendar, uncovered } from './findings.ts';
import { type MinuteSpan, type Schedule, scheduleOf } from './schedule.ts';

/** A date on which nobody works, and why. */
export interface NonWorkingDate {
  readonly date: string;
  /** Name of the holiday, 周末 or 休息日 for a plain day off. */
  readonly name: string;
  /** Whether it is a special date of the calendar, not just a day off of its week. */
  readonly special: boolean;
}

/**
 * The inverted calendar, for engines that can close a date but not open one: a week in which every day is open,
 * and each non-working date as a one-off holiday.
 */
export interface InvertedCalendar {
  readonly timeZone: string;
  readonly coverage: { readonly from: string; readonly to: string };
  /** Opening hours of each weekday, in minutes after midnight; overnight windows end beyond 1440. */
  readonly week: Readonly<Record<Weekday, readonly MinuteSpan[]>>;
  readonly closed: readonly NonWorkingDate[];
}

/** Every non-working date between two dates, both included; by default those of the whole coverage. */
export function nonWorkingDates(
  calendar: WorkingCalendar,
  from: string = calendar.coverage.from,
  to: string = calendar.coverage.to,
): Outcome<readonly NonWorkingDate[]> {
  const range = rangeOf(calendar, from, to);
  if (!range.ok) return range;
  const { schedule, days } = range.value;
  return success(days.filter((day) => isClosed(schedule, day)).map((day) => nonWorking(schedule, day)));
}

/**
 * The inverted calendar between two dates, by default of the whole coverage. It exists only when each open date
 * has the ordinary hours of its weekday; a weekday that is open on make-up days alone takes their hours.
 * Otherwise CALENDAR-INVALID names the first date that differs.
 */
export function invertedCalendar(
  calendar: WorkingCalendar,
  from: string = calendar.coverage.from,
  to: string = calendar.coverage.to,
): Outcome<InvertedCalendar> {
  const range = rangeOf(calendar, from, to);
  if (!range.ok) return range;
  const { schedule, days } = range.value;
  const open = days.filter((day) => !isClosed(schedule, day));
  const week = weekOf(schedule, open);
  const differs = open.find((day) => hoursText(schedule.hoursOf(day)) !== hoursText(week[weekdayOf(day)]));
  if (differs !== undefined) return failure([oddHours(calendar.id, dateOf(differs))]);
  const closed = days.filter((day) => isClosed(schedule, day)).map((day) => nonWorking(schedule, day));
  return success({ timeZone: calendar.timeZone, coverage: { from, to }, week, closed });
}

function rangeOf(
  calendar: WorkingCalendar,
  from: string,
  to: string,
): Outcome<{ readonly schedule: Schedule; readonly days: readonly Day[] }> {
  const made = scheduleOf(calendar);
  if (!made.ok) return made;
  const schedule = made.value;
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === undefined || first < schedule.first || first > schedule.last) {
    return uncovered(calendar.id, from, calendar.coverage);
  }
  if (last === undefined || last > schedule.last || last < first) {
    return uncovered(calendar.id, to, calendar.coverage);
  }
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return success({ schedule, days });
}

/** The hours of each weekday: those of its ordinary dates, else of its first open date, else Monday to Sunday's. */
function weekOf(schedule: Schedule, open: readonly Day[]): Record<Weekday, readonly MinuteSpan[]> {
  const hours = WEEKDAYS.map((weekday) => {
    const dates = open.filter((day) => weekdayOf(day) === weekday);
    const day = dates.find((date) => schedule.nameOf(date) === undefined) ?? dates[0];
    return [weekday, day === undefined ? undefined : schedule.hoursOf(day)] as const;
  });
  const ordinary = hours.find(([, spans]) => spans !== undefined)?.[1] ?? [];
  const week: Record<Weekday, readonly MinuteSpan[]> = {
    Mon: ordinary,
    Tue: ordinary,
    Wed: ordinary,
    Thu: ordinary,
    Fri: ordinary,
    Sat: ordinary,
    Sun: ordinary,
  };
  for (const [weekday, spans] of hours) if (spans !== undefined) week[weekday] = spans;
  return week;
}

function isClosed(schedule: Schedule, day: Day): boolean {
  return schedule.hoursOf(day).length === 0;
}

function nonWorking(schedule: Schedule, day: Day): NonWorkingDate {
  const name = schedule.nameOf(day);
  const weekend = ['Sat', 'Sun'].includes(weekdayOf(day)) ? '周末' : '休息日';
  return { date: dateOf(day), name: name ?? weekend, special: name !== undefined };
}

function hoursText(hours: readonly MinuteSpan[]): string {
  return hours.map(({ opens, closes }) => `${opens}-${closes}`).join();
}

function oddHours(id: string, date: string) {
  return badCalendar(
    {
      zh: `工作日历“${id}”中 ${date} 的工作时间与该星期几的通常时间不同，无法写成“每周七天加单日放假”。`,
      en: `In calendar "${id}" the hours of ${date} differ from the ordinary hours of its weekday: it has no inverted form.`,
    },
    {
      zh: '请让调休上班日采用通常的工作时间。',
      en: 'Give make-up workdays the ordinary hours.',
    },
  );
}
