import { chinaCalendar, type Holidays } from '../calendar/index.ts';
import type { OpeningHours } from '../model/calendar.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import type { Metric, Objective, Policy, PolicyEvent, Source } from '../model/policy.ts';
import type { Review, ReviewItem } from '../read/review.ts';
import { policyError } from './findings.ts';

/** The calendar in which the working time of a reviewed letter runs. */
const CALENDAR = 'service-hours';
const TIMES: ReadonlySet<string> = new Set(['minute', 'hour', 'workday', 'day', 'month', 'year']);

/**
 * The policy of a letter of others, from the list that a person has reviewed: its accepted deadlines, terms, rates and frequencies
 * become objectives, everything else that is accepted stays a statement. What the list lacks is a finding, never a guess:
 * POLICY-INVALID with the pointer of the field to fill in.
 *
 * @param digest of the list, as files write it (`sha256:…`)
 */
export function policyOfReview(review: Review, digest: string, holidays?: Holidays): Outcome<Policy> {
  const accepted = review.promises.flatMap((item, index) =>
    item.accept ? [{ item, pointer: `/promises/${index}` }] : [],
  );
  const objectives = accepted.filter(({ item }) => isObjective(item));
  const business = objectives.some(({ item }) => isBusiness(item));
  const findings = [
    ...headFindings(review, business),
    ...objectives.flatMap(({ item, pointer }) => lacking(item, pointer)),
  ];
  const hours = openingHours(review.hours);
  if (business && review.hours !== '' && hours === undefined)
    findings.push(empty('/hours', '工作时间写成 Mon-Fri 09:00-17:30', 'write hours as Mon-Fri 09:00-17:30'));
  if (findings.length > 0) return failure(findings);
  const events = eventsOf(objectives.map(({ item }) => item));
  const known = holidays === undefined ? {} : { holidays };
  const calendars =
    business && hours
      ? [
          chinaCalendar({
            id: CALENDAR,
            openingHours: hours,
            from: `${review.validity.from.slice(0, 4)}-01-01`,
            ...known,
          }),
        ]
      : [];
  return success({
    apiVersion: 'pledgekit/v1',
    kind: 'ServiceCommitment',
    metadata: {
      title: review.title,
      name: 'reviewed-letter',
      letterKind: 'foreign',
      provenance: { template: 'foreign', valuesDigest: digest, letterDigest: digest },
      status: 'prepared',
    },
    spec: {
      parties: [
        { role: 'provider', name: review.parties.provider, clause: review.title },
        { role: 'customer', name: review.parties.customer, clause: review.title },
      ],
      validity: {
        from: review.validity.from,
        ...(review.validity.to === '' ? {} : { to: review.validity.to }),
        timeZone: 'Asia/Shanghai',
        clause: review.title,
      },
      calendars,
      requestTypes: [],
      severities: [],
      events,
      objectives: objectives.map(({ item }) => objectiveOf(item, review, events)),
      remedies: [],
      caps: [],
      exclusions: [],
      reporting: [],
      escalations: [],
      terminations: [],
      statements: accepted
        .filter(({ item }) => !isObjective(item))
        .map(({ item }) => ({ id: item.id, source: sourceOf(item, review) })),
    },
  });
}

function isObjective({ role, unit = '' }: ReviewItem): boolean {
  return (role === 'deadline' || role === 'period') && TIMES.has(unit);
}

function isBusiness({ unit, clock }: ReviewItem): boolean {
  return unit === 'workday' || clock === 'business';
}

function headFindings(review: Review, business: boolean): Finding[] {
  const wanted: readonly (readonly [string, string, string, string])[] = [
    ['/parties/provider', review.parties.provider, '写明谁承诺', 'say who promises'],
    ['/parties/customer', review.parties.customer, '写明向谁承诺', 'say to whom'],
    [
      '/validity/from',
      review.validity.from,
      '写明从哪一天起有效（2026-01-01）',
      'say from which day it binds (2026-01-01)',
    ],
    ...(business
      ? ([
          [
            '/hours',
            review.hours,
            '有按工作时间计算的承诺，写明工作时间（Mon-Fri 09:00-17:30）',
            'promises run in working time: give the hours (Mon-Fri 09:00-17:30)',
          ],
        ] as const)
      : []),
  ];
  return wanted.flatMap(([pointer, value, zh, en]) => (value === '' ? [empty(pointer, zh, en)] : []));
}

