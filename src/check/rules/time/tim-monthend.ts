import { valueAt } from '../../../model/value.ts';
import { effectiveDates } from '../../effective.ts';
import { rule, type Test } from '../../rule.ts';

const monthEnd: Test = function* (view) {
  const { filled } = view;
  const from = effectiveDates(view).from;
  const pointer = filled?.kind.manifest.policy.validity.term;
  const term = filled && pointer !== undefined ? valueAt(filled.values, pointer) : undefined;
  if (term?.type !== 'duration' || from === undefined || pointer === undefined) return;
  const months =
    Number(term.duration.value) *
    (term.duration.unit === 'year' ? 12 : term.duration.unit === 'month' ? 1 : Number.NaN);
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  if (!Number.isInteger(months) || months > 1200) return;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
  if (Number(last.slice(8)) >= day) return;
  yield {
    pointer,
    message: {
      zh: `自 ${from} 起算，到期月没有 ${day} 日，期间的最后一日为 ${last}`,
      en: `Counted from ${from}, the last month has no day ${day}; the period ends on ${last}`,
    },
  };
};

export const TIM_MONTHEND = rule({
  code: 'TIM-MONTHEND',
  severity: 'info',
  title: { zh: '到期月没有对应日', en: 'The last month lacks the day' },
  why: {
    zh: '没有对应日的，月末日为期间的最后一日。',
    en: 'The last day of the month then ends the period.',
  },
  hint: { zh: '可直接写明到期日', en: 'Write the last day itself' },
  wrong: { zh: '自2026年8月31日起六个月。', en: 'Six months from 31 August 2026.' },
  right: { zh: '自2026年8月31日起至2027年2月28日止。', en: 'From 31 August 2026 to 28 February 2027.' },
  citations: ['CC-GP-202'],
  test: monthEnd,
});
