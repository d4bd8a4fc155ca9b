import type { MappedRemedy, Pointer, PolicyMapping } from '../model/manifest.ts';
import type { Cap, MoneyAmount, Objective, Remedy, TieredAmount } from '../model/policy.ts';
import { type Derivation, rowsOf, type Scope } from './scope.ts';
import { figureOf, notThat } from './targets.ts';

/** A remedy in its place, with the cap that it shares with others of the same figure. */
export interface MadeRemedy {
  readonly remedy: Remedy;
  readonly cap?: Omit<Cap, 'remedies' | 'source'>;
}

/**
 * The remedy that a mapped one makes in one place, for all objectives that it names. None when no such objective is in the policy: a
 * remedy for "any" objective would enforce more than was promised, and the clause becomes a statement.
 */
export function remedyOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  mapped: MappedRemedy,
  scope: Scope,
  objectives: readonly Objective[],
): readonly MadeRemedy[] {
  const ids = triggeringIds(mapping, mapped, scope, objectives);
  if (ids?.length === 0) return [];
  const amount = amountOf(derivation, mapped, scope);
  const cap = capOf(derivation, mapped, scope);
  const { condition, value: pointer, event: phrase } = mapped.trigger;
  const value = pointer === undefined ? undefined : figureOf(derivation, scope, pointer);
  const event = phrase === undefined ? undefined : scope.event(phrase, 'event');
  const name = scope.phrase(mapped.name);
  const amountAt = mapped.amount && 'below' in mapped.amount ? undefined : mapped.amount?.value;
  const leading = [amountAt, mapped.trigger.value].filter((one) => one !== undefined);
  const remedy: Remedy = {
    id: scope.id,
    name,
    trigger: {
      ...(ids === undefined ? {} : { objectives: ids }),
      condition,
      ...(value === undefined ? {} : { value }),
      ...(event === undefined ? {} : { event }),
    },
    action: mapped.action,
    ...(amount === undefined ? {} : { amount }),
    ...(cap === undefined ? {} : { cap: cap.id }),
    source: scope.source(leading),
  };
  return [{ remedy, ...(cap === undefined ? {} : { cap }) }];
}

/** Caps of the remedies: those of one figure share one. */
export function capsOf(made: readonly MadeRemedy[]): readonly Cap[] {
  const caps = new Map<string, Cap>();
  for (const { remedy, cap } of made) {
    if (cap === undefined) continue;
    const known = caps.get(cap.id);
    const remedies = [...(known?.remedies ?? []), remedy.id];
    caps.set(cap.id, { ...cap, remedies, source: known?.source ?? remedy.source });
  }
  return [...caps.values()];
}

/** Ids of the objectives that trigger it; undefined when it names none. */
function triggeringIds(
  mapping: PolicyMapping,
  { trigger }: MappedRemedy,
  { row }: Scope,
  objectives: readonly Objective[],
): readonly string[] | undefined {
  const { objective, objectives: several } = trigger;
  const named = several ?? (objective === undefined ? undefined : [objective]);
  return named?.flatMap((id) => {
    const target = mapping.objectives.find((one) => one.id === id);
    if (target?.forEach === undefined || row === undefined || target.forEach !== row.forEach)
      return idsOf(mapping, id, objectives);
    return objectives.some((made) => made.id === `${id}-${row.number}`) ? [`${id}-${row.number}`] : [];
  });
}

/** Ids in the policy of a mapped objective: one, or one for each row. */
export function idsOf(
  mapping: PolicyMapping,
  objective: string,
  objectives: readonly Objective[],
): readonly string[] {
  const rows = mapping.objectives.find(({ id }) => id === objective)?.forEach !== undefined;
  return objectives
    .map(({ id }) => id)
    .filter((id) =>
      rows
        ? id.startsWith(`${objective}-`) && /^\d+$/.test(id.slice(objective.length + 1))
        : id === objective,
    );
}

const UNITS: readonly (readonly [RegExp, MoneyAmount['per']])[] = [
  [/小时/, 'hour'],
  [/分钟/, 'minute'],
  [/[日天]/, 'day'],
  [/月/, 'month'],
  [/[期季]/, 'period'],
  [/年/, 'year'],
];

/** What an amount is counted by: 每逾期一日 is a day; 每次, 每件, 首次 are occurrences. */
function perOf(phrase: string): Pick<MoneyAmount, 'per' | 'perText'> {
  return { per: UNITS.find(([unit]) => unit.test(phrase))?.[1] ?? 'occurrence', perText: phrase };
}

function amountOf(derivation: Derivation, mapped: MappedRemedy, scope: Scope): Remedy['amount'] | undefined {
  const { amount } = mapped;
  if (amount === undefined) return undefined;
  if ('below' in amount) return tieredOf(derivation, amount, scope);
  const value = scope.value(amount.value);
  if (value === undefined) return undefined;
  if (!('percentOf' in amount)) {
    if (value.type === 'money')
      return { value: value.amount, currency: 'CNY', ...perOf(scope.phrase(amount.per)) };
    notThat(derivation, scope, amount.value, '金额', 'a sum of money');
    return undefined;
  }
  if (value.type !== 'share' && value.type !== 'number') {
    notThat(derivation, scope, amount.value, '百分数或者千分数', 'a share');
    return undefined;
  }
  const max = amount.max === undefined ? undefined : figureOf(derivation, scope, amount.max);
  return {
    percentOf: scope.phrase(amount.percentOf),
    value: value.value,
    ...(value.type === 'share' && value.per === 1000 ? { unit: 'permille' as const } : {}),
    ...(max === undefined ? {} : { max }),
    ...(amount.per === undefined ? {} : perOf(scope.phrase(amount.per))),
  };
}

/** The tiers in the rows of the letter, in their order. */
function tieredOf(
  derivation: Derivation,
  amount: Extract<NonNullable<MappedRemedy['amount']>, { below: Pointer }>,
  scope: Scope,
): TieredAmount | undefined {
  const [list = ''] = amount.below.split('/-/');
  const tiers = rowsOf(derivation.values, list).flatMap((_, index) => {
    const at = (pointer: Pointer) => pointer.replace('/-/', `/${index}/`);
    const below = figureOf(derivation, scope, at(amount.below));
    const value = figureOf(derivation, scope, at(amount.value));
    return below === undefined || value === undefined ? [] : [{ below, value }];
  });
  return tiers.length === 0 ? undefined : { percentOf: scope.phrase(amount.percentOf), tiers };
}

function capOf(derivation: Derivation, { cap }: MappedRemedy, scope: Scope): MadeRemedy['cap'] | undefined {
  if (cap === undefined) return undefined;
  const pointer: Pointer = typeof cap === 'string' ? cap : cap.value;
  const value = scope.value(pointer);
  if (value === undefined) return undefined;
  const id = scope.pointer(pointer).slice(1).replaceAll('/', '-');
  const period = typeof cap === 'string' || cap.period === undefined ? {} : { period: cap.period };
  if (value.type === 'money') return { id, value: value.amount, currency: 'CNY', ...period };
  if (value.type === 'share' && typeof cap !== 'string' && cap.percentOf !== undefined)
    return {
      id,
      value: value.value,
      percentOf: scope.phrase(cap.percentOf),
      unit: value.per === 100 ? 'percent' : 'permille',
      ...period,
    };
  notThat(derivation, scope, pointer, '金额', 'a sum of money');
  return undefined;
}
