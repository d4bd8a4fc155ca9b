import type { Bilingual } from '../../model/bilingual.ts';
import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { xmlText } from '../shared/quote.ts';
import { REASONS } from '../shared/reasons.ts';
import { oneLine, shortLine, slug } from '../shared/text.ts';
import { type Deadline, describe, type TicketScope, timersOf } from '../shared/tickets.ts';
import { type EngineWeek, timeOf, WEEKDAYS } from '../shared/week.ts';

const PRIORITIES = [1, 2, 3, 4] as const;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const REQUESTS = ['incident', 'service_request'] as const;

/**
 * iTop with its extension combodo-sla-computation: coverage windows of several intervals a day and a calendar of holidays. The
 * extension counts in all coverage windows that its query finds and takes the earliest, so each service has one.
 */
export const itop: Exporter = scopedEngine(
  {
    id: 'itop',
    name: 'iTop',
    keeps: {
      zh: '按优先级的响应（TTO）与解决（TTR）时限；工作时间、节假日与调休须安装工作时间扩展 combodo-sla-computation；工作日只能近似成分钟。',
      en: 'Time to own and time to resolve by priority; business hours, holidays and make-up workdays with the extension combodo-sla-computation; working days only as minutes.',
    },
  },
  { slots: ['respond', 'resolve'], clockOf: clockOfSla, calendar: 'dates' },
  ({ policy, book, hours }, scopes) => {
    for (const scope of scopes)
      for (const timer of timersOf(scope)) {
        if (scope.requestType || scope.condition || scope.stage) book.lose(timer, 'approximated', MATCH);
        if (scope.severity && scope.severity.rank >= PRIORITIES.length)
          book.lose(timer, 'approximated', REASONS.tooManySeverities);
        if (hours.length > 0) book.lose(timer, 'approximated', EXTENSION);
      }
    const ids = { next: 1 };
    const groups = groupsOf(scopes);
    const sla = [...groups.values()].flatMap((group) => slaLines(group, ids));
    return [
      { path: 'sla.xml', content: document(sla) },
      ...(hours.length === 0
        ? []
        : [
            {
              path: 'calendars.xml',
              content: document(hours.flatMap((week) => calendarLines(week, policy.metadata.title, ids))),
            },
          ]),
    ];
  },
);

const MATCH: Bilingual = {
  zh: 'iTop 只按优先级和请求类型匹配：请求类型、条件和单独的阶段各为一个 SLA，由管理员挂到对应的服务上。',
  en: 'iTop matches priority and request type only: request types, conditions and stages are SLAs of their own, which the administrator attaches to services.',
};
const EXTENSION: Bilingual = {
  zh: '须安装工作时间扩展；没有它时 iTop 按7×24小时计时，按工作时间的期限会早于承诺。',
  en: 'Needs the working-time extension; without it iTop counts round the clock, and business deadlines come earlier than promised.',
};

/** A service has one coverage window: an SLA holds deadlines of one clock. */
function clockOfSla({
  target,
}: {
  readonly target: { readonly clock: string; readonly calendar?: string };
}): string {
  return target.clock === 'business' ? `calendar:${target.calendar ?? ''}` : 'wall';
}

function document(lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<Set>', ...lines, '</Set>', ''].join('\n');
}

/** Severities are priorities of targets within one SLA: a contract takes one SLA for each service. */
function groupsOf(scopes: readonly TicketScope[]): ReadonlyMap<string, readonly TicketScope[]> {
  const groups = new Map<string, TicketScope[]>();
  for (const scope of scopes) {
    const key = JSON.stringify([
      scope.requestType?.id,
      scope.condition,
      scope.stage?.id,
      scope.severity ? clockOfScope(scope) : scope.id,
    ]);
    groups.set(key, [...(groups.get(key) ?? []), scope]);
  }
  return groups;
}

function clockOfScope({ deadlines }: TicketScope): string | undefined {
  return Object.values(deadlines).map(({ timer }) => clockOfSla(timer))[0];
}

