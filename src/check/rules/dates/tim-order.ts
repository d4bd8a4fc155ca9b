import { numberOf } from '../../../chinese/numerals.ts';
import { effectiveDates } from '../../effective.ts';
import { allIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const RETROACTIVE = pattern(/追溯|溯及/u);

const DAY = '([0-9０-９]{4})\\s{0,2}年\\s{0,2}([0-9０-９]{1,2})\\s{0,2}月\\s{0,2}([0-9０-９]{1,2})\\s{0,2}日';
const FROM_TO = pattern(new RegExp(`(?:自|从)${DAY}[^，。；]{0,6}(?:至|到)${DAY}`, 'u'));

const order: Test = function* (view) {
  yield* inFilled(view);
  for (const { part: sentence, match } of allIn(view.sentences, FROM_TO)) {
    const [from, to] = [match.groups.slice(0, 3), match.groups.slice(3)].map((parts) =>
      parts.map((part) => String(numberOf(part) ?? 0).padStart(4, '0')).join('-'),
    );
    if (from !== undefined && to !== undefined && to < from) yield { sentence, at: match.at };
  }
};

function* inFilled(view: View): Generator<Hit> {
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
}

export const TIM_ORDER = rule({
  code: 'TIM-ORDER',
  severity: 'error',
  foreign: true,
  title: { zh: '日期顺序错误', en: 'The dates are out of order' },
  why: {
    zh: '附期限的自期限届至时生效、届满时失效；倒签的须写明追溯适用。',
    en: 'A term begins and ends by its dates; a letter signed later must say that it looks back.',
  },
  hint: {
    zh: '改正日期，或写明追溯适用',
    en: 'Correct the dates, or say that the letter applies retroactively',
  },
  wrong: { zh: '签署日2026年6月1日，自2026年5月1日起生效。', en: 'Signed 1 June, effective 1 May.' },
  right: { zh: '自2026年6月1日起生效。', en: 'Signed and effective 1 June.' },
  citations: ['CC-GP-160', 'CC-CT-502'],
  test: order,
});
