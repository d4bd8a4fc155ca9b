import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';
import { compareStages } from './ladder.ts';
import { fallingSteps } from './read-stages.ts';
import { stagesOutOfOrder } from './stages.ts';
import { writtenStages } from './written-stages.ts';

/** Fires where a stage cannot come after the one before it: in the ladders of the kind, then in all promises. */
const ladder: Test = function* (view) {
  if (view.letter === undefined) yield* inWords(view);
  const declared = [...compareStages(view, 'later')];
  yield* declared;
  const told = new Set(declared.map(({ pointer }) => pointer));
  for (const { hit, later } of stagesOutOfOrder(view)) if (!told.has(later)) yield hit;
};

/** In a letter from elsewhere: by the names of the stages, then by their order in the sentence. */
function* inWords(view: View): Generator<Hit> {
  const named = [...writtenStages(view)];
  yield* named;
  if (named.length === 0) yield* fallingSteps(view);
}

export const TIM_LADDER = rule({
  code: 'TIM-LADDER',
  severity: 'error',
  foreign: true,
  title: { zh: '后一阶段的时限早于前一阶段', en: 'A later stage is due before an earlier one' },
  why: {
    zh: '同一事项的时限前后矛盾，无法同时履行。',
    en: 'The deadlines of one matter contradict each other.',
  },
  hint: {
    zh: '按登记、初步结论、最终答复的先后，从短到长填写',
    en: 'Fill the stages from the shortest to the longest',
  },
  wrong: { zh: '5日内给出初步结论，3日内最终答复。', en: 'Finding in 5 days, final answer in 3.' },
  right: { zh: '3日内给出初步结论，5日内最终答复。', en: 'Finding in 3 days, final answer in 5.' },
  citations: ['CC-GP-201', 'CC-GP-203'],
  test: ladder,
});
