import { numberOf } from '../../../chinese/numerals.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const RATE = pattern(
  /(?:达标|及时|满意|合格|完好|准时|解决|办结|响应|接通|回访|可用|故障|不良|差错|返修)率[^，。；]{0,10}?([0-9０-９]{1,4}(?:\.[0-9]{1,3})?)\s*[%％]/u,
);

const percentages: Test = function* (view) {
  for (const {
    part: sentence,
    match: { groups, at },
  } of allIn(view.sentences, RATE))
    if ((numberOf(groups[0] ?? '') ?? 0) > 100) yield { sentence, at };
};

export const NUM_PERCENT = rule({
  code: 'NUM-PERCENT',
  severity: 'error',
  foreign: true,
  title: { zh: '比率超过 100%', en: 'A rate above 100 %' },
  why: {
    zh: '达标率、及时率一类的比率不可能超过百分之百。',
    en: 'Such a rate cannot exceed a hundred per cent.',
  },
  hint: { zh: '改正数值', en: 'Correct the figure' },
  wrong: { zh: '投诉办结率不低于120%。', en: 'Completion rate at least 120 %.' },
  right: { zh: '投诉办结率不低于98%。', en: 'Completion rate at least 98 %.' },
  citations: ['CC-GP-142', 'CC-CT-510'],
  test: percentages,
});
