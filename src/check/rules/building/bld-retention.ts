import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { figuresAgainst } from './written-terms.ts';

const MOST = 3;
const WORKS = pattern(/工程|竣工|施工/u);
const SHARE = pattern(
  /(?:质量保证金|质保金)[^。；%％]{0,24}?([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％]|([0-9０-９]{1,3}(?:\.[0-9]{1,2})?)\s*[%％][^。；]{0,8}(?:质量保证金|质保金)/u,
);

const retention: Test = function* (view) {
  if (!WORKS.test(view.text)) return;
  yield* figuresAgainst(view, SHARE, ({ groups: [after = '', before = ''] }) => {
    const percent = numberOf(after || before);
    return percent !== undefined && percent > MOST && percent <= 100;
  });
};

export const BLD_RETENTION = rule({
  code: 'BLD-RETENTION',
  severity: 'error',
  foreign: true,
  title: { zh: '工程质量保证金超过 3%', en: 'Retention money of works above 3 %' },
  why: {
    zh: '保证金总预留比例不得高于工程价款结算总额的 3%，保函亦同。',
    en: 'At most 3 % of the settlement may be held back, by bond too.',
  },
  hint: { zh: '调整到 3% 以内', en: 'Lower it to 3 %' },
  wrong: { zh: '工程质量保证金为结算总额的5%。', en: 'Retention of 5 %.' },
  right: { zh: '工程质量保证金为结算总额的3%。', en: 'Retention of 3 %.' },
  citations: ['QRET-7'],
  test: retention,
});
