import { clauseAt, forbidden } from '../../hits.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { STAFF_FINE } from './staff-fine.ts';

const FINE = pattern(/罚款|罚金|罚没|接受(?:学校|公司|单位|贵方|甲方|园方|店方)(?:的)?处罚/u);

/** Fines of those who may fine, and rules of the other side that are quoted. */
const AUTHORITY = pattern(
  /(?:监管|行政|环保|交警|交通|城管|住建|主管|执法|政府|工商|税务|公安|消防|卫生|食药|市场监督|通信管理)(?:[^，。；]{0,12})(?:部门|机关|机构|局|处罚)|行政处罚|(?:部门|交警|机关)处以罚款|司法机关|人民法院|国家规定|被[^，。；]{0,8}(?:依法)?(?:处以?)?罚款|遭受[^，。；]{0,10}罚款|罚款[^，。；]{0,6}(?:损失|由)|不称(?:为)?[“"]?罚款|原文|[“"][^”"]{0,20}罚款[^”"]{0,20}[”"](?:一词|字样|的规定|规定|，?系|是指|指|均指)/u,
);

/** A rule of the other side, or of a document, that is quoted; a figure beside the word would be a fine of one's own. */
const QUOTED_RULE = pattern(
  /(?:(?:按照?|依照?|依据|根据|遵守|执行|接受)[^，。；]{0,6}|^|[，。；])(?:委托方|贵单位|贵方|甲方|对方|招标人|采购人|《〇{1,60}》)[^，。；]{0,20}(?:规定|制度|办法|细则)[^。；]{0,16}罚款(?![^，。；]{0,6}元)/u,
);
const SPARED = [QUOTED_RULE, STAFF_FINE];

const fines: Test = function* (view) {
  for (const { part: sentence, match } of allIn(view.sentences, FINE)) {
    if (SPARED.some((spared) => spared.test(sentence.bare))) continue;
    if (AUTHORITY.test(clauseAt(sentence, match.at)) || forbidden(sentence, match.index)) continue;
    yield { sentence, at: match.at };
  }
};

export const PEN_FINE = rule({
  code: 'PEN-FINE',
  severity: 'error',
  foreign: true,
  title: { zh: '平等主体之间写了“罚款”', en: 'A “fine” (罚款) between equals' },
  why: {
    zh: '罚款是行政机关的行政处罚，企业、学校、物业等民事主体之间无权罚款。',
    en: 'A fine is an administrative penalty; private parties may not impose one on each other.',
  },
  hint: {
    zh: '改称“违约金”，或“从服务费中扣减”，并写明依据和上限',
    en: 'Say 违约金 (contractual penalty) or a deduction from the fee, with its ground and its cap',
  },
  wrong: { zh: '逾期交付的，每次罚款五百元。', en: 'A fine of 500 yuan each time.' },
  right: { zh: '逾期交付的，每次支付违约金五百元。', en: 'A contractual penalty of 500 yuan each time.' },
  citations: ['APL-2', 'APL-9', 'APL-17', 'CC-GP-179', 'CC-CT-585'],
  test: fines,
});
