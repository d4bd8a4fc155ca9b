import { clauseAt } from '../../hits.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const RATE = pattern(
  /每(?:逾期|延迟|迟延|延误|拖延)?(?:一|1)?(?:日|天|次|小时)[^，。；]{0,12}?[0-9０-９]{1,3}(?:\.[0-9]{1,4})?\s{0,2}[%％‰][^，。；]{0,8}/u,
);
const OWED = pattern(/赔偿|违约金|扣减|扣除|减收|支付|滞纳金|补偿/u);
const BASE = pattern(/价|款|额|费|金(?!的)|货值|本金|损失|收入|工资|营业|总|合同|报酬|部分(?:的)?/u);

/** A share to be paid for each day or time, of which nobody knows of what it is. */
const baseless: Test = function* (view) {
  for (const { part: sentence, match } of allIn(view.sentences, RATE)) {
    const clause = clauseAt(sentence, match.at);
    const bare = clause.replaceAll(/违约金|滞纳金|赔偿金|补偿金/gu, '');
    if (OWED.test(sentence.bare) && !BASE.test(bare)) yield { sentence, at: match.at };
  }
};

export const NUM_BASE = rule({
  code: 'NUM-BASE',
  severity: 'warning',
  foreign: true,
  title: { zh: '比例没有写明以什么为基数', en: 'A percentage without its base' },
  why: {
    zh: '合同总价、当期费用、逾期部分都可能是基数，金额相差很大。',
    en: 'The whole price, the fee of the month or the part in delay: the sums differ widely.',
  },
  hint: { zh: '写明“按逾期部分价款的……%”', en: 'Say of what: “… % of the price of the part in delay”' },
  wrong: { zh: '延迟到场的每天按0.5%赔偿。', en: '0.5 % for each day of delay.' },
  right: {
    zh: '延迟到场的每天按当月服务费的0.5%赔偿。',
    en: '0.5 % of the monthly fee for each day of delay.',
  },
  citations: ['CC-CT-585', 'CC-CT-510'],
  test: baseless,
});
