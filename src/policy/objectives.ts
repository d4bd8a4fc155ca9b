import type {
  MappedDate,
  MappedObjective,
  MappedRatio,
  MappedRecurrence,
  MappedTerm,
  MappedTimer,
  PolicyMapping,
} from '../model/manifest.ts';
import type {
  AppliesTo,
  DateObjective,
  Objective,
  RatioObjective,
  RecurrenceObjective,
  TermObjective,
  TimerObjective,
} from '../model/policy.ts';
import { type Examples, noExamples } from './examples.ts';
import { type Derivation, type Scope, scopesOf } from './scope.ts';
import { figureOf, notThat, targetOf, timeTargetOf } from './targets.ts';

/** The measured promises, in the order of the mapping. */
export function objectivesOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  examples: Examples = noExamples,
): readonly Objective[] {
  return mapping.objectives.flatMap((mapped) =>
    scopesOf(derivation, mapped).flatMap((scope) => {
      const made = objectiveOf(derivation, mapping, mapped, scope, examples);
      return made === undefined ? [] : [made];
    }),
  );
}

function objectiveOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  mapped: MappedObjective,
  scope: Scope,
  examples: Examples,
): Objective | undefined {
  const applies = appliesTo(mapping, mapped, scope);
  const common = {
    id: scope.id,
    name: scope.phrase(mapped.name),
    metric: mapped.metric,
    ...(applies === undefined ? {} : { appliesTo: applies }),
  };
  switch (mapped.kind) {
    case 'timer':
      return timerOf(derivation, mapped, scope, common, examples);
    case 'ratio':
      return ratioOf(derivation, mapped, scope, common);
    case 'recurrence':
      return recurrenceOf(derivation, mapped, scope, common);
    case 'term':
      return termOf(derivation, mapped, scope, common);
    case 'date':
      return dateOf(derivation, mapped, scope, common);
  }
}

type Common = Pick<Objective, 'id' | 'name' | 'metric' | 'appliesTo'>;

function timerOf(
  derivation: Derivation,
  mapped: MappedTimer,
  scope: Scope,
  common: Common,
  examples: Examples,
): TimerObjective | undefined {
  const target = timeTargetOf(derivation, scope, mapped.target);
  if (target === undefined) return undefined;
  const { calendar } = mapped.target;
  const part = (value: string) =>
    timeTargetOf(derivation, scope, { value, ...(calendar === undefined ? {} : { calendar }) });
  const pause = mapped.pause
    ?.filter(({ given }) => given === undefined || scope.isFilled(given))
    .map(({ when, max }) => {
      const longest = max === undefined ? undefined : part(max);
      const event = scope.event(when, 'pause');
      return { event, ...(longest === undefined ? {} : { max: longest }) };
    });
  const more = mapped.extension === undefined ? undefined : part(mapped.extension.max);
  const { extension } = mapped;
  const attained =
    mapped.attainment === undefined
      ? undefined
      : figureOf(derivation, scope, mapped.attainment.targetPercent);
  return {
    ...common,
    kind: 'timer',
    target,
    start: { event: scope.event(mapped.start, 'start') },
    stop: { event: scope.event(mapped.stop, 'stop') },
    ...(pause === undefined || pause.length === 0 ? {} : { pause }),
    ...(extension === undefined || more === undefined
      ? {}
      : { extension: { max: more, times: extension.times, requires: scope.phrase(extension.requires) } }),
    ...(mapped.attainment === undefined || attained === undefined
      ? {}
      : {
          attainment: {
            op: mapped.attainment.op,
            targetPercent: attained,
            window: mapped.attainment.window,
          },
        }),
    source: scope.source([mapped.target.value]),
    examples: examples(target),
  };
}

function ratioOf(
  derivation: Derivation,
  mapped: MappedRatio,
  scope: Scope,
  common: Common,
): RatioObjective | undefined {
  const value = scope.value(mapped.target.value);
  if (value === undefined) return undefined;
  if (value.type !== 'share') {
    notThat(derivation, scope, mapped.target.value, '百分数或者千分数', 'a share');
    return undefined;
  }
  return {
    ...common,
    kind: 'ratio',
    target: { value: value.value, unit: value.per === 100 ? 'percent' : 'permille' },
    op: mapped.op,
    window: mapped.window,
    indicator: scope.phrase(mapped.indicator),
    ...(mapped.measuredBy === undefined ? {} : { measuredBy: scope.phrase(mapped.measuredBy) }),
    source: scope.source([mapped.target.value]),
  };
}

