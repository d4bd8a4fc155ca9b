import type { Folded } from '../chinese/fold.ts';

/** What a conversion did to a text, once for each kind: where it shows first, and how often. */
export interface Damage {
  readonly kind: 'replacement' | 'readings';
  /** Position of the paragraph, from 0, and of the sign in it as the view has it. */
  readonly order: number;
  readonly index: number;
  readonly count: number;
}

const KINDS: readonly (readonly [Damage['kind'], RegExp])[] = [
  ['replacement', /\ufffd/gu],
  ['readings', /[（(][a-zü\s]{0,12}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\s]{0,40}[)）]/gu],
];

/** The damage of a text: signs that no encoding holds, readings of words in brackets. */
export function damageOf(texts: readonly string[], folded: readonly Folded[]): readonly Damage[] {
  return KINDS.flatMap(([kind, signs]): readonly Damage[] => {
    const found = texts.flatMap((text, order) =>
      [...text.matchAll(signs)].map(({ index }) => ({ order, index })),
    );
    const [first] = found;
    if (first === undefined) return [];
    const offsets = folded[first.order]?.offsets;
    const behind = offsets?.findIndex((offset) => offset >= first.index) ?? first.index;
    const index = kind === 'readings' ? Math.max(0, behind - 1) : behind;
    return [{ kind, order: first.order, index: Math.max(0, index), count: found.length }];
  });
}
