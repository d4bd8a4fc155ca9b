import { ceiling, days } from '../../limits.ts';
import { rule, type Test } from '../../rule.ts';

const refund: Test = (view) =>
  ceiling(view, 'refund', days(7), {
    zh: '收到退货之日起 7 日内退款',
    en: 'refund within 7 days of receiving the goods',
  });

export const CON_REFUND = rule({
  code: 'CON-REFUND',
  severity: 'error',
  scope: ['online'],
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
