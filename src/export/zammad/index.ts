import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles, type SameRecord } from '../shared/rest.ts';
import { shortLine, slug, uniqueNames } from '../shared/text.ts';
import { clockWithDays, type TicketScope } from '../shared/tickets.ts';
import { type EngineWeek, timeOf, WEEKDAYS } from '../shared/week.ts';

/** Zammad: calendars and SLAs for its REST interface. A wall-clock SLA needs a calendar that is always open. */
export const zammad: Exporter = scopedEngine(
  {
    id: 'zammad',
    name: 'Zammad',
    keeps: {
      zh: '响应、更新、解决时限（分钟、工作小时、日），节假日与调休；工作日只能近似成分钟。',
      en: 'Response, update and solution times in minutes, business hours and days, holidays and make-up workdays; working days only as minutes.',
    },
  },
  {
    slots: ['respond', 'update', 'resolve'],
    clockOf: clockWithDays,
    calendar: 'dates',
    rollsAtClosing: true,
    dayCells: true,
  },
  ({ policy, book }, scopes) => {
    for (const scope of scopes)
      if (scope.deadlines.update?.timer) book.lose(scope.deadlines.update.timer, 'approximated', UPDATE);
    for (const { timer } of scopes.flatMap((scope) => Object.values(scope.deadlines)))
      book.lose(timer, 'approximated', DESCRIPTION);
    const fresh = uniqueNames();
    const used = new Set(scopes.flatMap((scope) => weekOfScope(scope) ?? []));
    const calendars = new Map([...used].map((week) => [week, fresh(`calendar-${slug(week.id, 'days')}`)]));
    const always = fresh('calendar-always');
    const zone = policy.spec.validity.timeZone;
    const usesAlways = scopes.some((scope) => weekOfScope(scope) === undefined);
    const requests: Request[] = [
      ...[...calendars].map(([week, save]) => calendarRequest(save, policy.metadata.title, week)),
      ...(usesAlways ? [alwaysOpen(always, policy.metadata.title, zone)] : []),
      ...scopes.map((scope, index) => {
        const week = weekOfScope(scope);
        return slaRequest(scope, index, (week && calendars.get(week)) ?? always);
      }),
    ];
    const engine = {
      variables: ['ZAMMAD_URL', 'ZAMMAD_TOKEN'],
      headers: ['Authorization: Token token=$ZAMMAD_TOKEN'],
      idPath: '.id',
    };
    return restFiles(engine, requests);
  },
);

const UPDATE = {
  zh: 'Zammad 的更新时限在每次客服更新后重新计。',
  en: 'The update time of Zammad starts anew after each update by an agent.',
};
const DESCRIPTION = {
  zh: 'Zammad 的 SLA 没有说明栏，条款号请查策略文件。',
  en: 'SLAs of Zammad have no description; the clause can only be looked up in the policy.',
};

function weekOfScope(scope: TicketScope): EngineWeek | undefined {
  return Object.values(scope.deadlines).find((deadline) => deadline.business)?.week;
}

function calendarRequest(save: string, title: string, week: EngineWeek): Request {
  return {
    save,
    method: 'POST',
    path: '/api/v1/calendars',
    same: sameRecord('calendars', calendarName(title, week.id)),
    body: {
      name: calendarName(title, week.id),
      timezone: week.timeZone,
      business_hours: Object.fromEntries(
        WEEKDAYS.map((day) => [
          day.toLowerCase(),
          {
            active: week.days[day].length > 0,
            timeframes: week.days[day].map(([opens, closes]) => [timeOf(opens), lastMinute(closes)]),
          },
        ]),
      ),
      public_holidays: Object.fromEntries(
        week.closed.map(({ date, name }) => [date, { active: true, summary: name }]),
      ),
      default: false,
      ical_url: '',
      note: REASONS.coverageEnds.zh,
    },
  };
}

/** Zammad writes the end of the day as 23:59 and takes it for 24:00. */
function lastMinute(minutes: number): string {
  return minutes === 1440 ? '23:59' : timeOf(minutes);
}

function alwaysOpen(save: string, title: string, timeZone: string): Request {
  const day = { active: true, timeframes: [['00:00', '23:59']] };
  return {
    save,
    method: 'POST',
    path: '/api/v1/calendars',
    same: sameRecord('calendars', calendarName(title, '7×24')),
    body: {
      name: calendarName(title, '7×24'),
      timezone: timeZone,
      business_hours: Object.fromEntries(WEEKDAYS.map((name) => [name.toLowerCase(), day])),
      public_holidays: {},
      default: false,
      ical_url: '',
      note: '',
    },
  };
}

/** Zammad takes the first SLA by name that matches: the number keeps the order of the letter. */
function slaRequest(scope: TicketScope, index: number, calendar: string): Request {
  const { respond, update, resolve } = scope.deadlines;
  const name = shortLine(`${String(index + 1).padStart(2, '0')} ${scope.name}`, 150);
  return {
    method: 'POST',
    path: '/api/v1/slas',
    same: sameRecord('slas', name),
    body: {
      name,
      first_response_time: respond?.minutes ?? null,
      response_time: null,
      update_time: update?.minutes ?? null,
      solution_time: resolve?.minutes ?? null,
      condition: { 'ticket.tags': { operator: 'contains one', value: `pledge-${scope.id}` } },
      calendar_id: 0,
    },
    uses: { calendar_id: calendar },
  };
}

function calendarName(title: string, id: string): string {
  return shortLine(`${title}·${id}`, 250);
}

function sameRecord(records: 'calendars' | 'slas', value: string): SameRecord {
  const list = `/api/v1/${records}`;
  return { list, entries: '', name: 'name', value, update: `${list}/{id}`, method: 'PUT' };
}
