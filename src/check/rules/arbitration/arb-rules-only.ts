import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import { agreeing, named } from './clause.ts';

const RULES_OF = pattern(/^(?:的)?(?:现行|届时|当时)?(?:有效)?(?:的)?仲裁规则/u);
const RULES = pattern(/仲裁规则/u);

const rulesOnly: Test = function* (view) {
  if ([...named(view)].some(({ hit, text }) => !onlyRules(hit, text))) return;
  const about = view.foreign ? view.sentences.having(RULES) : agreeing(view);
  for (const { part: sentence, match } of firstIn(about, RULES)) {
    yield { sentence, at: match.at };
    return;
  }
};

/** 某仲裁委员会现行仲裁规则 names rules, and no institution. */
function onlyRules({ sentence, at }: Hit, text: string): boolean {
  return (
    sentence !== undefined && at !== undefined && RULES_OF.test(sentence.bare.slice(at.index + text.length))
  );
}

export const ARB_RULES_ONLY = rule({
  code: 'ARB-RULES-ONLY',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '只约定了仲裁规则，没有约定仲裁机构',
    en: 'Arbitration rules are named, but no institution',
  },
  why: {
    zh: '只约定规则的视为没有约定机构，除非按规则能够确定机构。',
    en: 'Rules alone name no institution, unless the rules themselves determine one.',
  },
  hint: { zh: '补写仲裁机构全称', en: 'Add the full name of the institution' },
  wrong: { zh: '因本协议产生的争议，按照联合国贸法会仲裁规则进行仲裁。', en: 'Under the UNCITRAL rules.' },
  right: {
    zh: '因本协议产生的争议，提交北京仲裁委员会，按照其仲裁规则进行仲裁。',
    en: 'At the Beijing commission under its rules.',
  },
  citations: ['ARBI-4', 'ARB-27'],
  test: rulesOnly,
});
