import type { Policy, RecurrenceObjective, Report } from '../../model/policy.ts';
import type { DayEvent } from '../shared/ics.ts';
import { slug } from '../shared/text.ts';

const FREQUENCIES: Readonly<Record<string, readonly [frequency: string, interval: number]>> = {
  day: ['DAILY', 1],
  month: ['MONTHLY', 1],
  quarter: ['MONTHLY', 3],
  'half-year': ['MONTHLY', 6],
  year: ['YEARLY', 1],
};

/** A reminder on the first day of each period; none where a period is no whole number of units. */
export function recurrenceEvent(policy: Policy, objective: RecurrenceObjective): DayEvent | undefined {
  const { every, target, name, id } = objective;
  const rule = ruleOf(policy, every.unit, every.value);
  return rule === undefined
    ? undefined
    : eventOf(policy, id, `${name}（本期至少${target.value}次）`, objective.source, rule);
}

/** A reminder of a report on the first day of each period; none of one that an event calls for. */
export function reportEvent(policy: Policy, { id, name, to, cadence, source }: Report): DayEvent | undefined {
  const rule = ruleOf(policy, cadence, '1');
  return rule === undefined ? undefined : eventOf(policy, `report-${id}`, `${name}（致${to}）`, source, rule);
}

/** A date that was promised, and the last day of the letter. */
export function dateEvent(
  policy: Policy,
  id: string,
  name: string,
  source: Policy['spec']['statements'][number]['source'],
  date: string,
): DayEvent {
  return { ...eventOf(policy, id, name, source, undefined), from: date, to: date };
}

function eventOf(
  { metadata, spec }: Policy,
  id: string,
  summary: string,
  source: Policy['spec']['statements'][number]['source'],
  rule: string | undefined,
): DayEvent {
  const from = firstDay(spec.validity.from);
  return {
    uid: `${slug(metadata.name, 'letter')}-${slug(id, 'duty')}@pledgekit`,
    from,
    to: from,
    summary,
    description: `条款 ${source.clause}：${source.sentence}`,
    busy: false,
    ...(rule === undefined ? {} : { rule }),
  };
}

/** Not every month has a day after the 28th: the first of the next month takes its place. */
function firstDay(from: string): string {
  if (Number(from.slice(8)) <= 28) return from;
  const [year = 0, month = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function ruleOf({ spec }: Policy, unit: string, value: string): string | undefined {
  const known = FREQUENCIES[unit];
  const count = Number(value);
  if (!known || !Number.isInteger(count) || count < 1) return undefined;
  const [frequency, interval] = known;
  const { to } = spec.validity;
  const until = to === undefined ? '' : `;UNTIL=${to.replaceAll('-', '')}`;
  return `FREQ=${frequency};INTERVAL=${interval * count}${until}`;
}
