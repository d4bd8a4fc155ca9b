import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { hoursChecklist } from '../shared/checklist.ts';
import type { LossBook } from '../shared/losses.ts';
import { PRIORITIES, priorityOf } from '../shared/priorities.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import { shortLine } from '../shared/text.ts';
import { clockOf, describe, type TicketScope, timersOf } from '../shared/tickets.ts';

/** Freshdesk takes 15 minutes to a year, in seconds. */
const SHORTEST_SECONDS = 900;
const LONGEST_SECONDS = 31_536_000;

/** Freshdesk: SLA policies by REST; business hours are entered by hand. */
export const freshdesk: Exporter = scopedEngine(
  {
    id: 'freshdesk',
    name: 'Freshdesk',
    keeps: {
      zh: '首次响应与解决时限（15分钟至一年）；工作时间和节假日须手工录入；工作日只能近似。',
      en: 'First response and resolution from 15 minutes to a year; business hours and holidays are entered by hand; working days only nearly.',
    },
  },
  { slots: ['respond', 'resolve'], clockOf, calendar: 'dates' },
  ({ policy, book, used, hours }, scopes) => {
    for (const week of hours) book.loseCalendar(week.id, 'approximated', REASONS.calendarByHand);
    const engine = {
      variables: ['FRESHDESK_URL', 'FRESHDESK_BASIC'],
      headers: ['Authorization: Basic $FRESHDESK_BASIC'],
      idPath: '.id',
    };
    const files = restFiles(
      engine,
      scopes.map((scope) => policyRequest(scope, book)),
    );
    return [...files, { path: 'business-hours.md', content: hoursChecklist(policy, used, 'Freshdesk') }];
  },
);

const MISSING = {
  zh: 'Freshdesk 的每个优先级都必须同时有响应和解决时限，未承诺的一项填一年，不代表承诺。',
  en: 'Freshdesk wants both a response and a resolution for each priority; the one not promised is set to a year and is no promise.',
};
const TOO_SHORT = {
  zh: 'Freshdesk 的时限不得少于15分钟，已改为15分钟。',
  en: 'Freshdesk takes no less than 15 minutes; 15 minutes were set.',
};
const TOO_LONG = {
  zh: 'Freshdesk 的时限不得超过一年，已改为一年。',
  en: 'Freshdesk takes no more than a year; a year was set.',
};

/** All four priorities are obligatory: a scope of one severity is matched by its tag, on whatever priority. */
function policyRequest(scope: TicketScope, book: LossBook): Request {
  const { respond, resolve } = scope.deadlines;
  for (const timer of timersOf(scope)) {
    if (!respond || !resolve) book.lose(timer, 'approximated', MISSING);
    if (scope.severity && scope.severity.rank >= PRIORITIES.length)
      book.lose(timer, 'approximated', REASONS.tooManySeverities);
  }
  const target = {
    respond_within: seconds(respond, book),
    resolve_within: seconds(resolve, book),
    business_hours: Boolean(respond?.business ?? resolve?.business),
    escalation_enabled: true,
  };
  const wanted = scope.severity ? `（优先级 ${priorityOf(scope.severity.rank)}）` : '';
  return {
    method: 'POST',
    path: '/api/v2/sla_policies',
    body: {
      name: shortLine(scope.name, 255),
      description: shortLine(`${describe(timersOf(scope))}${wanted}`, 2000),
      applicable_to: { ticket_types: [shortLine(scope.name, 100)] },
      sla_target: { priority_1: target, priority_2: target, priority_3: target, priority_4: target },
    },
  };
}

function seconds(deadline: TicketScope['deadlines']['respond'], book: LossBook): number {
  if (!deadline) return LONGEST_SECONDS;
  const wanted = deadline.minutes * 60;
  if (wanted < SHORTEST_SECONDS) book.lose(deadline.timer, 'wrong-deadline', TOO_SHORT);
  if (wanted > LONGEST_SECONDS) book.lose(deadline.timer, 'wrong-deadline', TOO_LONG);
  return Math.min(Math.max(wanted, SHORTEST_SECONDS), LONGEST_SECONDS);
}
