import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { PRIORITIES, priorityOf } from '../shared/priorities.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import type { DeadlineStage } from '../shared/scopes.ts';
import { shortLine, slug, uniqueNames } from '../shared/text.ts';
import { describe, type TicketScope, timersOf } from '../shared/tickets.ts';
import { closedSpans, type EngineWeek, WEEKDAYS } from '../shared/week.ts';

const METRICS: Readonly<Record<DeadlineStage, string>> = {
  respond: 'first_reply_time',
  update: 'periodic_update_time',
  resolve: 'total_resolution_time',
};

/** Zendesk names zones after cities; these are the zones of Chinese letters, others go by their IANA name. */
const ZONES: Readonly<Record<string, string>> = {
  'Asia/Shanghai': 'Beijing',
  'Asia/Chongqing': 'Chongqing',
  'Asia/Urumqi': 'Urumqi',
  'Asia/Hong_Kong': 'Hong Kong',
  'Asia/Taipei': 'Taipei',
  'Asia/Tokyo': 'Tokyo',
  'Asia/Singapore': 'Singapore',
  'Europe/London': 'London',
  'Europe/Berlin': 'Berlin',
  UTC: 'UTC',
};

/** Zendesk: schedules with holidays, and SLA policies. */
export const zendesk: Exporter = scopedEngine(
  {
    id: 'zendesk',
    name: 'Zendesk',
    keeps: {
      zh: '首次回复、定期更新、总解决时限，各自可按自然时间或工作时间；节假日与调休；工作日只能近似成分钟。',
      en: 'First reply, periodic update and total resolution, each on wall or business time; holidays and make-up workdays; working days only as minutes.',
    },
  },
  { slots: ['respond', 'update', 'resolve'], clockOf: scheduleOf, calendar: 'dates', rollsAtClosing: true },
  ({ policy, book, hours }, scopes) => {
    for (const { severity, deadlines } of scopes)
      if (severity && severity.rank >= PRIORITIES.length)
        for (const { timer } of Object.values(deadlines))
          book.lose(timer, 'approximated', REASONS.tooManySeverities);
    const fresh = uniqueNames();
    for (const week of hours) book.loseCalendar(week.id, 'approximated', SCHEDULE);
    for (const week of hours)
      if (ZONES[week.timeZone] === undefined) book.loseCalendar(week.id, 'approximated', ZONE);
    const requests = [
      ...hours.flatMap((week) => scheduleRequests(fresh(`schedule-${slug(week.id, 'hours')}`), policy, week)),
      ...scopes.map((scope, index) => policyRequest(scope, index)),
    ];
    const engine = {
      variables: ['ZENDESK_URL', 'ZENDESK_BASIC'],
      headers: ['Authorization: Basic $ZENDESK_BASIC'],
      idPath: '.schedule.id',
    };
    return restFiles(engine, requests);
  },
);

const SCHEDULE = {
  zh: 'SLA 策略不指明工作时间表：多个时间表时，须用触发器把工单设到承诺所用的那个。',
  en: 'An SLA policy names no schedule: with several of them, a trigger has to set the one promised.',
};
const ZONE = {
  zh: 'Zendesk 使用城市名表示时区，未能对应，请在导入后核对。',
  en: 'Zendesk names time zones after cities; none is known for this one, check it after loading.',
};

/** Each metric chooses wall or business time itself, but a ticket has one schedule. */
function scheduleOf({ target }: TimerObjective): string | undefined {
  return target.clock === 'business' ? target.calendar : undefined;
}

function scheduleRequests(save: string, policy: Policy, week: EngineWeek): readonly Request[] {
  const base = '/api/v2/business_hours/schedules';
  const name = shortLine(`${policy.metadata.title}·${week.id}`, 100);
  // Zendesk counts the minutes of the week from Sunday 00:00.
  const intervals = WEEKDAYS.flatMap((day, index) =>
    week.days[day].map(([opens, closes]) => {
      const midnight = ((index + 1) % 7) * 1440;
      return { start_time: midnight + opens, end_time: midnight + closes };
    }),
  ).sort((a, b) => a.start_time - b.start_time);
  return [
    {
      save,
      method: 'POST',
      path: `${base}.json`,
      same: {
        list: `${base}.json`,
        entries: 'schedules',
        name: 'name',
        value: name,
        update: `${base}/{id}.json`,
        method: 'PUT',
      },
      body: {
        schedule: {
          name,
          time_zone: ZONES[week.timeZone] ?? week.timeZone,
        },
      },
    },
    { method: 'PUT', path: `${base}/{${save}}/workweek.json`, body: { workweek: { intervals } } },
    {
      method: 'DELETE',
      path: `${base}/{${save}}/holidays/{id}.json`,
      each: { list: `${base}/{${save}}/holidays.json`, entries: 'holidays' },
    },
    ...closedSpans(week).map(
      ({ from, to, name }): Request => ({
        method: 'POST',
        path: `${base}/{${save}}/holidays.json`,
        body: { holiday: { name: shortLine(name, 100), start_date: from, end_date: to } },
      }),
    ),
  ];
}

function policyRequest(scope: TicketScope, index: number): Request {
  const priorities = scope.severity ? [priorityOf(scope.severity.rank)] : PRIORITIES;
  const metrics = Object.entries(scope.deadlines).flatMap(([slot, deadline]) =>
    priorities.map((priority) => ({
      priority,
      metric: METRICS[slot as DeadlineStage],
      target: deadline.minutes,
      business_hours: deadline.business && deadline.week?.roundTheClock !== true,
    })),
  );
  return {
    method: 'POST',
    path: '/api/v2/slas/policies.json',
    same: {
      list: '/api/v2/slas/policies.json',
      entries: 'sla_policies',
      name: 'title',
      value: shortLine(scope.name, 255),
      update: '/api/v2/slas/policies/{id}.json',
      method: 'PUT',
    },
    body: {
      sla_policy: {
        title: shortLine(scope.name, 255),
        description: describe(timersOf(scope)),
        position: index + 1,
        filter: {
          all: [{ field: 'current_tags', operator: 'includes', value: `pledge-${scope.id}` }],
          any: [],
        },
        policy_metrics: metrics,
      },
    },
  };
}
