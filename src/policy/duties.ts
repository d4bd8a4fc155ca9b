import type { PolicyMapping } from '../model/mapping.ts';
import type { Escalation, Exclusion, Objective, Remedy, Report, Termination } from '../model/policy.ts';
import { remedyOf } from './remedies.ts';
import { type Derivation, type Scope, scopesOf } from './scope.ts';
import { notThat, timeTargetOf } from './targets.ts';

/** Remedies whose objective is in the policy, or that need none. */
export function remediesOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  objectives: readonly Objective[],
): readonly Remedy[] {
  return mapping.remedies.flatMap((mapped) =>
    scopesOf(derivation, mapped).flatMap((scope) => remedyOf(derivation, mapping, mapped, scope, objectives)),
  );
}

export function exclusionsOf(derivation: Derivation, mapping: PolicyMapping): readonly Exclusion[] {
  return mapping.exclusions.flatMap((mapped) =>
    scopesOf(derivation, mapped).map((scope) => ({
      id: scope.id,
      name: scope.phrase(mapped.name),
      effect: mapped.effect,
      requires: scope.phrase(mapped.requires),
      source: scope.source([]),
    })),
  );
}

const CADENCES = ['month', 'quarter', 'half-year', 'year', 'on-event'] as const;

export function reportsOf(derivation: Derivation, mapping: PolicyMapping): readonly Report[] {
  return mapping.reporting.flatMap((mapped) =>
    scopesOf(derivation, mapped).flatMap((scope) => {
      const cadence = cadenceOf(derivation, scope, mapped.cadence);
      if (cadence === undefined) return [];
      return [
        {
          id: scope.id,
          name: scope.phrase(mapped.name),
          cadence,
          contents: scope.phrase(mapped.contents),
          to: scope.phrase(mapped.to),
          source: scope.source(/^\.?\//.test(mapped.cadence) ? [mapped.cadence] : []),
        },
      ];
    }),
  );
}

export function escalationsOf(derivation: Derivation, mapping: PolicyMapping): readonly Escalation[] {
  return mapping.escalations.flatMap((mapped) =>
    scopesOf(derivation, mapped).map((scope) => {
      const within = mapped.within === undefined ? undefined : timeTargetOf(derivation, scope, mapped.within);
      return {
        id: scope.id,
        name: scope.phrase(mapped.name),
        from: scope.phrase(mapped.from),
        to: scope.phrase(mapped.to),
        when: scope.phrase(mapped.condition),
        ...(within === undefined ? {} : { within }),
        source: scope.source(mapped.within === undefined ? [] : [mapped.within.value]),
      };
    }),
  );
}

export function terminationsOf(derivation: Derivation, mapping: PolicyMapping): readonly Termination[] {
  return mapping.terminations.flatMap((mapped) =>
    scopesOf(derivation, mapped).map((scope) => {
      const notice =
        mapped.notice === undefined ? undefined : timeTargetOf(derivation, scope, { value: mapped.notice });
      return {
        id: scope.id,
        name: scope.phrase(mapped.name),
        event: scope.phrase(mapped.event),
        by: scope.phrase(mapped.by),
        ...(notice === undefined ? {} : { notice }),
        source: scope.source(mapped.notice === undefined ? [] : [mapped.notice]),
      };
    }),
  );
}

/** A cadence as the mapping writes it, or from the choice (or the duration) that it points at. */
function cadenceOf(derivation: Derivation, scope: Scope, written: string): Report['cadence'] | undefined {
  const literal = CADENCES.find((cadence) => cadence === written);
  if (literal !== undefined) return literal;
  const value = scope.value(written);
  if (value === undefined) return undefined;
  const name =
    value.type === 'choice'
      ? value.value
      : value.type === 'duration'
        ? `${value.duration.value} ${value.duration.unit}`
        : '';
  const found = CADENCES.find((cadence) => cadence === (LENGTHS[name] ?? name));
  if (found === undefined) {
    notThat(derivation, scope, written, '报告频次（每月、每季度、每半年或者每年）', 'a cadence');
  }
  return found;
}

const LENGTHS: Readonly<Record<string, string>> = {
  '1 month': 'month',
  '3 month': 'quarter',
  '6 month': 'half-year',
  '12 month': 'year',
  '1 year': 'year',
};
