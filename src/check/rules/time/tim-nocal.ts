import type { BlankValue } from '../../../model/value.ts';
import { effectiveDates } from '../../effective.ts';
import { rule, type Test } from '../../rule.ts';
import { spanOf } from '../../spans.ts';

/** Fires when the working time of the letter's very first day can no longer be counted with the known holidays. */
const uncovered: Test = function* (view) {
  const { filled } = view;
  const from = effectiveDates(view).from ?? view.date;
  if (!filled || from === undefined) return;
  const { from: first, to: last } = view.covered;
  let longest: { value: BlankValue; minutes: number } | undefined;
  for (const value of view.blanks) {
    if (value.type !== 'duration' || value.duration.clock !== 'business') continue;
    const minutes = spanOf(value.duration)?.least ?? 0;
    if (!longest || minutes > longest.minutes) longest = { value, minutes };
  }
  if (!longest) return;
  const due = new Date(Date.parse(`${from}T00:00:00Z`) + Math.min(longest.minutes, 5e7) * 60_000);
  const day = Number.isNaN(due.getTime()) ? from : due.toISOString().slice(0, 10);
  if (from >= first && day <= last) return;
  yield {
    pointer: longest.value.pointer,
    message: {
      zh: `自 ${from} 起计算工作日将超出节假日数据的范围（${first} 至 ${last}）`,
      en: `Working days from ${from} on leave the known holidays (${first} to ${last})`,
    },
  };
};

export const TIM_NOCAL = rule({
  code: 'TIM-NOCAL',
  severity: 'warning',
  title: { zh: '工作日的计算超出已知的节假日安排', en: 'Working days beyond the known holidays' },
  why: {
    zh: '次年放假安排一般在上一年十一月公布，此前无法准确计算。',
    en: 'The arrangement of a year appears in the November before; until then it cannot be counted.',
  },
  hint: { zh: '待官方通知公布后更新数据再核对到期日', en: 'Check due dates again when the notice is out' },
  wrong: {
    zh: '生效日期在放假安排尚未公布的年份',
    en: 'An effective date in a year whose holidays are not announced',
  },
  right: { zh: '放假安排公布后再核对到期日', en: 'Due dates checked once they are' },
  citations: ['HOL-7'],
  test: uncovered,
});
