import { rule, type Test } from '../../rule.ts';
import { compareStages } from './ladder.ts';
import { openSteps } from './read-stages.ts';

/** Fires where the units leave the order of two stages open. */
const mixedUnits: Test = (view) => (view.foreign ? openSteps(view) : compareStages(view, 'undecided'));

export const TIM_UNIT = rule({
  code: 'TIM-UNIT',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '前后阶段的时限单位不同，无法判断先后',
    en: 'The units of two stages differ, so their order cannot be decided',
  },
  why: {
    zh: '小时昼夜连续计算，工作日遇节假日顺延，二者的先后随起算时间变化。',
    en: 'Hours run day and night while working days wait for holidays; the order depends on the start.',
  },
  hint: {
    zh: '统一单位，或把后一阶段放宽到必然较晚',
    en: 'Use one unit, or make the later stage long enough',
  },
  wrong: {
    zh: '2个工作日内初步答复，72小时内最终答复。',
    en: 'First answer in 2 working days, final in 72 hours.',
  },
  right: {
    zh: '2个工作日内初步答复，5个工作日内最终答复。',
    en: 'First answer in 2 working days, final in 5.',
  },
  citations: ['CC-GP-201', 'CC-GP-203'],
  test: mixedUnits,
});
