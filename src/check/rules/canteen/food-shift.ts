import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const SHIFT = pattern(
  /(?:食品安全|安全)[^。；]{0,12}(?:一切|全部|所有)(?:的)?(?:法律)?责任[^。；]{0,12}由?[^。；]{0,8}(?:承包(?:方|人|商|单位)?|乙方|我公司|我司|本公司)[^。；]{0,6}承担[^。；]{0,16}(?:与|和)[^。；]{0,10}(?:无关|无涉)|(?:与|和)(?:本单位|贵单位|贵院|贵校|甲方|学校|医院|业主)[^。；，]{0,4}(?:无关|无涉)|(?:甲方|本单位|贵单位|学校)(?:概)?不(?:承担|负)[^，。；]{0,6}(?:任何|一切)?责任/u,
);
const FOOD = pattern(/食品|食堂|餐|中毒|用餐|饮食/u);

const shift: Test = function* (view) {
  for (const hit of words(SHIFT, { promised: true })(view))
    if (
      hit.sentence &&
      (FOOD.test(hit.sentence.bare) || FOOD.test(hit.sentence.paragraph.lead) || view.foreign !== undefined)
    )
      yield hit;
};

export const FOOD_SHIFT = rule({
  code: 'FOOD-SHIFT',
  severity: 'error',
  scope: ['canteen'],
  foreign: 'scoped',
  title: {
    zh: '把食品安全责任全部推给承包方',
    en: 'All liability for food safety is shifted to the contractor',
  },
  why: {
    zh: '集中用餐单位仍须督促承包方并承担管理责任，对外不能免责。',
    en: 'The unit must still supervise, and is not released towards others.',
  },
  hint: { zh: '改为双方责任清单，加内部追偿', en: 'List the duties of both, with recourse between them' },
  wrong: { zh: '食品安全一切责任由承包方承担，与本单位无关。', en: "All liability is the contractor's." },
  right: {
    zh: '承包方承担主体责任，本单位承担管理责任，内部可以追偿。',
    en: 'Contractor and unit each bear their part, with recourse.',
  },
  citations: ['FSLR-28', 'FSL-57', 'FSL-126', 'FSL-148', 'CATER'],
  test: shift,
});
