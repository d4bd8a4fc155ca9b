import type { Duration } from '../model/duration.ts';
import type { Metric, TimerObjective } from '../model/policy.ts';
import { valueAt } from '../model/value.ts';
import { inEnglish, written } from './durations.ts';
import type { View } from './view.ts';

/** A time that the letter promises, with the blank that holds it. */
export interface Promised {
  readonly objective: TimerObjective;
  readonly duration: Duration;
  readonly pointer: string;
  /** The events that start and end it, in words. */
  readonly start: string;
  readonly stop: string;
}

/** The times of the policy, in its order. */
export function promisedTimes({ policy, filled }: View): readonly Promised[] {
  if (!policy || !filled) return [];
  const words = (id: string) => policy.spec.events.find((event) => event.id === id)?.name ?? id;
  return policy.spec.objectives.flatMap((objective) => {
    if (objective.kind !== 'timer') return [];
    const { value, unit, clock } = objective.target;
    const pointer = objective.source.values.find((candidate) => {
      const found = valueAt(filled.values, candidate);
      return found?.type === 'duration' && found.duration.value === value && found.duration.unit === unit;
    });
    return pointer === undefined
      ? []
      : [
          {
            objective,
            duration: { value, unit, clock },
            pointer,
            start: words(objective.start.event),
            stop: words(objective.stop.event),
          },
        ];
  });
}

/** Metrics that tell the end of the time by themselves; with the others the words of the event must be the same. */
const ONE_END: ReadonlySet<Metric> = new Set([
  'registration',
  'first_response',
  'preliminary_finding',
  'on_site',
  'resolution',
  'final_answer',
]);

/** Whether two times run from the same start to the same end. */
export function sameEvent(a: Promised, b: Promised): boolean {
  const [one, other] = [a.objective, b.objective];
  if (one.metric !== other.metric || !sameStart(a, b)) return false;
  return ONE_END.has(one.metric) || a.stop === b.stop;
}

/** Whether two times have a starting event in common: 登记服务请求或者投诉 is one or the other. */
export function sameStart(a: Promised, b: Promised): boolean {
  const starts = startsOf(b);
  return startsOf(a).some((start) => starts.includes(start));
}

function startsOf({ start }: Promised): readonly string[] {
  return [start, ...start.split(/或者?|、/u)].map((part) => part.replace(/\s/gu, ''));
}

/** Whether two lists of ids name one in common; undefined where one of them says nothing, which is: all. */
export function shared(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): boolean | undefined {
  if (a === undefined && b === undefined) return true;
  if (a === undefined || b === undefined) return undefined;
  return a.some((id) => b.includes(id));
}

/** Whether each part of a condition is one of the other's: what holds 质量保证期内 holds 质量保证期内且不能远程排除 too. */
export function includes(condition: string | undefined, other: string | undefined): boolean {
  const parts = partsOf(other);
  return partsOf(condition).every((part) => parts.includes(part));
}

function partsOf(condition = ''): readonly string[] {
  return condition.split(/并且|且|，|、/u).flatMap((part) => part.trim() || []);
}

/** A promise as a message names it: clause, name and figure. */
export function named({ objective, duration }: Promised): { readonly zh: string; readonly en: string } {
  const { clause } = objective.source;
  return {
    zh: `${clause} “${objective.name}”${written(duration)}`,
    en: `${clause} “${objective.name}”, ${inEnglish(duration)}`,
  };
}
