import type { Meaning } from '../../model/meaning.ts';
import { firstWith, forbidden, words } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Hit, Rule, Test } from '../rule.ts';
import { compareDue } from '../spans.ts';
import type { View } from '../view.ts';
import { shareOfPrice } from './amounts.ts';
import { ceiling, days, durationsOf } from './limits.ts';

/** The eight duties of a canteen: 食品安全法 arts. 35, 45, 47, 53, 55, 56, 102, 103 and its regulations art. 28. */
const DUTIES = [
  ['经营许可', 'food licence', pattern(/经营许可|许可证/u)],
  ['健康证明', 'health certificates', pattern(/健康证|健康检查|体检/u)],
  [
    '进货查验',
    'checks of supplies',
    pattern(
      /进货查验|索证|查验[^。；]{0,16}(?:合格证|许可|证明|供货)|采购[^。；]{0,12}(?:查验|验收|台账)|生产厂家|供货者/u,
    ),
  ],
  ['原料控制', 'control of ingredients', pattern(/原料|食材|过期|变质|腐败/u)],
  ['清洗消毒', 'washing and disinfection', pattern(/消毒/u)],
  ['食品留样', 'food samples', pattern(/留样/u)],
  ['食品安全自查', 'self-inspection', pattern(/自查|自检|定期检查|巡查/u)],
  [
    '事故处置与报告',
    'handling and reporting of accidents',
    pattern(/(?:事故|中毒)[^。；]{0,40}(?:报告|处置|上报|应急)|应急预案/u),
  ],
] as const;
const SHIFT = pattern(
  /(?:食品安全|安全)[^。；]{0,12}(?:一切|全部|所有)(?:的)?(?:法律)?责任[^。；]{0,12}由?[^。；]{0,8}(?:承包(?:方|人|商|单位)?|乙方|我公司|我司)[^。；]{0,6}承担[^。；]{0,16}(?:与|和)[^。；]{0,10}无关|(?:与|和)(?:本单位|贵单位|甲方|学校|业主)[^。；，]{0,4}无关|(?:甲方|本单位|贵单位|学校)(?:概)?不(?:承担|负)[^，。；]{0,6}(?:任何|一切)?责任/u,
);
const FOOD = pattern(/食品|食堂|餐|中毒|用餐|饮食/u);
const HIDES = pattern(
  /(?:内部(?:自行)?(?:处理|消化|解决)|(?:不得|不)(?:擅自)?(?:对外|向[^，。；]{0,8}(?:部门|媒体|外界))[^，。；]{0,6}(?:报告|上报|公开|透露|披露|声张))/u,
);
const ACCIDENT = pattern(/中毒|食品安全(?:事故|问题)|食物|异物|食品/u);
const SAMPLE = pattern(/留样/u);
const SAMPLE_FIGURES = pattern(
  /留样(?:[^。；，]{0,16}|，每[^。；，]{0,12}|，[^。；，]{0,6}不少于)(?:[0-9０-９]{1,4}\s*(?:克|g|小时|h)|〔待填)|[0-9０-９]{1,4}\s*(?:克|g)[^。；]{0,20}留样/u,
);
const CONDITIONAL = pattern(
  /视(?:具体)?情况(?:而定)?|另行(?:协商|商定|约定)|以实际(?:情况)?为准|原则上|尽可能|条件允许时|根据实际情况(?:调整|确定)/u,
);
const TENDER_LAW = pattern(/按照?招标文件|以招标文件|不可抗力|法律/u);
const PAY_WHEN_PAID = pattern(
  /(?:收到|待|在)[^，。；]{0,12}(?:业主|第三方|总包方?|上级|财政|甲方|建设单位|客户)[^，。；]{0,12}(?:款|拨付|付款|支付|到账)[^，。；]{0,6}(?:后|之后|时)[^。；]{0,20}(?:支付|付款|结算)/u,
);

const duties: Test = function* (view) {
  const absent = DUTIES.filter(([, , needed]) => !needed.test(view.text));
  if (absent.length === 0) return;
  yield {
    message: {
      zh: `食堂承诺没有写到：${absent.map(([zh]) => zh).join('、')}`,
      en: `The canteen letter says nothing of: ${absent.map(([, en]) => en).join(', ')}`,
    },
  };
};

const shift: Test = function* (view) {
  for (const hit of words(SHIFT, { promised: true })(view))
    if (hit.sentence && (FOOD.test(hit.sentence.bare) || FOOD.test(hit.sentence.paragraph.lead))) yield hit;
};

