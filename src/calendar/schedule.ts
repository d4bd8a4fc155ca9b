import type { SpecialOpeningHours, Weekday, WorkingCalendar } from '../model/calendar.ts';
import { type Outcome, success } from '../model/finding.ts';
import { memoised } from '../model/memo.ts';
import { type Day, dateOf, dayOf, minutesOf, weekdayOf } from './dates.ts';
import { uncovered } from './findings.ts';
import { validateCalendar } from './validate.ts';
import { fixedZone, type Zone, zoneOf } from './zones.ts';

/** A stretch of time, in milliseconds since the epoch; `to` is not part of it. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** A window of one day in minutes after its midnight; one that runs overnight ends beyond 1440. */
export interface MinuteSpan {
  readonly opens: number;
  readonly closes: number;
}

/** A calendar made ready for counting. A window belongs to the day on which it opens, also overnight. */
export interface Schedule {
  readonly calendar: WorkingCalendar;
  readonly zone: Zone;
  readonly first: Day;
  readonly last: Day;
  /** Opening hours of a covered day, in order. */
  hoursOf(day: Day): readonly MinuteSpan[];
  /** The same as instants; empty windows, lost in a change of the clock, are left out. */
  spansOf(day: Day): readonly OpenSpan[];
  /** Name of the special date, such as 国庆节. */
  nameOf(day: Day): string | undefined;
}

/** The schedule of a calendar, validated; the calendar must not change afterwards. */
export const scheduleOf = memoised('schedules', (calendar: WorkingCalendar): Outcome<Schedule> => {
  const findings = validateCalendar(calendar);
  return findings.length > 0 ? { ok: false, findings } : success(makeSchedule(calendar));
});

/** A finding when the calendar is silent about a day. */
export function coverageOf(schedule: Schedule, day: Day): Outcome<true> {
  if (day >= schedule.first && day <= schedule.last) return success(true);
  return uncovered(schedule.calendar.id, dateOf(day), schedule.calendar.coverage);
}

function makeSchedule(calendar: WorkingCalendar): Schedule {
  const zone = zoneOf(calendar.timeZone) ?? fixedZone(0); // Validation has refused unknown zones.
  const week = weekOf(calendar);
  const special = specialsOf(calendar.specialOpeningHours);
  const hoursOf = (day: Day) => special.opened.get(day) ?? (special.closed(day) ? [] : week[weekdayOf(day)]);
  const cache = new Map<Day, readonly OpenSpan[]>();
  return {
    calendar,
    zone,
    first: dayOf(calendar.coverage.from) ?? 0,
    last: dayOf(calendar.coverage.to) ?? 0,
    hoursOf,
    nameOf: (day) => special.names.get(day) ?? special.closed(day),
    spansOf: (day) => {
      const known = cache.get(day);
      if (known !== undefined) return known;
      const spans = hoursOf(day)
        .map(({ opens, closes }) => ({ from: zone.instantOf(day, opens), to: zone.instantOf(day, closes) }))
        .filter((span) => span.from < span.to);
      cache.set(day, spans);
      return spans;
    },
  };
}

function weekOf(calendar: WorkingCalendar): Readonly<Record<Weekday, readonly MinuteSpan[]>> {
  const week: Record<Weekday, MinuteSpan[]> = {
    Mon: [],
    Tue: [],
    Wed: [],
    Thu: [],
    Fri: [],
    Sat: [],
    Sun: [],
  };
  for (const hours of calendar.openingHours) {
    for (const weekday of hours.dayOfWeek) week[weekday].push(minuteSpan(hours.opens, hours.closes));
  }
  for (const spans of Object.values(week)) spans.sort(byOpening);
  return week;
}

function specialsOf(specials: readonly SpecialOpeningHours[]) {
  const opened = new Map<Day, MinuteSpan[]>();
  const names = new Map<Day, string>();
  const closures: { readonly from: Day; readonly to: Day; readonly name: string }[] = [];
  for (const special of specials) {
    const day = dayOf(special.date) ?? 0;
    if ('closed' in special) {
      closures.push({ from: day, to: dayOf(special.through ?? special.date) ?? day, name: special.name });
    } else {
      const spans = opened.get(day) ?? [];
      spans.push(minuteSpan(special.opens, special.closes));
      opened.set(day, spans.sort(byOpening));
      names.set(day, special.name);
    }
  }
  const closed = (day: Day) => closures.find((c) => c.from <= day && day <= c.to)?.name;
  return { opened, names, closed };
}

/** Minutes of a window; a closing time that is not after the opening is on the next day. */
export function minuteSpan(opens: string, closes: string): MinuteSpan {
  const from = minutesOf(opens) ?? 0;
  const to = minutesOf(closes) ?? 0;
  return { opens: from, closes: to > from ? to : to + 24 * 60 };
}

function byOpening(a: MinuteSpan, b: MinuteSpan): number {
  return a.opens - b.opens;
}
