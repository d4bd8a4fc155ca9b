import type { Exporter } from '../exporter.ts';
import { scopedEngine } from '../frame.ts';
import { xmlText } from '../shared/quote.ts';
import { REASONS } from '../shared/reasons.ts';
import { oneLine, shortLine } from '../shared/text.ts';
import { type Deadline, describe, type TicketScope, timersOf } from '../shared/tickets.ts';

const PRIORITIES = [1, 2, 3, 4] as const;

/** iTop: service level targets as XML for the data loader. Its own clock runs day and night. */
export const itop: Exporter = scopedEngine(
  {
    id: 'itop',
    name: 'iTop',
    keeps: {
      zh: '按优先级的响应（TTO）与解决（TTR）时限，7×24计时；没有工作时间扩展时，按工作时间的承诺都会算错。',
      en: 'Time to own and time to resolve by priority, round the clock; without the working-time add-on every business target is wrong.',
    },
  },
  { slots: ['respond', 'resolve'], calendar: 'none' },
  ({ book }, scopes) => {
    for (const scope of scopes)
      for (const timer of timersOf(scope)) {
        if (scope.requestType || scope.condition) book.lose(timer, 'approximated', MATCH);
        if (scope.severity && scope.severity.rank >= PRIORITIES.length)
          book.lose(timer, 'approximated', REASONS.tooManySeverities);
      }
    const ids = { next: 1 };
    const lines = scopes.flatMap((scope) => slaLines(scope, ids));
    const content = ['<?xml version="1.0" encoding="UTF-8"?>', '<Set>', ...lines, '</Set>', ''].join('\n');
    return [{ path: 'sla.xml', content }];
  },
);

const MATCH = {
  zh: 'iTop 只按优先级和请求类型匹配，请求类型与条件须由管理员对应到服务。',
  en: 'iTop matches priority and request type only; the administrator has to map request types and conditions to services.',
};

/** An SLA, its targets for each priority, and the links between them. Ids only hold within the file. */
function slaLines(scope: TicketScope, ids: { next: number }): string[] {
  const priorities = scope.severity
    ? [PRIORITIES[Math.min(scope.severity.rank, PRIORITIES.length - 1)] ?? 4]
    : PRIORITIES;
  const sla = ids.next++;
  const lines = [
    `  <SLA alias="SLA" id="${sla}">`,
    `    <name>${xmlText(shortLine(scope.name, 255))}</name>`,
    `    <description>${xmlText(oneLine(describe(timersOf(scope))))}</description>`,
    '  </SLA>',
  ];
  for (const [slot, deadline] of Object.entries(scope.deadlines))
    for (const priority of priorities) lines.push(...targetLines(sla, priority, slot, deadline, ids));
  return lines;
}

function targetLines(
  sla: number,
  priority: number,
  slot: string,
  deadline: Deadline,
  ids: { next: number },
): string[] {
  const slt = ids.next++;
  const link = ids.next++;
  const metric = slot === 'respond' ? 'tto' : 'ttr';
  const hours = deadline.minutes % 60 === 0;
  return [
    `  <SLT alias="SLT" id="${slt}">`,
    `    <name>${xmlText(shortLine(`${deadline.timer.name} P${priority}`, 255))}</name>`,
    `    <priority>${priority}</priority>`,
    '    <request_type>incident</request_type>',
    `    <metric>${metric}</metric>`,
    `    <value>${hours ? deadline.minutes / 60 : deadline.minutes}</value>`,
    `    <unit>${hours ? 'hours' : 'minutes'}</unit>`,
    '  </SLT>',
    `  <lnkSLAToSLT alias="lnkSLAToSLT" id="${link}">`,
    `    <sla_id>${sla}</sla_id>`,
    `    <slt_id>${slt}</slt_id>`,
    '  </lnkSLAToSLT>',
  ];
}
