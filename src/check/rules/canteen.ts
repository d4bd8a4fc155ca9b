import { firstWith, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';

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
  for (const sentence of view.sentences.having(ACCIDENT)) {
    const match = HIDES.first(sentence.bare);
    const around = sentence.bare.text.slice(Math.max(0, (match?.index ?? 0) - 8), match?.index ?? 0);
    if (match && !/(?:不得|禁止|严禁|不可)[^，。；]{0,8}$/u.test(around))
      yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

const samples: Test = function* (view) {
  if (SAMPLE.test(view.text) && !SAMPLE_FIGURES.test(view.text)) yield* firstWith(view, SAMPLE);
};

export const CANTEEN_RULES: readonly Rule[] = [
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
];
