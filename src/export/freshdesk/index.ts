import type { Bilingual } from '../../model/bilingual.ts';
import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { hoursChecklist } from '../shared/checklist.ts';
import type { LossBook } from '../shared/losses.ts';
import { REASONS } from '../shared/reasons.ts';
import { type Request, restFiles } from '../shared/rest.ts';
import { shortLine } from '../shared/text.ts';
import { clockOf, describe, type TicketScope, timersOf } from '../shared/tickets.ts';

/** Freshdesk takes 15 minutes to a year. */
const LEAST = 15;
const MOST = 525_600;
/** Its priorities, gravest first. */
const PRIORITIES = ['priority_4', 'priority_3', 'priority_2', 'priority_1'] as const;

/** Freshdesk: SLA policies by REST; business hours are entered by hand, one window a day. */
export const freshdesk: Exporter = scopedEngine(
  {
    id: 'freshdesk',
    name: 'Freshdesk',
    keeps: {
      zh: '首次响应与解决时限（15分钟至一年），级别对应优先级；工作时间每日一段，与节假日一起手工录入；工作日只能近似。',
      en: 'First response and resolution from 15 minutes to a year, severities as priorities; business hours of one window a day and holidays are entered by hand; working days only nearly.',
    },
  },
  {
    slots: ['respond', 'resolve'],
    clockOf,
    calendar: 'dates',
    oneWindow: true,
    rollsAtClosing: true,
    least: LEAST,
    most: MOST,
  },
  ({ policy, book, used, hours }, scopes) => {
    for (const week of hours) book.loseCalendar(week.id, 'approximated', BY_GROUP);
    const engine = {
      variables: ['FRESHDESK_URL', 'FRESHDESK_BASIC'],
      headers: ['Authorization: Basic $FRESHDESK_BASIC'],
      idPath: '.id',
    };
    const requests = groupsOf(scopes).map((group) => policyRequest(group, book));
    return [
      ...restFiles(engine, requests),
      { path: 'business-hours.md', content: hoursChecklist(policy, used, 'Freshdesk') },
    ];
  },
);

const BY_GROUP: Bilingual = {
  zh: '工作时间与假日手工录入，并须设给受理工单的小组：工单的工作时间取自其小组，未设的按默认工作时间计。',
  en: 'Hours and holidays are entered by hand and set on the group of the tickets: a ticket takes its hours from its group, else the default ones.',
};
const MISSING: Bilingual = {
  zh: 'Freshdesk 的每个优先级都必须同时有响应和解决时限，未承诺的一项填一年，不代表承诺。',
  en: 'Freshdesk needs both a response and a resolution time for each priority; the one that is not promised is set to a year and is not a promise.',
};

/** Severities of one request type, condition and stage stand together: they are the four priorities of one policy. */
function groupsOf(scopes: readonly TicketScope[]): readonly (readonly TicketScope[])[] {
  const groups = new Map<string, TicketScope[]>();
  for (const scope of scopes) {
    const alone = isPriority(scope) ? undefined : scope.id;
    const key = JSON.stringify([scope.requestType?.id, scope.condition, alone]);
    groups.set(key, [...(groups.get(key) ?? []), scope]);
  }
  return [...groups.values()];
}

/** All four priorities are obligatory: those without a promise of their own get a year, which promises nothing. */
function policyRequest(group: readonly TicketScope[], book: LossBook): Request {
  const [first] = group;
  for (const { deadlines, severity, ...scope } of group)
    for (const timer of timersOf({ ...scope, deadlines })) {
      if (!deadlines.respond || !deadlines.resolve) book.lose(timer, 'approximated', MISSING);
      if (severity && severity.rank >= PRIORITIES.length)
        book.lose(timer, 'approximated', REASONS.tooManySeverities);
    }
  const { name: own = '', severity } = first ?? {};
  const name = severity && group.length > 1 ? own.replace(`·${severity.name}`, '') : own;
  return {
    method: 'POST',
    path: '/api/v2/sla_policies',
    same: {
      list: '/api/v2/sla_policies',
      entries: '',
      name: 'name',
      value: shortLine(name, 255),
      update: '/api/v2/sla_policies/{id}',
      method: 'PUT',
    },
    body: {
      name: shortLine(name, 255),
      description: shortLine(describe(group.flatMap(timersOf)), 2000),
      applicable_to: { ticket_types: [shortLine(name, 100)] },
      sla_target: Object.fromEntries(
        PRIORITIES.map((priority, rank) => [priority, targetOf(scopeOfRank(group, rank))]),
      ),
    },
  };
}

function isPriority({ severity }: TicketScope): boolean {
  return severity !== undefined && severity.rank < PRIORITIES.length;
}

/** The scope of a priority; one that is no priority by itself holds for all four. */
function scopeOfRank(group: readonly TicketScope[], rank: number): TicketScope | undefined {
  return group.find((scope) => !isPriority(scope) || scope.severity?.rank === rank);
}

function targetOf(scope: TicketScope | undefined): unknown {
  const { respond, resolve } = scope?.deadlines ?? {};
  return {
    respond_within: (respond?.minutes ?? MOST) * 60,
    resolve_within: (resolve?.minutes ?? MOST) * 60,
    business_hours: Boolean(respond?.business ?? resolve?.business),
    escalation_enabled: respond !== undefined || resolve !== undefined,
  };
}
