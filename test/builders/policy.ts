import { chinaCalendar, type DueTarget, dailyHours, due, roundTheClock } from '../../src/calendar/index.ts';
import type { OpeningHours, WorkingCalendar } from '../../src/model/calendar.ts';
import type {
  Example,
  Objective,
  Policy,
  RatioObjective,
  RecurrenceObjective,
  Source,
  TermObjective,
  TimerObjective,
} from '../../src/model/policy.ts';

const MONDAY_TO_FRIDAY = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;

/** Monday to Friday, 09:00 to 18:00 without a break, Chinese holidays and make-up workdays of 2026. */
export function officeCalendar(
  openingHours: readonly OpeningHours[] = dailyHours(MONDAY_TO_FRIDAY, '09:00', '18:00'),
): WorkingCalendar {
  return chinaCalendar({ id: 'office', openingHours, from: '2026-01-01', to: '2026-12-31' });
}

/** The same with a break from 12:00 to 13:30: two windows a day. */
export function officeCalendarWithBreak(): WorkingCalendar {
  return officeCalendar(dailyHours(MONDAY_TO_FRIDAY, '09:00', '18:00', { from: '12:00', to: '13:30' }));
}

export function source(clause: string, sentence: string, ...values: string[]): Source {
  return { clause, sentence, values };
}

/** A timer, by default a first response within 2 business hours of the office calendar. */
export function timer(overrides: Partial<TimerObjective> = {}): TimerObjective {
  return {
    id: 'first-response',
    name: '首次响应',
    kind: 'timer',
    metric: 'first_response',
    target: { value: '2', unit: 'hour', clock: 'business', calendar: 'office' },
    start: { event: 'request-received' },
    stop: { event: 'first-response' },
    source: source('二.1', '我方在收到咨询后2个工作小时内作出首次响应。', '/consultation/firstResponse'),
    examples: [],
    ...overrides,
  };
}

/** Working examples of a timer: what is due from each start, by the policy's own calendars. */
export function examplesOf(
  calendars: readonly WorkingCalendar[],
  target: DueTarget & { readonly calendar?: string },
  starts: readonly string[] = ['2026-03-02T10:00:00+08:00', '2026-09-30T17:30:00+08:00'],
): readonly Example[] {
  const calendar = calendars.find(({ id }) => id === target.calendar);
  return starts.map((start) => {
    const outcome = due(calendar, start, target, { timeZone: 'Asia/Shanghai' });
    if (!outcome.ok) throw new Error(outcome.findings.map(({ message }) => message.en).join());
    return { start, due: outcome.value.due };
  });
}

/** Every sort of timer that a letter makes: business and wall clocks, each unit, severities, pause, extension. */
export function exampleTimers(): readonly TimerObjective[] {
  return [
    timer({ attainment: { op: 'gte', targetPercent: '95', window: 'month' } }),
    timer({
      id: 'urgent-start',
      name: '紧急事项启动应急响应',
      target: { value: '1', unit: 'hour', clock: 'wall' },
      appliesTo: { severities: ['urgent'] },
      source: source('二.3', '紧急事项1小时内启动应急响应。', '/urgent/start'),
    }),
    timer({
      id: 'urgent-contact',
      name: '紧急故障联系',
      metric: 'notification',
      target: { value: '30', unit: 'minute', clock: 'wall' },
      appliesTo: { requestTypes: ['fault'], severities: ['urgent'] },
      source: source('二.3', '紧急故障30分钟内与客户取得联系。', '/urgent/contact'),
    }),
    timer({
      id: 'complaint-register',
      name: '投诉登记',
      metric: 'registration',
      target: { value: '24', unit: 'hour', clock: 'wall' },
      appliesTo: { requestTypes: ['complaint'] },
      start: { event: 'complaint-received' },
      stop: { event: 'registered' },
      source: source('三.2', '投诉受理后24小时内登记。', '/complaint/register'),
    }),
    timer({
      id: 'complaint-progress',
      name: '投诉进展反馈',
      metric: 'progress_update',
      target: { value: '3', unit: 'workday', clock: 'business', calendar: 'office', countStartDay: false },
      appliesTo: { requestTypes: ['complaint'] },
      source: source('三.2', '3个工作日内反馈处理进展。', '/complaint/progress'),
    }),
    timer({
      id: 'complaint-final',
      name: '投诉办结',
      metric: 'final_answer',
      target: {
        value: '7',
        unit: 'workday',
        clock: 'business',
        calendar: 'office',
        countStartDay: false,
        deadlineAt: 'close-of-business',
      },
      appliesTo: { requestTypes: ['complaint'] },
      pause: [{ event: 'awaiting-customer' }],
      extension: {
        max: { value: '5', unit: 'workday', clock: 'business', calendar: 'office' },
        times: 1,
        requires: '双方书面同意',
      },
      source: source('三.2', '7个工作日内办结。', '/complaint/final'),
    }),
    timer({
      id: 'resolution-general',
      name: '一般故障解决',
      metric: 'resolution',
      target: { value: '16', unit: 'hour', clock: 'business', calendar: 'office' },
      appliesTo: { requestTypes: ['fault'], severities: ['general'] },
      source: source('二.4', '一般故障16个工作小时内解决。', '/fault/resolution'),
    }),
    timer({
      id: 'handover',
      name: '服务交接',
      metric: 'handover',
      target: { value: '15', unit: 'day', clock: 'wall', countStartDay: false },
      source: source('二.5', '收到书面通知后15日内完成交接。', '/change/completion'),
    }),
    timer({
      id: 'annual-review',
      name: '服务评审',
      metric: 'review',
      target: { value: '3', unit: 'month', clock: 'wall' },
      start: { event: 'example-event-1' },
      source: source('二.6', '年度结束后3个月内完成服务评审。', '/review/within'),
    }),
  ];
}

