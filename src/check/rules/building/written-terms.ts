import { numberOf } from '../../../chinese/numerals.ts';
import type { Match, Pattern } from '../../pattern.ts';
import type { Hit } from '../../rule.ts';
import type { SentenceView, View } from '../../view.ts';

/** Months that `3年`, `三十六个月` say; undefined for any other words. */
export function monthsOf(figure: string, unit: string): number | undefined {
  const value = numberOf(figure);
  if (value === undefined) return undefined;
  return unit.startsWith('年') ? value * 12 : value;
}

/** Every sentence and row in which words stand whose figure a test of its own does not accept. */
export function* figuresAgainst(
  view: View,
  wanted: Pattern,
  isWrong: (match: Match, sentence: SentenceView) => boolean,
): Generator<Hit> {
  for (const sentence of view.sentences.having(wanted))
    for (const match of wanted.all(sentence.bare))
      if (isWrong(match, sentence)) yield { sentence, at: match.at };
}
