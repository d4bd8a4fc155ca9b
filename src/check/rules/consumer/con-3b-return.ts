import { numberOf } from '../../../chinese/numerals.ts';
import { forbidden } from '../../hits.ts';
import { days, floor } from '../../limits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const RETURN_TEXT = pattern(
  /(?:售出|购买|销售|出售)之日起(?:的)?\s*([0-9０-９一二三四五六七八九十]{1,3})\s*(?:日|天)(?:以?内)?[^。；]{0,24}?(退货|换货)/u,
);
const BOTH_RIGHTS = pattern(/退货|退换/u);

const returns: Test = function* (view) {
  yield* floor(view, 'goods-return', days(7), {
    zh: '三包退货期限（自售出之日起 7 日）',
    en: 'the return period of 7 days from sale',
  });
  for (const meaning of ['goods-exchange', 'goods-exchange-until'] as const)
    yield* floor(view, meaning, days(15), {
      zh: '三包换货期限（自售出之日起 15 日）',
      en: 'the exchange period of 15 days from sale',
    });
  for (const { part: sentence, match } of firstIn(view.sentences, RETURN_TEXT)) {
    const promised = match && numberOf(match.groups[0] ?? '');
    if (!match || promised === undefined || forbidden(sentence, match.index)) continue;
    const least = match.groups[1] === '退货' || BOTH_RIGHTS.test(match.text) ? 7 : 15;
    if (promised < least) yield { sentence, at: match.at };
  }
};

export const CON_3B_RETURN = rule({
  code: 'CON-3B-RETURN',
  severity: 'error',
  scope: ['aftersale', 'consumer', 'online', 'unified'],
  foreign: 'scoped',
  title: {
    zh: '退货或换货期限低于三包规定',
    en: 'The return or exchange period is below the statutory floor',
  },
  why: {
    zh: '三包商品自售出之日起 7 日内可退货、换货或修理，15 日内可换货或修理，约定不得更低。',
    en: 'Listed goods may be returned, exchanged or repaired within 7 days of sale, exchanged or repaired within 15.',
  },
  hint: {
    zh: '恢复到不低于 7 日（退、换、修）和 15 日（换、修）',
    en: 'Promise at least 7 days for returns and 15 for exchanges',
  },
  wrong: { zh: '商品自售出之日起5日内可以退货。', en: 'Returns within 5 days of sale.' },
  right: {
    zh: '商品自售出之日起7日内可以退货、换货或者修理。',
    en: 'Return, exchange or repair within 7 days of sale.',
  },
  citations: ['3B-9', '3B-10', '3B-3', 'CC-CT-622'],
  test: returns,
});
