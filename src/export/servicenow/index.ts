import type { Bilingual } from '../../model/bilingual.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import type { Exporter } from '../exporter.ts';
import { ticketEngine } from '../frame.ts';
import { startsWithTicket } from '../shared/intake.ts';
import type { LossBook } from '../shared/losses.ts';
import { typescriptString } from '../shared/quote.ts';
import { REASONS } from '../shared/reasons.ts';
import { isTimer } from '../shared/scopes.ts';
import { oneLine, shortLine, slug, uniqueNames } from '../shared/text.ts';
import { type Deadline, deadlineOf, describe, weekOf } from '../shared/tickets.ts';
import type { EngineWeek } from '../shared/week.ts';
import { scheduleLines } from './schedule.ts';

/** ServiceNow: an application for the ServiceNow SDK, with schedules and one SLA definition for each promise. */
export const servicenow: Exporter = ticketEngine(
  {
    id: 'servicenow',
    name: 'ServiceNow SDK',
    keeps: {
      zh: '每项时限一条 SLA 定义，各有起止与暂停条件，登记、初步答复等阶段也保留；工作时间表含节假日与调休；工作日只能近似。',
      en: 'One SLA definition for each deadline with its own start, stop and pause, stages included; schedules with holidays and make-up workdays; working days only nearly.',
    },
  },
  { calendar: 'dates' },
  ({ policy, book, weeks, hours }) => {
    const fresh = uniqueNames();
    const schedules = new Map(hours.map((week) => [week, fresh(`schedule-${slug(week.id, 'hours')}`)]));
    const variables = new Map(hours.map((week, index) => [week, `schedule${index + 1}`]));
    const slas = policy.spec.objectives.filter(isTimer).flatMap((timer) => {
      const deadline = deadlineOf(policy, timer, weekOf(timer, weeks), { calendar: 'dates' }, book);
      if (deadline === undefined) return [];
      book.keep(timer);
      loseConditions(policy, timer, book);
      return [slaLines(timer, deadline, policy, variables, fresh(`sla-${slug(timer.id, 'objective')}`))];
    });
    const record = hours.length > 0 ? 'Record, Sla' : 'Sla';
    const source = [
      "import '@servicenow/sdk/global'",
      `import { ${record} } from '@servicenow/sdk/core'`,
      '',
      ...hours.flatMap((week) =>
        scheduleLines(variables.get(week) ?? 'schedule', schedules.get(week) ?? '', policy, week),
      ),
      ...slas.flat(),
    ];
    return [
      { path: 'src/fluent/pledge.now.ts', content: `${source.join('\n')}\n` },
      { path: 'now.config.json', content: `${JSON.stringify(nowConfig(policy), null, 2)}\n` },
      { path: 'package.json', content: `${JSON.stringify(packageFile(policy), null, 2)}\n` },
    ];
  },
);

const STAGE: Bilingual = {
  zh: '该阶段没有现成状态，停止条件是字段 correlation_display 中出现“pledge:阶段名”，须由流程在达到该阶段时写入。',
  en: 'This stage has no state of its own: it stops when correlation_display contains “pledge:stage”, which a flow has to write.',
};
const START: Bilingual = {
  zh: '该时限不从建单起算（或附有文字条件）：起算条件是字段 correlation_display 中出现“pledge:start:编号”，须由流程在起算事件发生时写入；未写入时不计时。',
  en: 'This deadline does not start with the ticket, or holds under a condition: it starts when correlation_display contains “pledge:start:id”, which a flow has to write at that event; until then it does not run.',
};
const MATCHING: Bilingual = {
  zh: '适用级别对应到 priority，请求类型对应到 category，须核对实例中的取值。',
  en: 'Severities are matched by priority and request types by category; check the values of the instance.',
};

function loseConditions(policy: Policy, timer: TimerObjective, book: LossBook): void {
  if (waitsForMark(timer, policy)) book.lose(timer, 'approximated', START);
  if (!STATES[timer.metric]) book.lose(timer, 'approximated', STAGE);
  if (timer.appliesTo?.severities || timer.appliesTo?.requestTypes)
    book.lose(timer, 'approximated', MATCHING);
  if (timer.appliesTo?.condition !== undefined) book.lose(timer, 'approximated', REASONS.condition);
  if (timer.pause && timer.pause.length > 0) book.lose(timer, 'approximated', REASONS.pause);
  if (timer.extension) book.lose(timer, 'approximated', REASONS.extension);
  if (timer.attainment) book.lose(timer, 'approximated', REASONS.attainment);
}

/** Incident states of a plain instance: 1 new, 3 on hold, 6 resolved, 7 closed. */
const STATES: Readonly<Partial<Record<TimerObjective['metric'], string>>> = {
  first_response: 'state!=1',
  resolution: 'stateIN6,7',
  final_answer: 'stateIN6,7',
};

