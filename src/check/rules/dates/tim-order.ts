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
  yield* impossible(view);
  yield* wrongTerm(view);
  for (const { part: sentence, match } of allIn(view.sentences, FROM_TO)) {
    const [from, to] = [match.groups.slice(0, 3), match.groups.slice(3)].map((parts) =>
      parts.map((part) => String(numberOf(part) ?? 0).padStart(4, '0')).join('-'),
    );
    if (from !== undefined && to !== undefined && to < from) yield { sentence, at: match.at };
  }
};

const ANY_DAY = pattern(new RegExp(DAY, 'u'));

/** A day that no calendar has: 2026年2月30日. */
function* impossible(view: View): Generator<Hit> {
  for (const { part: paragraph, match } of allIn(view.paragraphs, ANY_DAY)) {
    const [year = 0, month = 0, day = 0] = match.groups.map((part) => numberOf(part) ?? 0);
    if (month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
      continue;
    yield {
      paragraph,
      at: match.at,
      message: { zh: `没有“${match.text}”这一天`, en: `There is no day “${match.text}”` },
    };
  }
}

const TERM_OF = pattern(
  new RegExp(`([0-9]{1,2}|[一二两三四五六七八九十]{1,2})年[，（]?(?:即)?自${DAY}(?:起)?至${DAY}`, 'u'),
);

/** 三年，自2026年12月1日至2028年11月30日: the years and the days do not agree. */
function* wrongTerm(view: View): Generator<Hit> {
  for (const { part: paragraph, match } of allIn(view.paragraphs, TERM_OF)) {
    const [years = 0, ...days] = match.groups.map((part) => numberOf(part) ?? 0);
    const [from, to] = [days.slice(0, 3), days.slice(3)].map(([y = 0, m = 1, d = 1]) =>
      Date.UTC(y, m - 1, d),
    );
    const [y = 0, m = 1, d = 1] = days;
    const end = Date.UTC(y + years, m - 1, d);
    if (from === undefined || to === undefined || Math.abs(end - to) <= 2 * 86_400_000) continue;
    yield {
      paragraph,
      at: match.at,
      message: {
        zh: `期限与起止日不符：“${match.text}”`,
        en: `The term and its days disagree: “${match.text}”`,
      },
    };
  }
}

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
