import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const BOTH = pattern(
  /(?:同时|一并|并|并且|以及|和)[^。；]{0,12}违约金|违约金[^。；]{0,16}(?:同时|一并|并)[^。；]{0,12}定金/u,
);
const EITHER_OR = pattern(
  /择一|选择(?:适用|其一)|或者?(?:要求|主张)?[^，。；]{0,6}违约金|不得同时|不能同时/u,
);

const depositAndPenalty: Test = function* (view) {
  for (const { part: sentence, match } of firstIn(view.sentences, BOTH)) {
    if (!sentence.bare.includes('定金') || EITHER_OR.test(sentence.bare)) continue;
    if (match) yield { sentence, at: match.at };
  }
};

export const PEN_DOUBLE = rule({
  code: 'PEN-DOUBLE',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '对同一违约同时主张定金和违约金',
    en: 'Deposit and penalty are claimed for the same breach',
  },
  why: { zh: '定金和违约金只能选择一种适用。', en: 'Only one of the two may be chosen.' },
  hint: { zh: '改为“守约方可以选择适用”', en: 'Let the other side choose one of them' },
  wrong: { zh: '一方违约的，定金不退，并应支付违约金。', en: 'The deposit is kept, and a penalty is due.' },
  right: { zh: '守约方可以选择适用定金或者违约金条款。', en: 'The other side chooses deposit or penalty.' },
  citations: ['CC-CT-588'],
  test: depositAndPenalty,
});
