import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const PRICE = pattern(/合同价|总价|价款|货款|工程款|合同金额|总金额|服务费/u);
const PART = pattern(
  /(?:首付款?|预付款?|定金|订金|进度款|尾款|余款|质保金|质量保证金|验收[^，。；]{0,8}付|到货[^，。；]{0,8}付|交付[^，。；]{0,8}付|再付|支付|返还|退还)[^，。；0-9０-９]{0,10}([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s{0,2}[%％]/u,
);

/** Three or more instalments of one price that do not make it up. */
const shares: Test = function* (view) {
  for (const sentence of view.sentences.having(PART)) {
    const parts = PART.all(sentence.bare);
    const [first] = parts;
    const sum = parts.reduce((total, { groups }) => total + (numberOf(groups[0] ?? '') ?? 0), 0);
    const over = parts.length === 2 && sum > 100;
    if (!first || (parts.length < 3 && !over) || sum === 100 || !PRICE.test(sentence.bare)) continue;
    yield {
      sentence,
      at: first.at,
      message: {
        zh: `各期付款合计 ${sum}%，不是 100%`,
        en: `The instalments add up to ${sum} %, not to 100 %`,
      },
    };
  }
};

export const NUM_SHARES = rule({
  code: 'NUM-SHARES',
  severity: 'error',
  foreign: true,
  title: { zh: '各期付款的比例合计不是 100%', en: 'The instalments of a price do not add up' },
  why: { zh: '差额由谁、何时支付没有约定。', en: 'Nobody says who pays the rest, and when.' },
  hint: { zh: '改正各期比例，使合计为 100%', en: 'Correct the instalments so that they make 100 %' },
  wrong: {
    zh: '合同价款首付30%，验收后付50%，质保金10%。',
    en: '30 % in advance, 50 % on acceptance, 10 % retained.',
  },
  right: {
    zh: '合同价款首付30%，验收后付60%，质保金10%。',
    en: '30 % in advance, 60 % on acceptance, 10 % retained.',
  },
  citations: ['CC-GP-142', 'CC-CT-510'],
  test: shares,
});
