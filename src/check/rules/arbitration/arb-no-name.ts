import { forbidden } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { ARBITRATES, agreeing, EITHER, named } from './clause.ts';

const NAMELESS = pattern(/仲裁(?:机构|委员会|委|院)/u);

const noName: Test = function* (view) {
  const all = [...named(view)];
  for (const { hit, match } of all) {
    if (match.kind !== 'indefinite') continue;
    const inSentence = hit.sentence;
    if (
      inSentence &&
      all.some(({ match: other }) => other.kind !== 'indefinite' && other.kind !== 'not-commercial')
    )
      continue;
    yield hit;
    return;
  }
  if (all.length > 0 || view.text.includes('仲裁规则')) return;
  const sentence = agreeing(view).find(({ bare }) => ARBITRATES.test(bare) && !NAMELESS.test(bare));
  const match = sentence && ARBITRATES.first(sentence.bare);
  if (sentence && match && !forbidden(sentence, match.index) && !EITHER.test(sentence.bare))
    yield { sentence, at: match.at };
};

export const ARB_NO_NAME = rule({
  code: 'ARB-NO-NAME',
  severity: 'error',
  foreign: true,
  title: {
    zh: '约定了仲裁，但没有写明选定的仲裁机构',
    en: 'Arbitration is agreed, but no institution is chosen',
  },
  why: {
    zh: '仲裁机构约定不明、又达不成补充协议的，仲裁协议无效。',
    en: 'Where the institution is unclear and no supplement is agreed, the agreement is void.',
  },
  hint: {
    zh: '写一家仲裁机构的现用全称，或改为法院管辖',
    en: 'Write the full current name of one institution, or choose the court',
  },
  wrong: { zh: '因本协议产生的争议，提交当地仲裁委员会仲裁。', en: 'The local arbitration commission.' },
  right: { zh: '因本协议产生的争议，提交北京仲裁委员会仲裁。', en: 'The Beijing Arbitration Commission.' },
  citations: ['ARB-6', 'ARB-27', 'ARB-29', 'ARBI-6'],
  test: noName,
});
