import type { Cap, Policy, Remedy } from '../../model/policy.ts';
import { byId, same, type Vote, voteOf } from './votes.ts';

/** What follows a breach binds more the more it is, the sooner it comes, and the less it is capped. */
export function remedyVotes(before: Policy['spec'], after: Policy['spec']): readonly Vote[] {
  return [
    ...byId(before.remedies, after.remedies, { added: 'tighter', removed: 'looser', both: remedyVote }),
    ...byId(before.caps, after.caps, { added: 'looser', removed: 'tighter', both: capVote }),
  ];
}

function remedyVote(a: Remedy, b: Remedy): readonly Vote[] {
  const sameTrigger = same({ ...a.trigger, value: 0 }, { ...b.trigger, value: 0 });
  return [
    ...(sameTrigger && a.action === b.action ? [] : (['unknown'] as const)),
    ...(a.trigger.value === undefined || b.trigger.value === undefined
      ? a.trigger.value === b.trigger.value
        ? []
        : (['unknown'] as const)
      : voteOf(a.trigger.value, b.trigger.value, 'looser')),
    ...amountVotes(a.amount, b.amount),
  ];
}

type Amount = Remedy['amount'];

function amountVotes(a: Amount, b: Amount): readonly Vote[] {
  if (!a || !b) return a ? ['looser'] : b ? ['tighter'] : [];
  if (same(a, b)) return [];
  // Tiers can cross each other.
  if (!('value' in a) || !('value' in b)) return ['unknown'];
  const rest = (amount: typeof a) => ({ ...amount, value: 0, max: 0, unit: 0 });
  if (!same(rest(a), rest(b))) return ['unknown'];
  const votes = [...voteOf(size(a), size(b), 'tighter')];
  const [aMost, bMost] = ['max' in a ? a.max : undefined, 'max' in b ? b.max : undefined];
  if (aMost !== undefined && bMost !== undefined) votes.push(...voteOf(aMost, bMost, 'tighter'));
  else if (aMost !== bMost) votes.push('unknown');
  return votes;
}

function size(amount: Extract<NonNullable<Amount>, { readonly value: string }>): string {
  const permille = 'unit' in amount && amount.unit === 'permille';
  return 'percentOf' in amount ? String(Number(amount.value) * (permille ? 1 : 10)) : amount.value;
}

function capVote(a: Cap, b: Cap): readonly Vote[] {
  const rest = (cap: Cap) => ({ ...cap, value: 0, unit: 0, remedies: 0, source: 0 });
  if (!same(rest(a), rest(b))) return ['unknown'];
  const share = (cap: Cap): string =>
    String(Number(cap.value) * (cap.unit === 'permille' ? 1 : cap.unit === 'percent' ? 10 : 1));
  return voteOf(share(a), share(b), 'tighter');
}
