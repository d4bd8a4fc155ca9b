import { ceiling, days } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { longerThan, speaksOf } from '../../read-promises.ts';
import { rule, type Test } from '../../rule.ts';

const RETURNED = pattern(/(?:收到|签收|寄回)[^｜]{0,10}(?:退|签收)|退回|寄回/u);
const REFUNDS = pattern(/｜[^｜]{0,6}(?:退款|退还|返还|到账)/u);

const refund: Test = function* (view) {
  yield* longerThan(view, days(7), (promise) => speaksOf(promise, RETURNED) && speaksOf(promise, REFUNDS));
  yield* ceiling(view, 'refund', days(7), {
    zh: '收到退货之日起 7 日内退款',
    en: 'refund within 7 days of receiving the goods',
  });
};

export const CON_REFUND = rule({
  code: 'CON-REFUND',
  severity: 'error',
  scope: ['online'],
  foreign: 'scoped',
  title: { zh: '无理由退货的退款期限过长', en: 'The refund takes too long' },
  why: {
    zh: '应当自收到退回商品之日起七日内返还价款。',
    en: 'The price is due within seven days of receiving the goods back.',
  },
  hint: { zh: '改为不超过 7 日', en: 'Promise 7 days or less' },
  wrong: { zh: '收到退货后10日内退款。', en: 'Refund in 10 days.' },
  right: { zh: '收到退货之日起7日内退款。', en: 'Refund within 7 days of receipt.' },
  citations: ['CPLAW-25', 'CPPEN-9'],
  test: refund,
});
