import type { Policy } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { engine } from '../frame.ts';
import { type DayEvent, icsFile } from '../shared/ics.ts';
import type { LossBook } from '../shared/losses.ts';
import { slug, uniqueNames } from '../shared/text.ts';
import { type EngineWeek, minutesOf, timeOf, weekdayOf } from '../shared/week.ts';
import { dateEvent, recurrenceEvent, reportEvent } from './duties.ts';

/** iCalendar: closed days and make-up workdays of each working calendar, for engines and for people. */
export const ical: Exporter = engine(
  {
    id: 'ical',
    name: 'iCalendar',
    keeps: {
      zh: '工作日历（放假日与调休上班日）、定期的承诺与报告、写明的日期和期满日；不含时限。',
      en: 'The working calendars (days off and make-up workdays), what recurs, reports, dates and the last day; no deadlines.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book, hours }) => {
    const duties = dutiesOf(policy, book);
    const fresh = uniqueNames();
    const files = hours.flatMap((week) => {
      const name = fresh(slug(week.id, 'calendar'));
      const title = `${policy.metadata.title}·${week.id}`;
      const stamp = policy.spec.validity.from;
      return [
        {
          path: `${name}-days.ics`,
          content: icsFile(title, stamp, [...holidays(policy, week), ...makeUpDays(policy, week)]),
        },
        {
          path: `${name}-closed.ics`,
          content: icsFile(`${title}（全部非工作日）`, stamp, closedDays(policy, week)),
        },
      ];
    });
    const stamp = policy.spec.validity.from;
    const title = `${policy.metadata.title}（定期事项）`;
    return [
      ...files,
      ...(duties.length === 0 ? [] : [{ path: 'duties.ics', content: icsFile(title, stamp, duties) }]),
    ];
  },
);

/** What comes again, the dates and the last day; deadlines after an event have no day of their own. */
function dutiesOf(policy: Policy, book: LossBook): readonly DayEvent[] {
  const events: DayEvent[] = [];
  for (const objective of policy.spec.objectives) {
    const { id, name, source } = objective;
    const event =
      objective.kind === 'recurrence'
        ? recurrenceEvent(policy, objective)
        : objective.kind === 'date'
          ? dateEvent(policy, id, name, source, objective.date)
          : undefined;
    if (event === undefined) {
      book.lose(objective, 'dropped', NO_DEADLINES);
      continue;
    }
    book.keep(objective);
    book.lose(objective, 'approximated', REMINDER);
    events.push(event);
  }
  for (const report of policy.spec.reporting) {
    const event = reportEvent(policy, report);
    if (event === undefined) continue;
    book.hold('reporting', report, REMINDER);
    events.push(event);
  }
  const { to, clause } = policy.spec.validity;
  if (to !== undefined) {
    const source = { clause, sentence: `有效期至 ${to}`, values: [] };
    events.push(dateEvent(policy, 'valid-until', '承诺书期满', source, to));
  }
  return events;
}

const REMINDER = {
  zh: '日历只在每期的第一日（写明日期的，在该日）提醒，不核对是否已经完成。',
  en: 'The calendar reminds on the first day of each period (on the date itself, where one is promised) and does not tell whether it was done.',
};

const NO_DEADLINES = {
  zh: '日历文件只含放假日与上班日，不含时限。',
  en: 'A calendar file holds days off and workdays, no deadlines.',
};

/**
 * Every date that the inverted calendar closes, weekends included: what an engine imports as holidays. One event a date, because
 * Zammad reads the first day of an event only.
 */
export function closedDays(policy: Policy, week: EngineWeek): readonly DayEvent[] {
  return week.closed.map(({ date, name }) => ({
    uid: uidOf(policy, week, 'closed', date),
    from: date,
    to: date,
    summary: name,
    busy: true,
  }));
}

/** Only the days that differ from an ordinary week: what a person wants to see. */
function holidays(policy: Policy, week: EngineWeek): readonly DayEvent[] {
  return specialDays(policy, week).flatMap((entry) =>
    'closed' in entry
      ? [
          {
            uid: uidOf(policy, week, 'holiday', entry.date),
            from: entry.date,
            to: entry.through ?? entry.date,
            summary: `${entry.name}（休）`,
            busy: true,
          },
        ]
      : [],
  );
}

function makeUpDays(policy: Policy, week: EngineWeek): readonly DayEvent[] {
  const opened = new Map<string, { name: string; hours: string[] }>();
  for (const entry of specialDays(policy, week)) {
    if (!('opens' in entry)) continue;
    const day = opened.get(entry.date) ?? { name: entry.name, hours: [] };
    day.hours.push(`${timeOf(minutesOf(entry.opens))}–${timeOf(minutesOf(entry.closes))}`);
    opened.set(entry.date, day);
  }
  return [...opened].map(([date, { name, hours }]) => ({
    uid: uidOf(policy, week, 'work', date),
    from: date,
    to: date,
    summary: `${name}（班）`,
    description: `${weekdayOf(date)} ${hours.join(' ')}`,
    busy: false,
  }));
}

function specialDays(policy: Policy, week: EngineWeek) {
  const { range } = week;
  const calendar = policy.spec.calendars.find(({ id }) => id === week.id);
  if (!calendar || !range) return [];
  return calendar.specialOpeningHours.filter(
    (entry) =>
      ('closed' in entry && entry.through ? entry.through : entry.date) >= range.from &&
      entry.date <= range.to,
  );
}

function uidOf(policy: Policy, week: EngineWeek, what: string, date: string): string {
  return `${slug(policy.metadata.name, 'letter')}-${slug(week.id, 'calendar')}-${what}-${date}@pledgekit`;
}