/** What an accepted promise still lacks. */
function lacking(item: ReviewItem, pointer: string): Finding[] {
  return (['start', 'action'] as const).flatMap((field) =>
    (item[field] ?? '') === ''
      ? [
          empty(
            `${pointer}/${field}`,
            `${item.id} 已采纳，但没有写${field === 'start' ? '从什么时候起算（start）' : '做什么（action）'}：${item.sentence.slice(0, 40)}`,
            `${item.id} is accepted without its ${field}: ${item.sentence.slice(0, 40)}`,
          ),
        ]
      : [],
  );
}

function empty(pointer: string, zh: string, en: string): Finding {
  return policyError('POLICY-INVALID', pointer, { zh: `${zh}。`, en: `${en}.` });
}

function eventsOf(items: readonly ReviewItem[]): readonly PolicyEvent[] {
  const names = [
    ...new Set(
      items.flatMap(({ role, start = '', action = '' }) => (role === 'deadline' ? [start, action] : [start])),
    ),
  ];
  return names.map((name, index) => ({ id: `e${index + 1}`, name }));
}

function sourceOf({ clause, sentence }: ReviewItem, { title }: Review): Source {
  return { clause: clause ?? title, sentence, values: [] };
}

function objectiveOf(item: ReviewItem, review: Review, events: readonly PolicyEvent[]): Objective {
  const event = (name = '') => ({ event: events.find((one) => one.name === name)?.id ?? 'e1' });
  const own = {
    id: item.id,
    name: item.action ?? item.id,
    metric: metricOf(item),
    source: sourceOf(item, review),
  };
  const business = isBusiness(item);
  const target = {
    value: item.value,
    unit: unitOf(item),
    clock: business ? ('business' as const) : ('wall' as const),
    ...(business ? { calendar: CALENDAR } : {}),
  };
  if (item.role === 'period') return { ...own, kind: 'term', target, start: event(item.start) };
  return { ...own, kind: 'timer', target, start: event(item.start), stop: event(item.action), examples: [] };
}

function unitOf({ unit }: ReviewItem): 'minute' | 'hour' | 'workday' | 'day' | 'month' | 'year' {
  switch (unit) {
    case 'minute':
    case 'workday':
    case 'day':
    case 'month':
    case 'year':
      return unit;
    default:
      return 'hour';
  }
}

const METRICS: readonly (readonly [RegExp, Metric])[] = [
  [/响应|答复|回复/u, 'first_response'],
  [/到场|到达|上门/u, 'on_site'],
  [/修复|排除|恢复|解决/u, 'resolution'],
  [/送达|交货|发货/u, 'delivery'],
  [/登记|受理/u, 'registration'],
  [/保修|质保|质量保证/u, 'warranty'],
];

function metricOf({ action = '' }: ReviewItem): Metric {
  return METRICS.find(([words]) => words.test(action))?.[1] ?? 'other';
}

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** `Mon-Fri 08:30-12:00,13:30-17:30` as the calendar has it. */
function openingHours(written: string): readonly OpeningHours[] | undefined {
  const match = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(Mon|Tue|Wed|Thu|Fri|Sat|Sun))? ([0-9:,-]+)$/u.exec(
    written,
  );
  if (!match) return undefined;
  const from = WEEK.findIndex((day) => day === match[1]);
  const to = match[2] === undefined ? from : WEEK.findIndex((day) => day === match[2]);
  const spans = (match[3] ?? '').split(',').map((span) => /^(\d{2}:\d{2})-(\d{2}:\d{2})$/u.exec(span));
  if (to < from || spans.some((span) => span === null)) return undefined;
  const dayOfWeek = WEEK.slice(from, to + 1);
  return spans.map((span) => ({ dayOfWeek, opens: span?.[1] ?? '', closes: span?.[2] ?? '' }));
}
