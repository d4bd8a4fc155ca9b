import { amountsOf } from '../../amounts.ts';
import { rule, type Test } from '../../rule.ts';

const aboveLoss: Test = function* (view) {
  const losses = amountsOf(view, 'estimated-loss');
  const loss = Math.max(0, ...losses.map(({ fen }) => fen));
  if (loss === 0) return;
  // 130 %: Judicial Interpretation on Contracts (2023) art. 65; of the loss, never of the price.
  for (const { pointer, fen } of amountsOf(view, 'penalty'))
    if (fen * 10 > loss * 13)
      yield {
        pointer,
        message: {
          zh: `违约金 ${fen / 100} 元超过预估损失 ${loss / 100} 元的 130%`,
          en: `The penalty of ${fen / 100} yuan exceeds 130 % of the estimated loss of ${loss / 100} yuan`,
        },
      };
};

export const PEN_HIGH = rule({
  code: 'PEN-HIGH',
  severity: 'warning',
  title: { zh: '违约金超过预估损失的 130%', en: 'The penalty exceeds 130 % of the estimated loss' },
  why: {
    zh: '超过损失百分之三十的，一般可以认定为过分高于损失，对方可请求调低。比的是损失，不是合同价款。',
    en: 'A penalty that much above the loss may be reduced on request. It is compared with the loss, not the price.',
  },
  hint: {
    zh: '降低违约金，或补充损失测算依据和封顶',
    en: 'Lower it, or state how the loss is estimated and a cap',
  },
  wrong: { zh: '预估损失1000元，违约金1400元。', en: 'Loss 1,000, penalty 1,400 yuan.' },
  right: { zh: '预估损失1000元，违约金1200元。', en: 'Loss 1,000, penalty 1,200 yuan.' },
  citations: ['CC-CT-585', 'CTI-65', 'CTI-64'],
  test: aboveLoss,
});
