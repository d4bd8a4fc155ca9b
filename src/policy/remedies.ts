import type { MappedRemedy, PolicyMapping } from '../model/mapping.ts';
import type { Objective, Remedy } from '../model/policy.ts';
import type { Derivation, Scope } from './scope.ts';
import { figureOf, notThat } from './targets.ts';

/**
 * The remedies that one mapped remedy makes in one place: one, or one for each row when its objective stands for
 * rows and the remedy itself does not. None when the objective is not in the policy: a remedy for "any" objective
 * would enforce more than was promised, and the clause becomes a statement.
 */
export function remedyOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  mapped: MappedRemedy,
  scope: Scope,
  objectives: readonly Objective[],
): readonly Remedy[] {
  const ids = triggeringIds(mapping, mapped, scope, objectives);
  if (ids.length === 0) return [];
  const amount = amountOf(derivation, mapped, scope);
  const cap = capOf(derivation, mapped, scope);
  const { condition, value: pointer, event: phrase } = mapped.trigger;
  const value = pointer === undefined ? undefined : figureOf(derivation, scope, pointer);
  const event = phrase === undefined ? undefined : scope.phrase(phrase);
  const name = scope.phrase(mapped.name);
  const leading = [mapped.amount?.value, mapped.trigger.value].filter((one) => one !== undefined);
  const source = scope.source(leading);
  return ids.map((objective, index) => ({
    id: ids.length === 1 ? scope.id : `${scope.id}-${index + 1}`,
    name,
    trigger: {
      ...(objective === undefined ? {} : { objective }),
      condition,
      ...(value === undefined ? {} : { value }),
      ...(event === undefined ? {} : { event }),
    },
    action: mapped.action,
    ...(amount === undefined ? {} : { amount }),
    ...(cap === undefined ? {} : { cap }),
    source,
  }));
}

function triggeringIds(
  mapping: PolicyMapping,
  { trigger }: MappedRemedy,
  { row }: Scope,
  objectives: readonly Objective[],
): readonly (string | undefined)[] {
  const { objective } = trigger;
  if (objective === undefined) return [undefined];
  const target = mapping.objectives.find(({ id }) => id === objective);
  const exists = (id: string) => objectives.some((made) => made.id === id);
  if (target?.forEach === undefined) return exists(objective) ? [objective] : [];
  if (row !== undefined && target.forEach === row.forEach) {
    return [`${objective}-${row.number}`].filter(exists);
  }
  return objectives
    .map(({ id }) => id)
    .filter((id) => id.startsWith(`${objective}-`) && /^\d+$/.test(id.slice(objective.length + 1)));
}

function amountOf(derivation: Derivation, mapped: MappedRemedy, scope: Scope): Remedy['amount'] | undefined {
  const { amount } = mapped;
  if (amount === undefined) return undefined;
  const value = scope.value(amount.value);
  if (value === undefined) return undefined;
  if ('per' in amount) {
    if (value.type === 'money') {
      return { value: value.amount, currency: 'CNY', per: scope.phrase(amount.per) };
    }
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
  };
}

function capOf(derivation: Derivation, { cap }: MappedRemedy, scope: Scope): Remedy['cap'] | undefined {
  const value = cap === undefined ? undefined : scope.value(cap);
  if (cap === undefined || value === undefined) return undefined;
  if (value.type === 'money') return { value: value.amount, currency: 'CNY' };
  notThat(derivation, scope, cap, '金额', 'a sum of money');
  return undefined;
}
