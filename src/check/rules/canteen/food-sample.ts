import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const SAMPLE = pattern(/留样/u);
const SAMPLE_FIGURES = pattern(
  /留样(?:[^。；，]{0,16}|，每[^。；，]{0,12}|，[^。；，]{0,6}不少于)(?:[0-9０-９]{1,4}\s*(?:克|g|小时|h)|〔待填)|[0-9０-９]{1,4}\s*(?:克|g)[^。；]{0,20}留样/u,
);

const samples: Test = function* (view) {
  if (SAMPLE.test(view.text) && !SAMPLE_FIGURES.test(view.text)) yield* firstWith(view, SAMPLE);
};

export const FOOD_SAMPLE = rule({
  code: 'FOOD-SAMPLE',
  severity: 'info',
  scope: ['canteen'],
  foreign: 'scoped',
  title: { zh: '食品留样没有写数量和保存时间', en: 'Food samples without amount and time' },
  why: {
    zh: '留样量和保存时间由现行规范规定，不写则无法检查。',
    en: 'The rules set both; unwritten they cannot be checked.',
  },
  hint: { zh: '按现行规范填写每份克数和保存小时数', en: 'Fill in grams and hours by the current rules' },
  wrong: { zh: '每餐食品留样。', en: 'Samples are kept.' },
  right: {
    zh: '每餐食品留样，每份不少于规定克数，冷藏保存至规定小时数。',
    en: 'Samples of the prescribed grams for the prescribed hours.',
  },
  citations: ['FSLR-28', 'FOODSAMPLE'],
  test: samples,
});
