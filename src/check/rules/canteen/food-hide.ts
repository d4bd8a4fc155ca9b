import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const HIDES = pattern(
  /(?:内部(?:自行)?(?:处理|消化|解决)|(?:不得|不)(?:擅自)?(?:对外|向[^，。；]{0,8}(?:部门|媒体|外界))[^，。；]{0,6}(?:报告|上报|公开|透露|披露|声张))/u,
);
const ACCIDENT = pattern(/中毒|食品安全(?:事故|问题)|食物|异物|食品/u);

const hides: Test = function* (view) {
  for (const { part: sentence, match } of firstIn(view.sentences, HIDES)) {
    const around = sentence.bare.slice(Math.max(0, match.index - 8), match.index);
    if (
      (ACCIDENT.test(sentence.bare) || view.foreign !== undefined) &&
      !/(?:不得|禁止|严禁|不可)[^，。；]{0,8}$/u.test(around)
    )
      yield { sentence, at: match.at };
  }
};

export const FOOD_HIDE = rule({
  code: 'FOOD-HIDE',
  severity: 'error',
  scope: ['canteen'],
  foreign: 'scoped',
  title: { zh: '约定食品安全事故内部处理、不对外报告', en: 'Food accidents are to be kept inside' },
  why: {
    zh: '食品安全事故须及时报告，任何单位和个人不得隐瞒、谎报、缓报。',
    en: 'Accidents must be reported; nobody may conceal or delay.',
  },
  hint: { zh: '删除，写明报告的时限和部门', en: 'Delete it; state when and to whom they are reported' },
  wrong: { zh: '出现食物中毒的，由双方内部处理。', en: 'Poisoning is settled inside.' },
  right: { zh: '出现食物中毒的，在2小时内报告监管部门。', en: 'It is reported within 2 hours.' },
  citations: ['FSL-103'],
  test: hides,
});
