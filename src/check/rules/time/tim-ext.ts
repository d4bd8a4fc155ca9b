import { valueAt } from '../../../model/value.ts';
import { inEnglish, written } from '../../durations.ts';
import { forbidden } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { spanOf } from '../../spans.ts';
import { laddersOf, path } from './ladder.ts';

const EXTENDS = pattern(/(?:可以?|予以|适当|有权|酌情|允许)[^，。；]{0,8}(?:延长|延期|顺延)/u);
const CAPPED = pattern(
  /不(?:得)?(?:超过|多于|长于)|最长|最多|至多|以内|上限|延长(?:的)?(?:期限|时间)?(?:为|至)?\s*[0-9０-９一二三四五六七八九十]{1,3}|一次|〔待填|不可抗力|法定|节假日|休假日|障碍/u,
);

/** An extension of a ladder beyond its longest limit, or one in the text that nothing caps. */
const extension: Test = function* (view) {
  const { filled } = view;
  for (const { name, stages, extension: pointer } of laddersOf(view)) {
    const value = filled && pointer !== undefined ? valueAt(filled.values, pointer) : undefined;
    const longest = stages.at(-1);
    if (value?.type !== 'duration' || !longest) continue;
    const [own, limit] = [spanOf(value.duration), spanOf(longest.duration)];
    const sameUnit =
      value.duration.unit === longest.duration.unit && value.duration.clock === longest.duration.clock;
    const exceeds = sameUnit
      ? Number(value.duration.value) > Number(longest.duration.value)
      : own !== undefined && limit !== undefined && own.least > limit.most;
    if (exceeds)
      yield {
        pointer: value.pointer,
        message: {
          zh: `${name.zh}：延期上限（${written(value.duration)}）超过最长时限“${longest.title}”（${written(longest.duration)}）`,
          en: `${name.en}: the extension (${inEnglish(value.duration)}) exceeds the longest limit ${path(longest)} (${inEnglish(longest.duration)})`,
        },
      };
  }
  for (const { part: sentence, match } of firstIn(view.sentences, EXTENDS)) {
    if (match && !CAPPED.test(sentence.paragraph.bare) && !forbidden(sentence, match.index))
      yield { sentence, at: match.at };
  }
};

export const TIM_EXT = rule({
  code: 'TIM-EXT',
  severity: 'error',
  foreign: true,
  title: {
    zh: '延期没有上限，或者超过最长时限',
    en: 'An extension without a cap, or beyond the longest limit',
  },
  why: { zh: '延期没有上限，等于没有时限。', en: 'A deadline that may be moved without end is none.' },
  hint: {
    zh: '写“最多延长一次，不超过……日，并在届满前告知”',
    en: 'Allow one extension of at most … days, notified before the end',
  },
  wrong: { zh: '情况复杂的，可以延长处理期限。', en: 'Complex cases may take longer.' },
  right: {
    zh: '情况复杂的，可以延长一次，不超过五日，并在届满前告知。',
    en: 'Complex cases may take five more days, once, if notified in time.',
  },
  citations: ['CC-CT-511', 'CC-CT-509'],
  test: extension,
});