function slaLines(
  timer: TimerObjective,
  deadline: Deadline,
  policy: Policy,
  schedules: ReadonlyMap<EngineWeek, string>,
  id: string,
): string[] {
  const schedule = deadline.week && schedules.get(deadline.week);
  const stop = STATES[timer.metric] ?? `correlation_displayLIKEpledge:${slug(timer.id, 'stage')}`;
  const pause = timer.pause && timer.pause.length > 0 ? [`        pause: 'state=3',`] : [];
  const resume = pause.length > 0 ? [`    whenTo: { resume: 'no_match', cancel: 'on_condition' },`] : [];
  const timing = schedule
    ? [
        `    schedule: ${schedule},`,
        "    scheduleSource: 'sla_definition',",
        `    timezone: ${typescriptString(deadline.week?.timeZone ?? policy.spec.validity.timeZone)},`,
        "    timezoneSource: 'sla.timezone',",
      ]
    : ["    scheduleSource: 'no_schedule',"];
  return [
    '',
    `// ${oneLine(describe([timer]))}`,
    'Sla({',
    `    $id: Now.ID[${typescriptString(id)}],`,
    `    name: ${typescriptString(shortLine(`${timer.name}（条款 ${timer.source.clause}）`, 100))},`,
    "    table: 'incident',",
    "    type: 'SLA',",
    `    target: '${timer.metric === 'first_response' ? 'response' : 'resolution'}',`,
    `    duration: ${durationOf(deadline.minutes)},`,
    ...timing,
    '    conditions: {',
    `        start: ${typescriptString(startOf(timer, policy))},`,
    `        stop: ${typescriptString(stop)},`,
    ...pause,
    '    },',
    ...resume,
    '})',
  ];
}

/** On a schedule, 24 hours of a duration are 24 opening hours, never a day. */
function durationOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const parts = [
    ...(days > 0 ? [`days: ${days}`] : []),
    ...(hours % 24 > 0 ? [`hours: ${hours % 24}`] : []),
    ...(minutes % 60 > 0 ? [`minutes: ${minutes % 60}`] : []),
  ];
  return `Duration({ ${parts.join(', ')} })`;
}

/**
 * An encoded query; only slugs and numbers of the policy get into it. A promise that begins with another event than the opening of
 * the ticket, or that holds under a condition in prose, waits for a mark that a flow writes: without it, it would run on every
 * incident.
 */
function startOf(timer: TimerObjective, policy: Policy): string {
  const ranks = (timer.appliesTo?.severities ?? []).map((id) => {
    const rank = policy.spec.severities.findIndex((severity) => severity.id === id);
    return Math.min(rank < 0 ? 4 : rank + 1, 5);
  });
  const types = (timer.appliesTo?.requestTypes ?? []).map((id) => slug(id, 'other'));
  return [
    'active=true',
    ...(ranks.length > 0 ? [`priorityIN${[...new Set(ranks)].join(',')}`] : []),
    ...(types.length > 0 ? [`categoryIN${types.join(',')}`] : []),
    ...(waitsForMark(timer, policy)
      ? [`correlation_displayLIKEpledge:start:${slug(timer.id, 'stage')}`]
      : []),
  ].join('^');
}

function waitsForMark(timer: TimerObjective, policy: Policy): boolean {
  return !startsWithTicket(timer, policy) || timer.appliesTo?.condition !== undefined;
}

/** The scope of an application is at most 18 characters long. */
function nowConfig(policy: Policy): unknown {
  return {
    scope: `x_pledge_${policyHex(policy).slice(0, 8)}`,
    scopeId: policyHex(policy),
    name: shortLine(policy.metadata.title, 80),
  };
}

/** 32 hexadecimal digits from the name of the letter: the same letter is the same application. */
function policyHex(policy: Policy): string {
  const digits: string[] = [];
  for (let seed = 0; seed < 4; seed++) {
    // FNV-1a, with a seed for each quarter: not a secret, only an identifier.
    let hash = (0x811c9dc5 ^ (seed * 0x01000193)) >>> 0;
    for (const character of `${policy.metadata.letterKind}/${policy.metadata.name}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    digits.push(hash.toString(16).padStart(8, '0'));
  }
  return digits.join('');
}

function packageFile(policy: Policy): unknown {
  return {
    name: `pledge-${slug(policy.metadata.name, 'letter')}`,
    version: '1.0.0',
    private: true,
    description: shortLine(policy.metadata.title, 200),
    scripts: { build: 'now-sdk build', deploy: 'now-sdk install' },
    devDependencies: { '@servicenow/sdk': '4.9.0' },
  };
}
