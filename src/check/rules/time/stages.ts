import type { Metric } from '../../../model/policy.ts';
import { pattern } from '../../pattern.ts';
import { includes, named, type Promised, promisedTimes, sameStart, shared } from '../../promises.ts';
import type { Hit } from '../../rule.ts';
import { compareDue } from '../../spans.ts';
import type { View } from '../../view.ts';
import { workdaysOf } from '../../workdays.ts';

/** Stages of one matter: the first is never due after the second. */
const ORDER: readonly (readonly [earlier: Metric, later: Metric])[] = [
  ['registration', 'preliminary_finding'],
  ['registration', 'resolution'],
  ['registration', 'final_answer'],
  ['preliminary_finding', 'final_answer'],
  ['first_response', 'on_site'],
  ['first_response', 'resolution'],
  ['first_response', 'final_answer'],
  ['dispatch', 'on_site'],
  ['dispatch', 'resolution'],
  ['on_site', 'resolution'],
];
/** Sending the matter to whoever answers it comes before the answer; sending an engineer does not. */
const ASSIGNS = pattern(/分派|指派|派单|分发|转办/u);

/** Two stages in the wrong order, as a finding at the earlier one. */
export interface Reversed {
  readonly hit: Hit;
  readonly later: string;
}

/** Stages of one start that are due in the wrong order, whichever clause promises them; each earlier stage once. */
export function* stagesOutOfOrder(view: View): Generator<Reversed> {
  const day = workdaysOf(view);
  const all = promisedTimes(view);
  for (const earlier of all) {
    const later = all.find(
      (candidate) =>
        inOrder(earlier, candidate) &&
        sameStart(earlier, candidate) &&
        together(earlier, candidate) &&
        !overridden(earlier, candidate, all) &&
        !overridden(candidate, earlier, all) &&
        compareDue(earlier.duration, candidate.duration, day) === 'later',
    );
    if (later) yield { hit: reversed(earlier, later), later: later.pointer };
  }
}

function reversed(earlier: Promised, later: Promised): Hit {
  const [one, other] = [named(earlier), named(later)];
  return {
    pointer: earlier.pointer,
    message: {
      zh: `${one.zh}，晚于后一阶段 ${other.zh}（均自${later.start}起）`,
      en: `${one.en}, is due after the later stage ${other.en}`,
    },
  };
}

function inOrder({ objective: a, stop }: Promised, { objective: b }: Promised): boolean {
  if (a.metric === 'dispatch' && b.metric === 'first_response') return ASSIGNS.test(stop);
  return ORDER.some(([earlier, later]) => a.metric === earlier && b.metric === later);
}

/** Whether both can hold for one matter. */
function together({ objective: a }: Promised, { objective: b }: Promised): boolean {
  const [one, other] = [a.appliesTo ?? {}, b.appliesTo ?? {}];
  return (
    (includes(one.condition, other.condition) || includes(other.condition, one.condition)) &&
    shared(one.requestTypes, other.requestTypes) !== false &&
    shared(one.severities, other.severities) !== false
  );
}

/** Whether the level of the other stage has a time of its own in place of this general one. */
function overridden(general: Promised, other: Promised, all: readonly Promised[]): boolean {
  const levels = other.objective.appliesTo?.severities;
  if (general.objective.appliesTo?.severities !== undefined || levels === undefined) return false;
  return all.some(
    (special) =>
      special.objective.metric === general.objective.metric &&
      special.objective.appliesTo?.severities !== undefined &&
      shared(special.objective.appliesTo.severities, levels) === true &&
      sameStart(special, general),
  );
}