function recurrenceOf(
  derivation: Derivation,
  mapped: MappedRecurrence,
  scope: Scope,
  common: Common,
): RecurrenceObjective | undefined {
  const fromValues = mapped.times.startsWith('/') || mapped.times.startsWith('./');
  const times = fromValues ? figureOf(derivation, scope, mapped.times) : mapped.times;
  const every = typeof mapped.every === 'string' ? periodOf(derivation, scope, mapped.every) : mapped.every;
  if (times === undefined || every === undefined) return undefined;
  const pointers = [mapped.times, mapped.every].filter(
    (pointer): pointer is string => typeof pointer === 'string' && /^\.?\//.test(pointer),
  );
  const target = { value: times, unit: 'count' } as const;
  return { ...common, kind: 'recurrence', target, every, source: scope.source(pointers) };
}

const PERIODS = ['day', 'month', 'quarter', 'year'] as const;

/** A period from a choice (`month`, `quarter` …) or from a duration in days, months or years. */
function periodOf(
  derivation: Derivation,
  scope: Scope,
  pointer: string,
): RecurrenceObjective['every'] | undefined {
  const value = scope.value(pointer);
  if (value === undefined) return undefined;
  const written =
    value.type === 'duration' ? value.duration.unit : value.type === 'choice' ? value.value : '';
  const unit = PERIODS.find((period) => period === written);
  if (unit !== undefined) return { value: value.type === 'duration' ? value.duration.value : '1', unit };
  if (written === 'half-year') return { value: '6', unit: 'month' };
  notThat(
    derivation,
    scope,
    pointer,
    '以日、月、季、年计的周期',
    'a period in days, months, quarters or years',
  );
  return undefined;
}

function termOf(
  derivation: Derivation,
  mapped: MappedTerm,
  scope: Scope,
  common: Common,
): TermObjective | undefined {
  const target = targetOf(derivation, scope, mapped.target);
  if (target === undefined) return undefined;
  const orElse = mapped.orElse === undefined ? undefined : targetOf(derivation, scope, mapped.orElse);
  const leading = [mapped.target.value, ...(mapped.orElse === undefined ? [] : [mapped.orElse.value])];
  return {
    ...common,
    kind: 'term',
    target,
    start: { event: scope.event(mapped.start, 'start') },
    ...(orElse === undefined ? {} : { orElse }),
    source: scope.source(leading),
  };
}

function dateOf(
  derivation: Derivation,
  mapped: MappedDate,
  scope: Scope,
  common: Common,
): DateObjective | undefined {
  const value = scope.value(mapped.date);
  if (value === undefined) return undefined;
  if (value.type !== 'date') {
    notThat(derivation, scope, mapped.date, '日期', 'a date');
    return undefined;
  }
  const stop = { event: scope.event(mapped.stop, 'stop') };
  return { ...common, kind: 'date', date: value.date, stop, source: scope.source([mapped.date]) };
}

/** Of a severity that stands for each row the objective of a row takes its own, also when the mapping names none. */
function appliesTo(
  mapping: PolicyMapping,
  mapped: MappedObjective,
  { row, phrase }: Scope,
): AppliesTo | undefined {
  const ofRows = (mapping.severities ?? []).filter(
    ({ forEach }) => forEach !== undefined && forEach === row?.forEach,
  );
  const named = mapped.appliesTo?.severities ?? ofRows.map(({ id }) => id);
  const severities = named.map((id) =>
    row !== undefined && ofRows.some((severity) => severity.id === id) ? `${id}-${row.number}` : id,
  );
  const { requestTypes, condition } = mapped.appliesTo ?? {};
  if (requestTypes === undefined && condition === undefined && severities.length === 0) return undefined;
  return {
    ...(requestTypes === undefined ? {} : { requestTypes }),
    ...(severities.length === 0 ? {} : { severities }),
    ...(condition === undefined ? {} : { condition: phrase(condition) }),
  };
}
