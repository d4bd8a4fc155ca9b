import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const AFTER_AWARD = pattern(/(?:裁决|仲裁)[^，。；]{0,8}不服[^。；]{0,12}(?:起诉|诉讼|法院)/u);

/** By law an award on labour may be followed by a suit: Labour Dispute Mediation and Arbitration Law, art. 50. */
const LABOUR = pattern(/劳动(?:人事)?争议(?:调解)?仲裁|劳动仲裁/u);

const afterAward: Test = function* (view) {
  for (const hit of words(AFTER_AWARD, { promised: true })(view))
    if (!LABOUR.test(hit.sentence?.paragraph.bare ?? '')) yield hit;
};

export const ARB_THEN_SUE = rule({
  code: 'ARB-THEN-SUE',
  severity: 'error',
  foreign: true,
  title: { zh: '约定对仲裁裁决不服可以起诉', en: 'A suit against the award is allowed' },
  why: {
    zh: '仲裁一裁终局，裁决作出后就同一纠纷不能再起诉。',
    en: 'An award is final; the same dispute cannot be brought to court afterwards.',
  },
  hint: {
    zh: '改为“仲裁裁决是终局的，对双方均有约束力”',
    en: 'Say that the award is final and binds both sides',
  },
  wrong: { zh: '对仲裁裁决不服的，可以向法院起诉。', en: 'The award may be challenged by suit.' },
  right: { zh: '仲裁裁决是终局的，对双方均有约束力。', en: 'The award is final and binding.' },
  citations: ['ARB-10'],
  test: afterAward,
});