/** One SLA, its targets for each priority, and the links between them. Ids only hold within the file. */
function slaLines(group: readonly TicketScope[], ids: { next: number }): string[] {
  const [first] = group;
  if (!first) return [];
  const name = group.length === 1 ? first.name : first.name.replace(`·${first.severity?.name}`, '');
  const sla = ids.next++;
  return [
    `  <SLA alias="SLA" id="${sla}">`,
    `    <name>${xmlText(shortLine(name, 255))}</name>`,
    // The loader evaluates a query for an external key: the organisation is the one that the administrator names here.
    "    <org_id>SELECT Organization WHERE name='PLEDGE_ORGANIZATION'</org_id>",
    `    <description>${xmlText(oneLine(describe(group.flatMap(timersOf))))}</description>`,
    '  </SLA>',
    ...group.flatMap((scope) =>
      Object.entries(scope.deadlines).flatMap(([slot, deadline]) =>
        prioritiesOf(scope).flatMap((priority) =>
          REQUESTS.flatMap((request) => targetLines({ sla, priority, request, slot, deadline }, ids)),
        ),
      ),
    ),
  ];
}

function prioritiesOf({ severity }: TicketScope): readonly number[] {
  return severity ? [PRIORITIES[Math.min(severity.rank, PRIORITIES.length - 1)] ?? 4] : PRIORITIES;
}

interface TargetLine {
  readonly sla: number;
  readonly priority: number;
  readonly request: (typeof REQUESTS)[number];
  readonly slot: string;
  readonly deadline: Deadline;
}

function targetLines(
  { sla, priority, request, slot, deadline }: TargetLine,
  ids: { next: number },
): string[] {
  const slt = ids.next++;
  const link = ids.next++;
  const hours = deadline.minutes % 60 === 0;
  return [
    `  <SLT alias="SLT" id="${slt}">`,
    `    <name>${xmlText(shortLine(`${deadline.timer.name} P${priority} ${request}`, 255))}</name>`,
    `    <priority>${priority}</priority>`,
    `    <request_type>${request}</request_type>`,
    `    <metric>${slot === 'respond' ? 'tto' : 'ttr'}</metric>`,
    `    <value>${hours ? deadline.minutes / 60 : deadline.minutes}</value>`,
    `    <unit>${hours ? 'hours' : 'minutes'}</unit>`,
    '  </SLT>',
    `  <lnkSLAToSLT alias="lnkSLAToSLT" id="${link}">`,
    `    <sla_id>${sla}</sla_id>`,
    `    <slt_id>${slt}</slt_id>`,
    '  </lnkSLAToSLT>',
  ];
}

/** A coverage window with its intervals, and a calendar of the dates on which it is closed. */
function calendarLines(week: EngineWeek, title: string, ids: { next: number }): string[] {
  const window = ids.next++;
  const calendar = ids.next++;
  const name = xmlText(shortLine(`${title}·${week.id}`, 255));
  return [
    `  <CoverageWindow alias="CoverageWindow" id="${window}">`,
    `    <name>${name}</name>`,
    `    <description>${xmlText(slug(week.id, 'hours'))} ${xmlText(oneLine(week.timeZone))}</description>`,
    '  </CoverageWindow>',
    ...WEEKDAYS.flatMap((day, index) =>
      week.days[day].flatMap(([opens, closes]) => [
        `  <CoverageWindowInterval alias="CoverageWindowInterval" id="${ids.next++}">`,
        `    <coverage_window_id>${window}</coverage_window_id>`,
        `    <weekday>${DAYS[index]}</weekday>`,
        `    <start_time>${timeOf(opens)}</start_time>`,
        `    <end_time>${timeOf(closes)}</end_time>`,
        '  </CoverageWindowInterval>',
      ]),
    ),
    `  <HolidayCalendar alias="HolidayCalendar" id="${calendar}">`,
    `    <name>${name}</name>`,
    '  </HolidayCalendar>',
    ...week.closed.flatMap(({ date, name: holiday }) => [
      `  <Holiday alias="Holiday" id="${ids.next++}">`,
      `    <name>${xmlText(shortLine(holiday, 255))}</name>`,
      `    <date>${date}</date>`,
      `    <calendar_id>${calendar}</calendar_id>`,
      '  </Holiday>',
    ]),
  ];
}
