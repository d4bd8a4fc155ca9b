import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const EVERYTHING = pattern(
  /承担(?:由此(?:造成|引起|产生)的)?(?:一切|全部|所有|任何)(?:的)?(?:法律|经济|赔偿|相关)?(?:责任|后果|损失)|(?<!依法)承担相应的?(?:法律|经济|赔偿|违约)?责任(?=[。；]|$)|(?<!依法)(?:承担|负)(?:一切|全部|所有|任何)(?:的)?责任|(?<!依法)承担相应(?:的)?(?:法律|经济|赔偿|违约)?责任(?=[。；，]|$)|未尽事宜[^，。；]{0,4}按(?:照)?(?:国家)?有关(?:法律)?规定(?:处理|执行)/u,
);
/** No figure beside it says what these words cost. */
const AT_OWN_RISK = pattern(/后果自负|责任自负/u);

const vague: Test = function* (view) {
  yield* words(EVERYTHING, { unless: FIGURES, promised: true })(view);
  yield* words(AT_OWN_RISK)(view);
};

const FIGURES = pattern(
  /[0-9０-９][^，。；]{0,4}(?:元|%|％|倍|日|天|小时)|封顶|上限|计算(?:方法|方式|公式)/u,
);

export const PEN_VAGUE = rule({
  code: 'PEN-VAGUE',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '责任只写“一切责任”“后果自负”，没有金额或算法',
    en: 'Liability for “everything”, without amount or formula',
  },
  why: {
    zh: '责任范围不明，既难执行，也可能超出承诺人的本意。',
    en: 'It is hard to enforce, and may reach further than the promisor means.',
  },
  hint: { zh: '写固定额、比例或计算方法，并写上限', en: 'Give an amount, a share or a formula, and a cap' },
  wrong: { zh: '因此造成的事故，我公司承担一切责任。', en: 'We bear all liability.' },
  right: {
    zh: '因此造成的事故，我公司赔偿实际损失，以十万元为上限。',
    en: 'We make good the actual loss up to 100,000 yuan.',
  },
  citations: ['CC-CT-582', 'CC-CT-584', 'CC-CT-585'],
  test: vague,
});
