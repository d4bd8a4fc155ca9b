import { valueAt } from '../../model/value.ts';
import { firstWith } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import type { View } from '../view.ts';

const RETROACTIVE = pattern(/追溯|溯及/u);
const VALIDITY = pattern(/有效期|生效|施行|实施之日|起执行|失效|承诺期(?:限|间)/u);
const ENDS = pattern(
  /有效期(?:限)?(?:为|至|自|到)?[^。；]{0,24}(?:年|月|日|届满|终止|之日)|至[^。；]{0,20}(?:止|届满|终止|失效|废止)|期限(?:为|自)|公布新|修订|撤回|废止|履行完毕/u,
);
const FOREVER = pattern(/(?:长期|永久|无限期)有效/u);

interface Dates {
  readonly from?: string;
  readonly to?: string;
  readonly fromPointer?: string;
  readonly toPointer?: string;
}

/** From when and until when the letter binds: by the marks of the schema, else by the manifest. */
export function effectiveDates(view: View): Dates {
  const from = dateOf(view, 'effective-from', view.filled?.kind.manifest.policy.validity.from);
  const to = dateOf(view, 'effective-to', view.filled?.kind.manifest.policy.validity.to);
  return {
    ...(from ? { from: from.date, fromPointer: from.pointer } : {}),
    ...(to ? { to: to.date, toPointer: to.pointer } : {}),
  };
}

function dateOf(view: View, meaning: 'effective-from' | 'effective-to', fallback: string | undefined) {
  const marked = view.marked.get(meaning)?.map(({ value }) => value);
  const value =
    marked?.[0] ??
    (fallback === undefined || !view.filled ? undefined : valueAt(view.filled.values, fallback));
  return value?.type === 'date' ? value : undefined;
}

const order: Test = function* (view) {
  const { from, to, fromPointer, toPointer } = effectiveDates(view);
  if (from !== undefined && to !== undefined && to < from)
    yield {
      pointer: toPointer ?? '',
      message: { zh: `终止日 ${to} 早于生效日 ${from}`, en: `The end ${to} lies before the start ${from}` },
    };
  const signed = view.date;
  if (signed === undefined) return;
  if (to !== undefined && to < signed)
    yield {
      pointer: toPointer ?? '',
      message: {
        zh: `终止日 ${to} 早于签署日 ${signed}`,
        en: `The end ${to} lies before the signature ${signed}`,
      },
    };
  if (from !== undefined && signed > from && !RETROACTIVE.test(view.text))
    yield {
      pointer: fromPointer ?? '',
      message: {
        zh: `签署日 ${signed} 晚于生效日 ${from}，属于倒签`,
        en: `The letter is signed on ${signed}, after it takes effect on ${from}`,
      },
    };
};

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

export const DATE_RULES: readonly Rule[] = [
  {
    code: 'TIM-ORDER',
    severity: 'error',
    title: { zh: '日期顺序错误', en: 'The dates are out of order' },
    why: {
      zh: '附期限的自期限届至时生效、届满时失效；倒签的须写明追溯适用。',
      en: 'A term begins and ends by its dates; a letter signed later must say that it looks back.',
    },
    hint: {
      zh: '改正日期，或写明追溯适用',
      en: 'Correct the dates, or say that the letter applies retroactively',
    },
    citations: ['CC-GP-160', 'CC-CT-502'],
    test: order,
  },
  {
    code: 'TIM-EFFECT',
    severity: 'warning',
    foreign: true,
    title: { zh: '没有写有效期，或者写“长期有效”', en: 'No term of validity, or “valid for ever”' },
    why: {
      zh: '不定期的持续履行债务，双方可以在合理期限之前通知解除。',
      en: 'A duty without a term may be ended by either side on reasonable notice.',
    },
    hint: { zh: '写明起止日或期限', en: 'State from when until when it binds' },
    citations: ['CC-CT-563', 'CC-GP-160'],
    test: noValidity,
  },
];
