/** What one difference says of the whole. */
export type Vote = 'tighter' | 'looser' | 'unknown';

/** Items of two lists by id: what came and went votes as told, what is in both is compared. */
export function byId<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
  on: {
    readonly added: Vote;
    readonly removed: Vote;
    both(before: Item, after: Item): readonly Vote[];
  },
): readonly Vote[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const votes: Vote[] = [];
  for (const item of after) {
    const old = known.get(item.id);
    votes.push(...(old ? on.both(old, item) : [on.added]));
    known.delete(item.id);
  }
  return [...votes, ...[...known.values()].map(() => on.removed)];
}

/** Decimal strings compared as numbers: negative, zero or positive; undefined where one is none. */
export function compared(a: string, b: string): number | undefined {
  const [x, y] = [Number(a), Number(b)];
  return Number.isFinite(x) && Number.isFinite(y) ? x - y : undefined;
}

/** The vote for a figure that binds more the bigger it is, or the smaller. */
export function voteOf(before: string, after: string, bigger: 'tighter' | 'looser'): readonly Vote[] {
  const difference = compared(before, after);
  if (difference === undefined) return ['unknown'];
  if (difference === 0) return [];
  const smaller = bigger === 'tighter' ? 'looser' : 'tighter';
  return [difference < 0 ? bigger : smaller];
}

/** Equal as data. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
