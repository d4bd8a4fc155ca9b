import { valueAt } from '../../../model/value.ts';
import { effectiveDates } from '../../effective.ts';
import { durationsOf } from '../../limits.ts';
import { type Hit, rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

/** The letter must be there when bids are opened, and bind as long as the bid. */
const dates: Test = function* (view) {
  const mark = view.marked.get('bid-deadline')?.[0];
  if (mark?.value.type !== 'date') return;
  const deadline = mark.value.date;
  const { from, fromPointer, to, toPointer } = effectiveDates(view);
  yield* after(view.date, signedPointer(view), deadline, '签署日', 'signed on');
  yield* after(from, fromPointer, deadline, '生效日', 'in force from');
  const bound = durationsOf(view, 'bid-validity').find(({ duration }) => duration.unit === 'day');
  if (!bound || to === undefined) return;
  const last = dayAfter(deadline, Number(bound.duration.value));
  if (last !== undefined && to < last)
    yield {
      pointer: toPointer ?? mark.pointer,
      message: {
        zh: `承诺书至 ${to} 为止，早于投标有效期的最后一日 ${last}（投标截止日 ${deadline} 起 ${bound.duration.value} 日）`,
        en: `The letter ends on ${to}, before the last day of the bid validity, ${last}`,
      },
    };
};

function* after(
  day: string | undefined,
  pointer: string | undefined,
  deadline: string,
  zh: string,
  en: string,
): Generator<Hit> {
  if (day === undefined || day <= deadline) return;
  yield {
    ...(pointer === undefined ? {} : { pointer }),
    message: {
      zh: `${zh} ${day} 晚于投标截止日 ${deadline}`,
      en: `The letter is ${en} ${day}, after the deadline of the tender, ${deadline}`,
    },
  };
}

function signedPointer({ marked, filled }: View): string | undefined {
  const signed = marked.get('signed-on')?.[0]?.pointer ?? '/signedOn';
  return filled && valueAt(filled.values, signed)?.type === 'date' ? signed : undefined;
}

function dayAfter(date: string, days: number): string | undefined {
  const time = new Date(Date.parse(`${date}T00:00:00Z`) + Math.min(days, 1e6) * 86_400_000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().slice(0, 10);
}

export const BID_DATES = rule({
  code: 'BID-DATES',
  severity: 'error',
  scope: ['bid'],
  title: {
    zh: '承诺书的日期与投标截止日、投标有效期矛盾',
    en: 'The dates of the letter contradict the deadline or the validity of the bid',
  },
  why: {
    zh: '投标文件须在截止日之前提交，并在投标有效期内保持有效。',
    en: 'A bid must be handed in before the deadline and bind as long as bids must.',
  },
  hint: {
    zh: '在截止日之前签署并生效，有效期覆盖投标有效期',
    en: 'Sign before the deadline, and let the letter cover the bid validity',
  },
  wrong: {
    zh: '投标截止日2026年3月20日，投标有效期90日，承诺书有效期至2026年5月31日。',
    en: 'Deadline 20 March, 90 days of validity, letter until 31 May.',
  },
  right: {
    zh: '投标截止日2026年3月20日，投标有效期90日，承诺书有效期至2026年12月31日。',
    en: 'Deadline 20 March, 90 days of validity, letter until 31 December.',
  },
  citations: ['BIDR-25', 'BID-27'],
  test: dates,
});
