import { forbidden, words } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import { amountsOf, shareOfPrice } from './amounts.ts';

const FINE = pattern(/罚款|罚金|罚没/u);
/** Fines of those who may fine, and rules of the other side that are quoted. */
const AUTHORITY = pattern(
  /(?:监管|行政|主管|执法|政府|工商|税务|公安|消防|卫生|食药|市场监督|通信管理)(?:[^，。；]{0,12})(?:部门|机关|机构|局|处罚)|行政处罚|司法机关|人民法院|国家规定|被(?:依法)?(?:处以?)?罚款|遭受[^，。；]{0,10}罚款|罚款[^，。；]{0,6}(?:损失|由)|不称(?:为)?[“"]?罚款|原文|[“"][^”"]{0,20}罚款[^”"]{0,20}[”"](?:一词|字样|的规定|规定|，?系|是指|指|均指)/u,
);
/** A rule of the other side, or of a document, that is quoted; a figure beside the word would be a fine of one's own. */
const QUOTED_RULE = pattern(
  /(?:(?:按照?|依照?|依据|根据|遵守|执行|接受)[^，。；]{0,6}|^|[，。；])(?:委托方|贵单位|贵方|甲方|对方|招标人|采购人|《〇{1,60}》)[^，。；]{0,20}(?:规定|制度|办法|细则)[^。；]{0,16}罚款(?![^，。；]{0,6}元)/u,
);
const STAFF_FINE = pattern(
  /(?:员工|职工)[^。；，]{0,14}的，[^。；，]{0,6}罚款|(?:员工|职工|工作人员|责任人|责任人员|当事人|从业人员|经办人)[^，。；]{0,14}(?:罚款|违约金|扣(?:发|除|减|罚)?[^，。；]{0,6}(?:工资|薪酬|薪金|奖金))/u,
);
const STAFF_LAW = pattern(/服务期|竞业限制|培训费|绩效制度|规章制度|不得|禁止/u);
const NO_ADJUST = pattern(
  /(?:不得|不可|不能|放弃|无权)[^，。；]{0,10}(?:请求|要求|主张|申请)?[^，。；]{0,8}(?:调整|调低|调减|减少|降低)[^，。；]{0,6}违约金|违约金[^，。；]{0,12}(?:不得|不予)(?:调整|调低|减少)/u,
);
const EVERYTHING = pattern(
  /承担(?:由此(?:造成|引起|产生)的)?(?:一切|全部|所有|任何)(?:的)?(?:法律|经济|赔偿|相关)?(?:责任|后果|损失)|后果自负|责任自负/u,
);
const FIGURES = pattern(
  /[0-9０-９][^，。；]{0,4}(?:元|%|％|倍|日|天|小时)|封顶|上限|计算(?:方法|方式|公式)/u,
);
const PAID_OFF = pattern(
  /(?:支付|付清|缴纳|承担)[^，。；]{0,6}违约金(?:后|之后)[^。；]{0,10}(?:不再|无须|无需|可不|免于|不必)[^，。；]{0,6}(?:继续)?履行/u,
);
const EARNEST = pattern(/定金[^。；]{0,30}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);
const MISNAMED = pattern(
  /(?:订金|押金|诚意金|保证金|订约金)[^。；]{0,20}双倍(?:返还|退还)|(?:订金|押金|诚意金)[^。；]{0,12}(?:不予退还|概不退还|不退还|不退)/u,
);
const BOTH = pattern(
  /(?:同时|一并|并|并且|以及|和)[^。；]{0,12}违约金|违约金[^。；]{0,16}(?:同时|一并|并)[^。；]{0,12}定金/u,
);
const EITHER_OR = pattern(
  /择一|选择(?:适用|其一)|或者?(?:要求|主张)?[^，。；]{0,6}违约金|不得同时|不能同时/u,
);
const MULTIPLE = pattern(
  /(?:退|假|缺|少)一(?:赔|罚)[0-9一二三四五六七八九十百两]{1,4}|[0-9一二三四五六七八九十两]{1,4}倍(?:的)?(?:价款|货款)?(?:的)?(?:赔偿|返还|赔付)/u,
);

const SPARED = [AUTHORITY, QUOTED_RULE, STAFF_FINE];

const fines: Test = function* (view) {
  for (const sentence of view.sentences.having(FINE)) {
    const match = FINE.first(sentence.bare);
    if (!match || SPARED.some((spared) => spared.test(sentence.bare))) continue;
    if (!forbidden(sentence, match.index))
      yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

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

const earnest: Test = function* (view) {
  for (const { pointer, percent } of shareOfPrice(view, 'deposit', 'contract-price'))
    if (percent > 20) yield { pointer, message: overTwenty(percent) };
  for (const sentence of view.sentences.having(EARNEST)) {
    const match = EARNEST.first(sentence.bare);
    const percent = match && numberOf(match.groups[0] ?? '');
    if (match && percent !== undefined && percent > 20 && percent <= 100)
      yield { sentence, at: { index: match.index, length: match.text.length }, message: overTwenty(percent) };
  }
};

function overTwenty(percent: number) {
  const written = Math.round(percent * 100) / 100;
  return {
    zh: `定金为标的额的 ${written}%，超过 20% 的部分不产生定金效力`,
    en: `The deposit is ${written} % of the price; what exceeds 20 % has no effect as a deposit`,
  };
}

const depositAndPenalty: Test = function* (view) {
  for (const sentence of view.sentences.having(BOTH)) {
    if (!sentence.bare.text.includes('定金') || EITHER_OR.test(sentence.bare)) continue;
    const match = BOTH.first(sentence.bare);
    if (match) yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

export const PENALTY_RULES: readonly Rule[] = [
  {
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
    citations: ['APL-2', 'APL-9', 'APL-17', 'CC-GP-179', 'CC-CT-585'],
    test: fines,
  },
  {
    code: 'PEN-STAFF',
    severity: 'warning',
    foreign: true,
    title: {
      zh: '对员工个人约定罚款、违约金或扣工资',
      en: 'A fine, penalty or wage deduction against employees',
    },
    why: {
      zh: '除培训服务期和竞业限制外，不得与劳动者约定违约金，也不得克扣工资。',
      en: 'Apart from training bonds and non-competition, no penalty may be agreed with employees, nor wages cut.',
    },
    hint: {
      zh: '改为“按本单位依法制定并公示的绩效制度处理”',
      en: 'Refer to the employer’s lawful and published appraisal rules',
    },
    citations: ['LCL-25', 'LCL-22', 'LCL-23', 'LCL-4', 'LL-50'],
    test: words(STAFF_FINE, { unless: STAFF_LAW }),
  },
  {
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
    citations: ['CC-CT-585', 'CTI-65', 'CTI-64'],
    test: aboveLoss,
  },
  {
    code: 'PEN-NO-ADJUST',
    severity: 'warning',
    foreign: true,
    title: { zh: '约定不得请求调整违约金', en: 'Adjustment of the penalty is excluded' },
    why: {
      zh: '仅凭这种约定不能排除法院或仲裁机构调整违约金。',
      en: 'Such a clause does not keep courts or tribunals from adjusting the penalty.',
    },
    hint: { zh: '删除该约定', en: 'Delete the clause' },
    citations: ['CTI-64', 'CC-CT-585'],
    test: words(NO_ADJUST),
  },
  {
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
    citations: ['CC-CT-582', 'CC-CT-584', 'CC-CT-585'],
    test: words(EVERYTHING, { unless: FIGURES, promised: true }),
  },
  {
    code: 'PEN-DELAY',
    severity: 'info',
    foreign: true,
    title: { zh: '约定付清违约金后不再履行', en: 'Paying the penalty is said to end the duty' },
    why: {
      zh: '就迟延履行约定违约金的，付了以后仍应履行债务。',
      en: 'After a penalty for delay the duty itself remains.',
    },
    hint: { zh: '删除该句', en: 'Delete the sentence' },
    citations: ['CC-CT-585'],
    test: words(PAID_OFF),
  },
  {
    code: 'PEN-DEPOSIT-20',
    severity: 'error',
    foreign: true,
    title: { zh: '定金超过主合同标的额的 20%', en: 'The deposit exceeds 20 % of the contract price' },
    why: {
      zh: '超过百分之二十的部分不产生定金的效力（民法典第五百八十六条第二款）。',
      en: 'What exceeds 20 % has no effect as a deposit (Civil Code art. 586(2)).',
    },
    hint: { zh: '改为不超过 20%', en: 'Lower it to 20 % or less' },
    citations: ['CC-CT-586'],
    test: earnest,
  },
  {
    code: 'PEN-DEPOSIT-NAME',
    severity: 'warning',
    foreign: true,
    title: {
      zh: '订金、押金、保证金套用了定金罚则',
      en: 'The rule of 定金 is applied to another kind of deposit',
    },
    why: {
      zh: '没有约定定金性质的，不能主张双倍返还或不予退还。',
      en: 'Without the nature of 定金 agreed, it is neither forfeited nor returned double.',
    },
    hint: {
      zh: '改称“定金”并写明类型，或删除罚则',
      en: 'Call it 定金 and state its kind, or delete the forfeiture',
    },
    citations: ['CTI-67', 'CC-CT-587'],
    test: words(MISNAMED, { promised: true }),
  },
  {
    code: 'PEN-DOUBLE',
    severity: 'warning',
    foreign: true,
    title: {
      zh: '对同一违约同时主张定金和违约金',
      en: 'Deposit and penalty are claimed for the same breach',
    },
    why: { zh: '定金和违约金只能选择一种适用。', en: 'Only one of the two may be chosen.' },
    hint: { zh: '改为“守约方可以选择适用”', en: 'Let the other side choose one of them' },
    citations: ['CC-CT-588'],
    test: depositAndPenalty,
  },
  {
    code: 'PEN-PROMISE-X',
    severity: 'info',
    scope: ['consumer', 'online', 'published'],
    title: { zh: '承诺了倍数赔偿', en: 'A multiple is promised as compensation' },
    why: {
      zh: '高于法定的赔偿承诺对经营者有约束力；低于法定标准的写法没有意义。',
      en: 'A promise above the statutory multiple binds; one below it is void of meaning.',
    },
    hint: {
      zh: '核对能否负担，并加“法律规定更高的从其规定”',
      en: 'Check that it can be borne; add “unless the law gives more”',
    },
    citations: ['NETC-10', 'CPLAW-16', 'CPLAW-55', 'FSL-148'],
    test: words(MULTIPLE),
  },
];