const hides: Test = function* (view) {
  for (const sentence of view.sentences) {
    if (!ACCIDENT.test(sentence.bare)) continue;
    const match = HIDES.first(sentence.bare);
    const around = sentence.bare.slice(Math.max(0, (match?.index ?? 0) - 8), match?.index ?? 0);
    if (match && !/(?:不得|禁止|严禁|不可)[^，。；]{0,8}$/u.test(around))
      yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

const samples: Test = function* (view) {
  if (SAMPLE.test(view.text) && !SAMPLE_FIGURES.test(view.text)) yield* firstWith(view, SAMPLE);
};

const deposits: Test = function* (view) {
  yield* overShare(view, 'performance-deposit', 'contract-price', 10, '履约保证金', 'performance bond');
  yield* overShare(view, 'bid-deposit', 'tender-estimate', 2, '投标保证金', 'bid bond');
  for (const sentence of view.sentences)
    for (const [text, most] of [
      [PERFORMANCE_TEXT, 10],
      [BID_TEXT, 2],
    ] as const) {
      const match = text.first(sentence.bare);
      const percent = match && numberOf(match.groups[0] ?? '');
      if (
        match &&
        percent !== undefined &&
        percent > most &&
        percent <= 100 &&
        !forbidden(sentence, match.index)
      )
        yield { sentence, at: { index: match.index, length: match.text.length } };
    }
};
const PERFORMANCE_TEXT = pattern(/履约保证金[^。；]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);
const BID_TEXT = pattern(/投标保证金[^。；]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]/u);

function* overShare(
  view: View,
  meaning: Meaning,
  base: Meaning,
  most: number,
  zh: string,
  en: string,
): Generator<Hit> {
  for (const { pointer, percent } of shareOfPrice(view, meaning, base))
    if (percent > most) {
      const written = Math.round(percent * 100) / 100;
      yield {
        pointer,
        message: {
          zh: `${zh}为 ${written}%，超过 ${most}%`,
          en: `The ${en} is ${written} %, above ${most} %`,
        },
      };
    }
}

const PROMISED_AGAINST_TENDER = [
  ['delivery', 'tender-delivery'],
  ['bid-response', 'tender-response'],
] as const satisfies readonly (readonly [Meaning, Meaning])[];

const looser: Test = function* (view) {
  for (const [own, asked] of PROMISED_AGAINST_TENDER) {
    const limit = durationsOf(view, asked)[0]?.duration;
    if (limit === undefined) continue;
    for (const { pointer, duration } of durationsOf(view, own)) {
      const order = compareDue(duration, limit);
      if (order === 'later') yield { pointer };
      else if (order === 'undecided')
        yield {
          pointer,
          severity: 'warning',
          message: {
            zh: '承诺的时限与招标文件的要求单位不同，无法判断是否更宽',
            en: 'The units differ, so it is open whether the promise is looser than the tender',
          },
        };
    }
  }
};

const validity: Test = function* (view) {
  const asked = durationsOf(view, 'tender-validity')[0]?.duration;
  if (asked === undefined) return;
  for (const { pointer, duration } of durationsOf(view, 'bid-validity'))
    if (compareDue(asked, duration) !== 'not-later') yield { pointer };
};

const bidSignature: Test = function* ({ letter }) {
  const columns = letter?.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : [])) ?? [];
  const own = columns.filter(({ acknowledges }) => !acknowledges);
  const has = (kind: string) => own.some(({ lines }) => lines.some((line) => line.kind === kind));
  const sealed = has('seal') || own.some(({ anchor }) => anchor.includes('章'));
  if (columns.length > 0 && !(sealed && has('representative'))) yield {};
};

const payment: Test = function* (view) {
  yield* ceiling(view, 'sme-payment', days(60), { zh: '付款期限 60 日', en: 'payment within 60 days' });
  yield* words(PAY_WHEN_PAID, { promised: true })(view);
};

