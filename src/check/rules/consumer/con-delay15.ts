import type { Duration } from '../../../model/duration.ts';
import { ceiling, days } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { longerThan, speaksOf } from '../../read-promises.ts';
import { rule, type Test } from '../../rule.ts';

/** Vehicles and deposits have rules of their own. */
const OTHER_GOODS = pattern(/退换车|保证金|押金/u);
const REMEDIES = pattern(/｜[^｜]{0,8}(?:退款|退还|退费|返还|换货|退换|更换|到账|退差)/u);
/** A refund after the goods came back has a limit of its own. */
const RETURNED = pattern(/收到退|退回|寄回|签收｜/u);

const remedyTime: Test = function* (view) {
  const fifteen: Duration = days(15);
  yield* longerThan(
    view,
    fifteen,
    (promise) =>
      speaksOf(promise, REMEDIES) && !speaksOf(promise, RETURNED) && !OTHER_GOODS.test(promise.sentence),
  );
  for (const meaning of ['consumer-remedy', 'refund'] as const)
    yield* ceiling(view, meaning, fifteen, { zh: '处理期限 15 日', en: '15 days for settling the claim' });
};

export const CON_DELAY15 = rule({
  code: 'CON-DELAY15',
  severity: 'warning',
  scope: ['consumer'],
  foreign: 'scoped',
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
