import type { Policy } from '../../model/policy.ts';
import { shortLine } from '../shared/text.ts';
import { type EngineWeek, nextDate, timeOf, WEEKDAYS, type Window, weekdayOf } from '../shared/week.ts';

/** A schedule as osTicket's installer and `Schedule::__create` take it. */
export interface Schedule {
  readonly name: string;
  /** 1: business hours; 0: holidays. */
  readonly flags: 0 | 1;
  readonly timezone: string;
  readonly description: string;
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly repeats: 'weekly' | 'never';
  readonly starts_on: string;
  readonly starts_at: string;
  readonly ends_on: string;
  readonly ends_at: string;
  /** 1 is Monday. */
  readonly day?: number;
}

/** The week, every weekday that is ever worked; names of entries are unique, as osTicket wants them. */
export function scheduleOf(policy: Policy, week: EngineWeek): Schedule {
  const from = week.range?.from ?? policy.spec.validity.from;
  return {
    name: shortLine(`${policy.metadata.title}·${week.id}`, 255),
    flags: 1,
    timezone: week.timeZone,
    description: '',
    entries: WEEKDAYS.flatMap((weekday, index) => {
      const [window] = week.days[weekday];
      if (!window) return [];
      let date = from;
      while (weekdayOf(date) !== weekday) date = nextDate(date);
      return [{ name: weekday, repeats: 'weekly', ...hoursOn(date, window), day: index + 1 }];
    }),
  };
}

/** Every date that is not worked, each an entry of its own: osTicket takes no spans of days. */
export function holidaysOf(policy: Policy, week: EngineWeek): Schedule {
  return {
    name: shortLine(`${policy.metadata.title}·${week.id}·非工作日`, 255),
    flags: 0,
    timezone: week.timeZone,
    description: '',
    entries: week.closed.map(({ date, name }) => ({
      name: shortLine(`${date} ${name}`, 255),
      repeats: 'never',
      ...hoursOn(date, [0, 1440]),
    })),
  };
}

/** osTicket writes the end of the day as 23:59:59. */
function hoursOn(date: string, [opens, closes]: Window) {
  return {
    starts_on: date,
    starts_at: `${timeOf(opens)}:00`,
    ends_on: date,
    ends_at: closes === 1440 ? '23:59:59' : `${timeOf(closes)}:00`,
  };
}
