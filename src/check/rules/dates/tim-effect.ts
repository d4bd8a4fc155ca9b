import { valueAt } from '../../../model/value.ts';
import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const VALIDITY = pattern(/有效期|生效|施行|实施之日|起执行|失效|承诺期(?:限|间)/u);
const ENDS = pattern(
  /有效期(?:限)?(?:为|至|自|到)?[^。；]{0,24}(?:年|月|日|届满|终止|之日)|至[^。；]{0,20}(?:止|届满|终止|失效|废止)|期限(?:为|自)|公布新|修订|撤回|废止|履行完毕/u,
);
/** A letter from elsewhere says in many words how long it binds. */
const STATED = pattern(
  /内有效|有效期(?:限|间)?[^。；]{0,10}(?:[0-9一二三四五六七八九十两]{1,3}(?:个月|年|日)|[0-9一二三四五六七八九十]{1,4}个日历)|止(?:有效)?(?=[。；，（）]|$)|(?:期限|承诺期|服务期|合同期)(?:限|间)?[^。；]{0,4}[：为]?\s?(?:自|[0-9一二三四五六七八九十两]{1,3}(?:个月|年))|起[^，。；]{0,2}(?:一|二|两|三|五|[0-9]{1,2})年(?=[。；，]|$)|失效|届满时?(?:止|终止)/u,
);
const FOREVER = pattern(/(?:长期|永久|无限期)有效/u);

const noValidity: Test = function* (view) {
  const forever = [...firstWith(view, FOREVER)];
  yield* forever;
  if (forever.length > 0 || view.scope.has('internal')) return;
  // What is published binds until it is changed; a person who asks may say that it is signed.
  if (view.foreign?.form === 'published') return;
  if (view.foreign && STATED.test(view.text)) return;
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