export const SECTOR_RULES: readonly Rule[] = [
  {
    code: 'FOOD-MUST',
    severity: 'warning',
    scope: ['canteen'],
    title: { zh: '食堂承诺缺少法定的食品安全义务', en: 'A statutory food-safety duty is missing' },
    why: {
      zh: '集中用餐单位食堂须落实许可、健康证明、进货查验、原料控制、清洗消毒、留样、自查、事故处置八项。',
      en: 'Canteens owe eight duties, from the licence to the report of accidents.',
    },
    hint: { zh: '逐项补入', en: 'Add what is missing' },
    citations: ['FSL-35', 'FSL-45', 'FSL-47', 'FSL-53', 'FSL-55', 'FSL-56', 'FSL-102', 'FSL-103', 'FSLR-28'],
    test: duties,
  },
  {
    code: 'FOOD-SHIFT',
    severity: 'error',
    scope: ['canteen'],
    title: {
      zh: '把食品安全责任全部推给承包方',
      en: 'All liability for food safety is shifted to the contractor',
    },
    why: {
      zh: '集中用餐单位仍须督促承包方并承担管理责任，对外不能免责。',
      en: 'The unit must still supervise, and is not released towards others.',
    },
    hint: { zh: '改为双方责任清单，加内部追偿', en: 'List the duties of both, with recourse between them' },
    citations: ['FSLR-28', 'FSL-57', 'FSL-126', 'FSL-148', 'CATER'],
    test: shift,
  },
  {
    code: 'FOOD-HIDE',
    severity: 'error',
    scope: ['canteen'],
    title: { zh: '约定食品安全事故内部处理、不对外报告', en: 'Food accidents are to be kept inside' },
    why: {
      zh: '食品安全事故须及时报告，任何单位和个人不得隐瞒、谎报、缓报。',
      en: 'Accidents must be reported; nobody may conceal or delay.',
    },
    hint: { zh: '删除，写明报告的时限和部门', en: 'Delete it; state when and to whom they are reported' },
    citations: ['FSL-103'],
    test: hides,
  },
  {
    code: 'FOOD-SAMPLE',
    severity: 'info',
    scope: ['canteen'],
    title: { zh: '食品留样没有写数量和保存时间', en: 'Food samples without amount and time' },
    why: {
      zh: '留样量和保存时间由现行规范规定，不写则无法检查。',
      en: 'The rules set both; unwritten they cannot be checked.',
    },
    hint: { zh: '按现行规范填写每份克数和保存小时数', en: 'Fill in grams and hours by the current rules' },
    citations: ['FSLR-28', 'FOODSAMPLE'],
    test: samples,
  },
  {
    code: 'BID-CONDITION',
    severity: 'warning',
    scope: ['bid'],
    title: { zh: '投标承诺附了条件或含义不确定', en: 'The bid pledge is conditional or vague' },
    why: {
      zh: '含义不明的内容可能被要求澄清，不响应实质性要求的会被否决。',
      en: 'Vague contents invite questions; an unresponsive bid is rejected.',
    },
    hint: { zh: '改为确定的表述', en: 'Say it without conditions' },
    citations: ['BIDR-52', 'BIDR-51'],
    test: words(CONDITIONAL, { unless: TENDER_LAW, promised: true }),
  },
  {
    code: 'BID-LOOSE',
    severity: 'error',
    scope: ['bid'],
    title: { zh: '承诺的时限宽于招标文件的要求', en: 'The promise is looser than the tender asks' },
    why: {
      zh: '投标文件应当响应招标文件的实质性要求。',
      en: 'A bid must meet the essential requirements of the tender.',
    },
    hint: { zh: '改为不长于招标文件要求的时限', en: 'Promise what the tender asks, or better' },
    citations: ['BID-27', 'BIDR-51'],
    test: looser,
  },
  {
    code: 'BID-VALID',
    severity: 'error',
    scope: ['bid'],
    title: { zh: '承诺有效期短于投标有效期', en: 'The pledge ends before the bid validity' },
    why: {
      zh: '投标有效期从提交投标文件截止之日起算，短于要求即不响应。',
      en: 'A shorter validity does not respond to the tender.',
    },
    hint: { zh: '改为不短于招标文件载明的投标有效期', en: 'Make it at least the bid validity of the tender' },
    citations: ['BIDR-25', 'BID-27'],
    test: validity,
  },
  {
    code: 'BID-DEPOSIT',
    severity: 'error',
    scope: ['bid'],
    foreign: true,
    title: {
      zh: '履约保证金超过 10% 或投标保证金超过 2%',
      en: 'Performance bond above 10 %, or bid bond above 2 %',
    },
    why: {
      zh: '履约保证金不得超过中标合同金额的 10%，投标保证金不得超过估算价的 2%。',
      en: 'The law caps them at 10 % of the contract and 2 % of the estimate.',
    },
    hint: { zh: '调整到上限以内', en: 'Lower it' },
    citations: ['BIDR-58', 'BIDR-26', 'GPR-48', 'GPR-33'],
    test: deposits,
  },
  {
    code: 'BID-SIGN',
    severity: 'error',
    scope: ['bid'],
    title: { zh: '投标承诺缺单位盖章或负责人签字', en: 'The bid pledge lacks seal or signature' },
    why: {
      zh: '未经投标单位盖章和单位负责人签字的投标会被否决。',
      en: 'A bid without seal and signature is rejected.',
    },
    hint: { zh: '同时留出公章和法定代表人（授权代表）签字处', en: 'Leave room for both' },
    citations: ['BIDR-51', 'GP87'],
    test: bidSignature,
  },
  {
    code: 'BID-SME-PAY',
    severity: 'error',
    foreign: true,
    title: {
      zh: '向中小企业付款以第三方付款为条件，或超过 60 日',
      en: 'Payment of small firms when paid, or after 60 days',
    },
    why: {
      zh: '机关、事业单位付款最长 60 日；大型企业不得以收到第三方付款为条件。',
      en: 'Public bodies must pay within 60 days; large firms may not wait for the payment of others.',
    },
    hint: { zh: '改为自交付或验收合格之日起 60 日以内', en: 'Pay within 60 days of delivery or acceptance' },
    citations: ['SME-9', 'SME-10', 'SME-17'],
    test: payment,
  },
];
