import type { Duration } from '../../../model/duration.ts';
import { ceiling, days } from '../../limits.ts';
import { rule, type Test } from '../../rule.ts';

const remedyTime: Test = function* (view) {
  const fifteen: Duration = days(15);
  for (const meaning of ['consumer-remedy', 'refund'] as const)
    yield* ceiling(view, meaning, fifteen, { zh: '处理期限 15 日', en: '15 days for settling the claim' });
};

export const CON_DELAY15 = rule({
  code: 'CON-DELAY15',
  severity: 'warning',
  scope: ['consumer'],
  title: {
    zh: '消费者请求的处理期限超过 15 日',
    en: 'Settling a consumer’s claim takes more than 15 days',
  },
  why: {
    zh: '无正当理由超过十五日不办理的，视为故意拖延或者无理拒绝。',
    en: 'More than fifteen days without good cause count as deliberate delay.',
  },
  hint: { zh: '缩短到 15 日以内', en: 'Shorten it to 15 days' },
  wrong: { zh: '自客户提出之日起20日内办结退换。', en: 'Settled in 20 days.' },
  right: { zh: '自客户提出之日起10日内办结退换。', en: 'Settled in 10 days.' },
  citations: ['CPPEN-8', 'CPLAW-56'],
  test: remedyTime,
});
