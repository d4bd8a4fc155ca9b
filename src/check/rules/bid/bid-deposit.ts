import { numberOf } from '../../../chinese/numerals.ts';
import type { Meaning } from '../../../model/meaning.ts';
import { shareOfPrice } from '../../amounts.ts';
import { forbidden } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const deposits: Test = function* (view) {
  yield* overShare(view, 'performance-deposit', 'contract-price', 10, '履约保证金', 'performance bond');
  yield* overShare(view, 'bid-deposit', 'tender-estimate', 2, '投标保证金', 'bid bond');
  for (const sentence of view.sentences)
    for (const [text, most] of [
      [PERFORMANCE_TEXT, 10],
      [BID_TEXT, 2],
    ] as const) {
      const match = text.first(sentence.bare);
      const percent = match && numberOf(match.groups[0] ?? '');
      if (
        match &&
        percent !== undefined &&
        percent > most &&
        percent <= 100 &&
        !forbidden(sentence, match.index)
      )
        yield { sentence, at: match.at };
    }
};

const PERFORMANCE_TEXT = pattern(/履约保证金[^。；]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);
const BID_TEXT = pattern(/投标保证金[^。；]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);

function* overShare(
  view: View,
  meaning: Meaning,
  base: Meaning,
  most: number,
  zh: string,
  en: string,
): Generator<Hit> {
  for (const { pointer, percent } of shareOfPrice(view, meaning, base))
    if (percent > most) {
      const written = Math.round(percent * 100) / 100;
      yield {
        pointer,
        message: {
          zh: `${zh}为 ${written}%，超过 ${most}%`,
          en: `The ${en} is ${written} %, above ${most} %`,
        },
      };
    }
}

export const BID_DEPOSIT = rule({
  code: 'BID-DEPOSIT',
  severity: 'error',
  scope: ['bid'],
  foreign: true,
  title: {
    zh: '履约保证金超过 10% 或投标保证金超过 2%',
    en: 'Performance bond above 10 %, or bid bond above 2 %',
  },
  why: {
    zh: '履约保证金不得超过中标合同金额的 10%，投标保证金不得超过估算价的 2%。',
    en: 'The law caps them at 10 % of the contract and 2 % of the estimate.',
  },
  hint: { zh: '调整到上限以内', en: 'Lower it' },
  wrong: { zh: '履约保证金为中标合同金额的15%。', en: 'A bond of 15 %.' },
  right: { zh: '履约保证金为中标合同金额的10%。', en: 'A bond of 10 %.' },
  citations: ['BIDR-58', 'BIDR-26', 'GPR-48', 'GPR-33'],
  test: deposits,
});
