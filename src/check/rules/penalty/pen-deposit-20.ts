import { numberOf } from '../../../chinese/numerals.ts';
import { shareOfPrice } from '../../amounts.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const EARNEST = pattern(/定金[^。；]{0,30}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);

const earnest: Test = function* (view) {
  for (const { pointer, percent } of shareOfPrice(view, 'deposit', 'contract-price'))
    if (percent > 20) yield { pointer, message: overTwenty(percent) };
  for (const { part: sentence, match } of firstIn(view.sentences, EARNEST)) {
    const percent = match && numberOf(match.groups[0] ?? '');
    if (match && percent !== undefined && percent > 20 && percent <= 100)
      yield { sentence, at: match.at, message: overTwenty(percent) };
  }
};

function overTwenty(percent: number) {
  const written = Math.round(percent * 100) / 100;
  return {
    zh: `定金为标的额的 ${written}%，超过 20% 的部分不产生定金效力`,
    en: `The deposit is ${written} % of the price; what exceeds 20 % has no effect as a deposit`,
  };
}

export const PEN_DEPOSIT_20 = rule({
  code: 'PEN-DEPOSIT-20',
  severity: 'error',
  foreign: true,
  title: { zh: '定金超过主合同标的额的 20%', en: 'The deposit exceeds 20 % of the contract price' },
  why: {
    zh: '超过百分之二十的部分不产生定金的效力（民法典第五百八十六条第二款）。',
    en: 'What exceeds 20 % has no effect as a deposit (Civil Code art. 586(2)).',
  },
  hint: { zh: '改为不超过 20%', en: 'Lower it to 20 % or less' },
  wrong: { zh: '定金为合同价款的30%。', en: 'A deposit of 30 %.' },
  right: { zh: '定金为合同价款的20%。', en: 'A deposit of 20 %.' },
  citations: ['CC-CT-586'],
  test: earnest,
});
