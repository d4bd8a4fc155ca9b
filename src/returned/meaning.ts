import type { Found } from '../compare/index.ts';
import { type Prepared, prepare } from '../letter.ts';
import type { Effect } from '../model/change.ts';
import type { Json } from '../model/json.ts';
import type { Policy } from '../model/policy.ts';
import { effectBetween, effectOfFigure } from '../policy/index.ts';
import { candidatesFor, isPrinted, withValue } from './accept.ts';
import type { VerifyOptions } from './verify.ts';

/** What differences mean for the policy of an issued letter. */
export interface Meaning {
  effectOf(found: Found): Effect;
}

/** The meaning is derived anew: the letter with the changed blank has a policy, and policies are compared. */
export function meaningOf(
  issued: Prepared,
  options: VerifyOptions,
  written: (pointer: string) => Json | undefined = () => undefined,
): Meaning {
  const { policy } = issued;
  return {
    effectOf(found) {
      if (!policy) return 'unknown';
      if (found.kind === 'comment') return 'neutral';
      if (found.kind === 'removed') return effectOfLoss(policy, found.before ?? '');
      const { pointer, after } = found;
      if (found.kind !== 'blank' || pointer === undefined || after === undefined) return 'unknown';
      const known = written(pointer);
      for (const candidate of [
        ...(known === undefined ? [] : [known]),
        ...candidatesFor(issued, pointer, after),
      ]) {
        const changed = prepare(withValue(issued.source, pointer, candidate), { ...options, found: [] });
        if (changed.ok && changed.value.policy && isPrinted(changed.value.letter, pointer, after))
          return effectBetween(policy, changed.value.policy);
      }
      return effectOfFigure(policy, pointer, found.before ?? '', after);
    },
  };
}

/** A clause that is gone takes its promises along: those bind less without it, but for exclusions and caps, which bind more. */
function effectOfLoss({ spec }: Policy, text: string): Effect {
  const within = ({ source }: { readonly source: { readonly sentence: string } }): boolean =>
    source.sentence !== '' && bare(text).includes(bare(source.sentence));
  const bound = [spec.objectives, spec.remedies, spec.reporting, spec.escalations].some((list) =>
    list.some(within),
  );
  const eased = [spec.exclusions, spec.caps].some((list) => list.some(within));
  if (bound === eased) return 'unknown';
  return bound ? 'looser' : 'tighter';
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}
