import { clauseAt } from '../../hits.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { hitAt, leadOf } from '../../read-promises.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const RATE = pattern(
  /每(?:逾期|延迟|迟延|延误|拖延)?(?:一|1)?(?:日|天|次|小时)[^，。；]{0,12}?[0-9０-９]{1,3}(?:\.[0-9]{1,4})?\s{0,2}[%％‰][^，。；]{0,8}/u,
);
const OWED = pattern(/赔偿|违约金|扣减|扣除|减收|支付|滞纳金|补偿/u);
const BASE = pattern(/价|款|额|费|金|货值|本金|损失|收入|工资|营业|总|合同|报酬|部分(?:的)?/u);

/** A share to be paid for each day or time, of which nobody knows of what it is. */
const baseless: Test = function* (view) {
  if (view.foreign) return yield* unread(view);
  for (const { part: sentence, match } of allIn(view.sentences, RATE)) {
    const clause = clauseAt(sentence, match.at);
    const bare = clause.replaceAll(/违约金|滞纳金|赔偿金|补偿金/gu, '');
    if (OWED.test(sentence.bare) && !BASE.test(bare)) yield { sentence, at: match.at };
  }
};

const DUE = pattern(/赔偿|违约金|加收|减收|扣减|滞纳金|补偿|手续费/u);
const NAMED_BASE = pattern(/价|款|额|费(?!率)|金|货值|损失|收入|工资|营业|总|报酬|部分|预算/u);

/** A letter from elsewhere: shares that are owed, of which neither their clause nor the one before says of what. */
function* unread(view: View): Generator<Hit> {
  for (const promise of view.foreign?.promises ?? []) {
    if (promise.role !== 'share' || (promise.unit === 'percent' && Number(promise.value) >= 100)) continue;
    const paragraph = view.paragraphs.all[promise.place.paragraph - 1];
    if (paragraph?.kind !== 'body') continue;
    const { start, end } = promise.place;
    const behind = paragraph.folded.slice(end, end + 12).split(/[，。；]/u)[0] ?? '';
    const lead = leadOf(view, promise).replace(/违约金|滞纳金|赔偿金|补偿金|手续费/u, '');
    if (!DUE.test(`${leadOf(view, promise)}${behind}`) || NAMED_BASE.test(lead)) continue;
    const sentence =
      paragraph.folded
        .slice(Math.max(0, start - 80), start)
        .split(/[。；]/u)
        .at(-1) ?? '';
    const owed = behind.replace(/违约金|滞纳金|赔偿金|补偿金|手续费/u, '');
    if (NAMED_BASE.test(owed) || OF_THE_SAME.test(sentence)) continue;
    yield hitAt(view, promise);
  }
}

/** The base stands with the share before it: 扣减当季物业费的2%，低于75分的扣减5%. */
const OF_THE_SAME = pattern(/[价款额费金]的?\s?[0-9.]{1,6}[%％‰]/u);

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
