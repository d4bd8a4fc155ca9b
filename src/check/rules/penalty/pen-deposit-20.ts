import { numberOf } from '../../../chinese/numerals.ts';
import { shareOfPrice } from '../../amounts.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { hitAt, leadOf } from '../../read-promises.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const EARNEST = pattern(
  /定金[^。；]{0,30}?(?:([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]|百分之([一二三四五六七八九十]{1,4}))/u,
);

const DEPOSIT = pattern(/定金[^，。；]{0,6}$/u);

const earnest: Test = function* (view) {
  yield* againstPrice(view);
  for (const { pointer, percent } of shareOfPrice(view, 'deposit', 'contract-price'))
    if (percent > 20) yield { pointer, message: overTwenty(percent) };
  for (const { part: sentence, match } of firstIn(view.sentences, EARNEST)) {
    const percent = match && numberOf(match.groups[0] || match.groups[1] || '');
    if (match && percent !== undefined && percent > 20 && percent <= 100)
      yield { sentence, at: match.at, message: overTwenty(percent) };
  }
};

const PRICE = pattern(/(?:总额|总价|合同价款?|租金总额)[^。；0-9]{0,8}([0-9]{1,9}(?:\.[0-9]{1,2})?)(万?)元/u);

/** A deposit of a letter from elsewhere against the price that it names. */
function* againstPrice(view: View): Generator<Hit> {
  const match = PRICE.first(view.text);
  const price = match && Number(match.groups[0]) * (match.groups[1] === '万' ? 10_000 : 1);
  if (!price) return;
  for (const promise of view.foreign?.promises ?? []) {
    const percent = (Number(promise.value) * 100) / price;
    if (promise.role === 'money' && DEPOSIT.test(leadOf(view, promise)) && percent > 20)
      yield { ...hitAt(view, promise), message: overTwenty(percent) };
  }
}

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