export const exampleRatio: RatioObjective = {
  id: 'failure-rate',
  name: '产品故障率',
  kind: 'ratio',
  metric: 'failure_rate',
  target: { value: '1', unit: 'permille' },
  op: 'lte',
  window: 'year',
  indicator: '故障台数占供货总台数之比',
  source: source('一.8', '产品故障率不高于1‰。', '/failureRate'),
};

export const exampleAttainment: RatioObjective = {
  id: 'attainment',
  name: '时限达标率',
  kind: 'ratio',
  metric: 'attainment',
  target: { value: '100', unit: 'percent' },
  op: 'gte',
  window: 'month',
  indicator: '按时完成件数占应完成件数之比',
  source: source('二.7', '时限达标率为100%。', '/attainment'),
};

export const exampleRecurrence: RecurrenceObjective = {
  id: 'inspection',
  name: '上门巡检',
  kind: 'recurrence',
  metric: 'inspection',
  target: { value: '1', unit: 'count' },
  every: { value: '1', unit: 'year' },
  source: source('三.4', '每年上门巡检不少于1次。', '/inspection/times'),
};

export const exampleTerm: TermObjective = {
  id: 'warranty',
  name: '整车保修',
  kind: 'term',
  metric: 'warranty',
  target: { value: '24', unit: 'month', clock: 'wall' },
  orElse: { value: '50000', unit: 'kilometre' },
  start: { event: 'invoice-issued' },
  source: source(
    '三.1',
    '整车保修期为24个月或50000公里，以先到者为准。',
    '/warranty/months',
    '/warranty/mileage',
  ),
};

/**
 * A policy with every sort of item: business and wall timers in each unit, ratios, a recurrence, a term, remedies,
 * an exclusion, a report, an escalation, a termination right and a statement. Names are Chinese, and hold
 * characters that careless exporters break on. Timers carry worked examples.
 */
export function examplePolicy(overrides: Partial<Policy['spec']> = {}): Policy {
  const calendars = [officeCalendar(), roundTheClock()];
  const timers = exampleTimers().map((objective) => ({
    ...objective,
    examples: examplesOf(calendars, objective.target),
  }));
  const objectives: readonly Objective[] = [
    ...timers,
    exampleRatio,
    exampleAttainment,
    exampleRecurrence,
    exampleTerm,
  ];
  return {
    apiVersion: 'pledgekit/v1',
    kind: 'ServiceCommitment',
    metadata: {
      name: 'unit-undertaking-fw-2026-0001',
      title: '客户服务处理时限承诺书',
      letterKind: 'unit-undertaking',
      number: 'FW-2026-0001',
      status: 'prepared',
      provenance: {
        template: 'unit-undertaking',
        valuesDigest: `sha256:${'0'.repeat(64)}`,
        letterDigest: `sha256:${'1'.repeat(64)}`,
      },
    },
    spec: {
      parties: [
        {
          role: 'provider',
          name: '星河“数智”科技（上海）有限公司',
          id: '91310000MA1FL0AB1X',
          clause: '一.1',
        },
        { role: 'customer', name: "客户 A & B's <采购部>", clause: '一.2' },
      ],
      validity: { from: '2026-01-01', to: '2026-12-31', timeZone: 'Asia/Shanghai', clause: '四.1' },
      calendars,
      requestTypes: [
        { id: 'consultation', name: '咨询' },
        { id: 'complaint', name: '投诉' },
        { id: 'fault', name: '故障' },
      ],
      severities: [
        { id: 'urgent', name: '紧急', rank: 1 },
        { id: 'general', name: '一般', rank: 2 },
      ],
      events: exampleEvents,
      objectives,
      ...exampleDuties,
      ...overrides,
    },
  };
}

