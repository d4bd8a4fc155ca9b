import type { MappedTermination, PolicyMapping } from '../model/manifest.ts';
import type {
  Cap,
  Escalation,
  Exclusion,
  MaintenanceWindow,
  Objective,
  Remedy,
  Report,
  Termination,
} from '../model/policy.ts';
import { capsOf, idsOf, remedyOf } from './remedies.ts';
import { type Derivation, type Scope, scopesOf } from './scope.ts';
import { figureOf, notThat, timeTargetOf } from './targets.ts';

/** Remedies whose objectives are in the policy, or that need none, and the caps that they share. */
export function remediesOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  objectives: readonly Objective[],
): { readonly remedies: readonly Remedy[]; readonly caps: readonly Cap[] } {
  const made = mapping.remedies.flatMap((mapped) =>
    scopesOf(derivation, mapped).flatMap((scope) => remedyOf(derivation, mapping, mapped, scope, objectives)),
  );
  return { remedies: made.map(({ remedy }) => remedy), caps: capsOf(made) };
}

export function exclusionsOf(
  derivation: Derivation,
  mapping: PolicyMapping,
  objectives: readonly Objective[],
): readonly Exclusion[] {
  return mapping.exclusions.flatMap((mapped) =>
    scopesOf(derivation, mapped).map((scope) => {
      const max =
        mapped.max === undefined ? undefined : timeTargetOf(derivation, scope, { value: mapped.max });
      return {
        id: scope.id,
        name: scope.phrase(mapped.name),
        event: scope.event(mapped.event ?? mapped.name, 'event'),
        effect: mapped.effect,
        ...excused(mapping, mapped.objectives, objectives),
        requires: scope.phrase(mapped.requires),
        ...(max === undefined ? {} : { max }),
        source: scope.source([]),
      };
    }),
  );
}

/** The objectives that an exclusion names, those of rows each; all of them when it names none. */
function excused(
  mapping: PolicyMapping,
  named: readonly string[] | undefined,
  objectives: readonly Objective[],
): Pick<Exclusion, 'objectives'> {
  const ids = (named ?? []).flatMap((id) => idsOf(mapping, id, objectives));
  return ids.length === 0 ? {} : { objectives: ids };
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
        event: scope.event(mapped.condition, 'event'),
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
        event: scope.event(mapped.event, 'event'),
        by: scope.phrase(mapped.by),
        ...(notice === undefined ? {} : { notice }),
        ...repeated(derivation, mapped, scope),
        source: scope.source(mapped.notice === undefined ? [] : [mapped.notice]),
      };
    }),
  );
}

function repeated(
  derivation: Derivation,
  { after }: MappedTermination,
  scope: Scope,
): Pick<Termination, 'after'> {
  const value = after === undefined ? undefined : figureOf(derivation, scope, after.value);
  if (after === undefined || value === undefined) return {};
  const within =
    after.within === undefined ? undefined : timeTargetOf(derivation, scope, { value: after.within });
  return {
    after: {
      value,
      ...(after.period === undefined ? {} : { period: after.period }),
      ...(within === undefined ? {} : { within }),
    },
  };
}

/** Times for maintenance that the letter agrees beforehand. */
export function maintenanceOf(
  derivation: Derivation,
  { maintenance = [] }: PolicyMapping,
): readonly MaintenanceWindow[] {
  return maintenance.flatMap((mapped) =>
    scopesOf(derivation, mapped).map((scope) => {
      const notice = mapped.notice === undefined ? undefined : timeTargetOf(derivation, scope, mapped.notice);
      return {
        id: scope.id,
        name: scope.phrase(mapped.name),
        ...(notice === undefined ? {} : { notice }),
        source: scope.source(mapped.notice === undefined ? [] : [mapped.notice.value]),
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
