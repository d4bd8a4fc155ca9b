import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import { shortLine } from '../shared/text.ts';
import { clockOf, describe, type TicketScope, timersOf } from '../shared/tickets.ts';
import { type EngineWeek, WEEKDAYS } from '../shared/week.ts';

/** Chatwoot: SLA policies in seconds; weekly business hours of the inbox, no holidays. */
export const chatwoot: Exporter = scopedEngine(
  {
    id: 'chatwoot',
    name: 'Chatwoot',
    keeps: {
      zh: '首次响应、后续响应、解决时限（自然时间）；没有节假日和调休，按工作时间的承诺会提前到期。',
      en: 'First response, next response and resolution on the wall clock; no holidays or make-up workdays, so business targets come early.',
    },
  },
  { slots: ['respond', 'update', 'resolve'], clockOf, calendar: 'week', oneWindow: true },
  ({ book, hours }, scopes) => {
    for (const { deadlines } of scopes)
      if (deadlines.update) book.lose(deadlines.update.timer, 'approximated', NEXT_RESPONSE);
    const engine = {
      // With the account: https://chat.example.com/api/v1/accounts/1
      variables: ['CHATWOOT_ACCOUNT_URL', 'CHATWOOT_TOKEN'],
      headers: ['api_access_token: $CHATWOOT_TOKEN'],
      idPath: '.id',
      given: { inbox: 'CHATWOOT_INBOX' },
    };
    const [week] = hours;
    for (const other of hours.slice(1)) book.loseCalendar(other.id, 'approximated', ONE_WEEK);
    return restFiles(engine, [...(week ? [inboxRequest(week)] : []), ...scopes.map(policyRequest)]);
  },
);

const ONE_WEEK = {
  zh: '一个收件箱只有一份工作时间：按本日历的承诺须用另一个收件箱。',
  en: 'An inbox has one set of working hours: promises on this calendar need another inbox.',
};
const NEXT_RESPONSE = {
  zh: 'Chatwoot 没有主动跟进时限，以“后续响应”近似，只在客户来信后计时。',
  en: 'Chatwoot has no progress updates; next response comes near, but runs only after the customer writes.',
};

function policyRequest(scope: TicketScope): Request {
  const { respond, update, resolve } = scope.deadlines;
  const business = Object.values(scope.deadlines).some(
    (deadline) => deadline.business && deadline.week?.roundTheClock !== true,
  );
  const seconds = (deadline: typeof respond): number | null => (deadline ? deadline.minutes * 60 : null);
  return {
    method: 'POST',
    path: '/sla_policies',
    same: {
      list: '/sla_policies',
      entries: 'payload',
      name: 'name',
      value: shortLine(scope.name, 255),
      update: '/sla_policies/{id}',
      method: 'PATCH',
    },
    body: {
      sla_policy: {
        name: shortLine(scope.name, 255),
        description: describe(timersOf(scope)),
        first_response_time_threshold: seconds(respond),
        next_response_time_threshold: seconds(update),
        resolution_time_threshold: seconds(resolve),
        only_during_business_hours: business,
      },
    },
  };
}

/** Working hours of the inbox: one window a day, Sunday is 0. */
function inboxRequest(week: EngineWeek): Request {
  return {
    method: 'PATCH',
    path: '/inboxes/{inbox}',
    body: {
      working_hours_enabled: true,
      timezone: week.timeZone,
      working_hours: WEEKDAYS.map((day, index) => {
        const [window] = week.days[day];
        const [opens, closes] = window ?? [0, 0];
        const allDay = opens === 0 && closes === 1440;
        return {
          day_of_week: (index + 1) % 7,
          closed_all_day: window === undefined,
          open_all_day: allDay,
          open_hour: Math.floor(opens / 60),
          open_minutes: opens % 60,
          close_hour: Math.floor(Math.min(closes, 1439) / 60),
          close_minutes: Math.min(closes, 1439) % 60,
        };
      }),
    },
  };
}