const exampleEvents: Policy['spec']['events'] = [
  { id: 'request-received', name: '收到客户服务请求', type: 'request-received', by: 'customer' },
  { id: 'first-response', name: '作出首次实质性答复', type: 'first-response', by: 'provider' },
  { id: 'complaint-received', name: '收到投诉', type: 'complaint-received', by: 'customer' },
  { id: 'registered', name: '完成登记', type: 'registered', by: 'provider' },
  { id: 'awaiting-customer', name: '等待客户补充材料', type: 'awaiting-customer', by: 'customer' },
  { id: 'force-majeure', name: '不可抗力', type: 'force-majeure' },
  { id: 'invoice-issued', name: '购车发票开具' },
  { id: 'turnover-exceeded', name: '离职率超过上限' },
  { id: 'example-event-1', name: '年度结束' },
  { id: 'penalty-event', name: '泄露客户信息' },
  { id: 'to-director-event', name: '超出区域经理权限' },
  { id: 'serious-leak-event', name: '造成严重后果的信息泄露' },
];

const exampleDuties: Pick<
  Policy['spec'],
  'remedies' | 'caps' | 'exclusions' | 'reporting' | 'escalations' | 'terminations' | 'statements'
> = {
  remedies: [
    {
      id: 'late-fee',
      name: '逾期减免服务费',
      trigger: { objectives: ['first-response'], condition: 'breached' },
      action: 'reduce_fee',
      amount: { percentOf: '当月服务费', value: '5', max: '20' },
      source: source('二.8', '逾期的，按当月服务费的5%减免。', '/late/percent'),
    },
    {
      id: 'major-breach',
      name: '严重逾期',
      trigger: { objectives: ['complaint-final'], condition: 'elapsed_multiple_gte', value: '3' },
      action: 'compensate',
      source: source('二.9', '超过承诺时限3倍仍未处理的，赔偿客户损失。', '/overdueMultiple'),
    },
    {
      id: 'penalty',
      name: '泄露信息违约金',
      trigger: { condition: 'event', event: 'penalty-event' },
      action: 'pay',
      amount: { value: '50000', currency: 'CNY', per: 'occurrence', perText: '每次' },
      cap: 'leak-cap',
      source: source('二.10', '泄露客户信息的，每次支付违约金50000元。', '/leak/amount'),
    },
  ],
  caps: [
    {
      id: 'leak-cap',
      value: '200000',
      currency: 'CNY',
      period: 'year',
      remedies: ['penalty'],
      source: source('二.10', '每年累计不超过200000元。', '/leak/cap'),
    },
  ],
  exclusions: [
    {
      id: 'force-majeure',
      name: '不可抗力',
      event: 'force-majeure',
      effect: ['suspend_clock', 'waive_remedy'],
      requires: '及时通知并提供证明',
      source: source('一.5', '因不可抗力延误的，时限中止计算。'),
    },
  ],
  reporting: [
    {
      id: 'quarterly-report',
      name: '达标情况报告',
      cadence: 'quarter',
      contents: '平均处理时长、逾期件数及原因',
      to: '社会公众',
      source: source('三.3', '每季度公布达标情况报告。', '/report/cadence'),
    },
  ],
  escalations: [
    {
      id: 'to-director',
      name: '上报营销总监',
      from: '区域经理',
      to: '营销总监',
      event: 'to-director-event',
      within: { value: '1', unit: 'workday', clock: 'business', calendar: 'office' },
      source: source('三.5', '超出权限的，1个工作日内上报营销总监。', '/escalation/within'),
    },
  ],
  terminations: [
    {
      id: 'serious-leak',
      name: '严重泄密解除',
      event: 'serious-leak-event',
      by: '委托方',
      notice: { value: '15', unit: 'day', clock: 'wall' },
      source: source('四.2', '委托方可提前15日书面通知解除。', '/termination/notice'),
    },
  ],
  statements: [
    { id: 'statement-1', source: source('一.3', '我方诚实守信，不作虚假宣传。') },
    { id: 'statement-2', source: source('一.4', '我方公开服务承诺并及时更新。') },
  ],
};
