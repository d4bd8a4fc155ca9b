import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

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

export const FOOD_MUST = rule({
  code: 'FOOD-MUST',
  severity: 'warning',
  scope: ['canteen'],
  foreign: 'scoped',
  title: { zh: '食堂承诺缺少法定的食品安全义务', en: 'A statutory food-safety duty is missing' },
  why: {
    zh: '集中用餐单位食堂须落实许可、健康证明、进货查验、原料控制、清洗消毒、留样、自查、事故处置八项。',
    en: 'Canteens owe eight duties, from the licence to the report of accidents.',
  },
  hint: { zh: '逐项补入', en: 'Add what is missing' },
  wrong: { zh: '我公司做好餐具消毒。', en: 'We disinfect the dishes.' },
  right: {
    zh: '持有效经营许可证，落实健康证明、进货查验、原料控制、消毒、留样、自查和事故报告。',
    en: 'Licence, health certificates, checks, ingredients, disinfection, samples, inspection, reports.',
  },
  citations: ['FSL-35', 'FSL-45', 'FSL-47', 'FSL-53', 'FSL-55', 'FSL-56', 'FSL-102', 'FSL-103', 'FSLR-28'],
  test: duties,
});
