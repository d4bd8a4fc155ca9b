import { inEnglish, written } from '../../durations.ts';
import { effectiveDates } from '../../effective.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { spanOf } from '../../spans.ts';
import type { View } from '../../view.ts';

const DAY = 24 * 60;
/** A paragraph that speaks of what holds after the end of the letter. */
const AFTERWARDS = pattern(
  /(?:承诺书|承诺函|协议|合同|有效期|效力)[^。]{0,40}(?:届满|期满|终止|失效|解除|结束)|不因[^。]{0,30}(?:届满|期满|终止|失效|解除)/u,
);
const GOES_ON = pattern(/继续|仍|不受影响|不影响|不免除|不因|尚未/u);
/** Whatever is promised, in general words. */
const ALL_DUTIES = pattern(
  /(?:尚未|未)履行(?:完毕)?的[^。]{0,8}义务|各项(?:义务|承诺)|全部义务|(?:违反|违约)行为[^。]{0,20}仍/u,
);
/** Says what kind of thing a promise is, not which. */
const NO_NAME = /期限|期间|年限|时间|时限|保存|供应/gu;

/** Duties of a fixed length that cannot end before the letter does. */
const outlasting: Test = function* (view) {
  const { from, to } = effectiveDates(view);
  if (!view.policy || from === undefined || to === undefined) return;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  for (const objective of view.policy.spec.objectives) {
    if (objective.kind !== 'term') continue;
    const { value, unit, clock = 'wall' } = objective.target;
    if (unit === 'percent' || unit === 'permille' || unit === 'count' || unit === 'kilometre') continue;
    const duration = { value, unit, clock };
    const least = spanOf(duration)?.least ?? 0;
    const [pointer] = objective.source.values;
    if (least <= (days + 1) * DAY || goesOn(objective.name, view)) continue;
    yield {
      ...(pointer === undefined ? {} : { pointer }),
      message: {
        zh: `${objective.source.clause} “${objective.name}”为${written(duration)}，长于承诺书的有效期（${from} 至 ${to}），又没有写届满后是否继续`,
        en: `${objective.source.clause} “${objective.name}” lasts ${inEnglish(duration)}, longer than the letter (${from} to ${to}), which does not say whether it goes on`,
      },
    };
  }
};

/** Whether a paragraph on the end of the letter speaks of the duty, by two characters of its name, or of all duties. */
function goesOn(name: string, { paragraphs }: View): boolean {
  const names = name.split(NO_NAME).flatMap((part) => pairs(part));
  return paragraphs.having(AFTERWARDS).some(({ bare }) => {
    if (!GOES_ON.test(bare)) return false;
    return ALL_DUTIES.test(bare) || names.some((pair) => bare.includes(pair));
  });
}

function pairs(text: string): readonly string[] {
  return [...text].slice(1).map((_, i) => text.slice(i, i + 2));
}

export const TIM_OUTLAST = rule({
  code: 'TIM-OUTLAST',
  severity: 'warning',
  title: { zh: '义务的期限长于承诺书的有效期', en: 'A duty outlasts the letter' },
  why: {
    zh: '承诺书届满后，备件供应、质量保证、保密等较长的义务是否继续会有争议。',
    en: 'After the end of the letter it is open whether spare parts, warranty or secrecy still bind.',
  },
  hint: {
    zh: '延长有效期，或者写明“有效期届满不影响……继续履行”',
    en: 'Lengthen the letter, or say which duties go on after its end',
  },
  wrong: {
    zh: '本承诺书有效期一年；备件供应十年。',
    en: 'The letter binds for one year; spare parts for ten.',
  },
  right: {
    zh: '本承诺书有效期一年；备件供应十年，有效期届满后继续履行。',
    en: 'The letter binds for one year; spare parts for ten, also after its end.',
  },
  citations: ['CC-GP-160', 'CC-CT-558'],
  test: outlasting,
});
