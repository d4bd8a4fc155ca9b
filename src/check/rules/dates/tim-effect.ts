import { valueAt } from '../../../model/value.ts';
import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const VALIDITY = pattern(/有效期|生效|施行|实施之日|起执行|失效|承诺期(?:限|间)/u);
const ENDS = pattern(
  /有效期(?:限)?(?:为|至|自|到)?[^。；]{0,24}(?:年|月|日|届满|终止|之日)|至[^。；]{0,20}(?:止|届满|终止|失效|废止)|期限(?:为|自)|公布新|修订|撤回|废止|履行完毕/u,
);
const FOREVER = pattern(/(?:长期|永久|无限期)有效/u);

const noValidity: Test = function* (view) {
  const forever = [...firstWith(view, FOREVER)];
  yield* forever;
  if (forever.length > 0 || view.scope.has('internal')) return;
  const validity = view.filled?.kind.manifest.policy.validity;
  const bounded = validity && (validity.to !== undefined || validity.term !== undefined);
  const filledIn = [validity?.to, validity?.term].some(
    (pointer) => pointer !== undefined && view.filled && valueAt(view.filled.values, pointer),
  );
  if ((bounded && filledIn) || (VALIDITY.test(view.text) && ENDS.test(view.text))) return;
  yield {};
};

export const TIM_EFFECT = rule({
  code: 'TIM-EFFECT',
  severity: 'warning',
  foreign: true,
  title: { zh: '没有写有效期，或者写“长期有效”', en: 'No term of validity, or “valid for ever”' },
  why: {
    zh: '不定期的持续履行债务，双方可以在合理期限之前通知解除。',
    en: 'A duty without a term may be ended by either side on reasonable notice.',
  },
  hint: { zh: '写明起止日或期限', en: 'State from when until when it binds' },
  wrong: { zh: '本承诺书长期有效。', en: 'Valid for ever.' },
  right: {
    zh: '本承诺书有效期自2026年5月1日至2028年4月30日。',
    en: 'Valid from 1 May 2026 to 30 April 2028.',
  },
  citations: ['CC-CT-563', 'CC-GP-160'],
  test: noValidity,
});
