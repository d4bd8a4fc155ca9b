import { words } from '../../hits.ts';
import { ceiling, days } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const PAY_WHEN_PAID = pattern(
  /(?:收到|待|在)[^，。；]{0,12}(?:业主|第三方|总包方?|上级|财政|甲方|建设单位|客户)[^，。；]{0,12}(?:款|拨付|付款|支付|到账)[^，。；]{0,6}(?:后|之后|时)[^。；]{0,20}(?:支付|付款|结算)/u,
);

const payment: Test = function* (view) {
  yield* ceiling(view, 'sme-payment', days(60), { zh: '付款期限 60 日', en: 'payment within 60 days' });
  yield* words(PAY_WHEN_PAID, { promised: true })(view);
};

export const BID_SME_PAY = rule({
  code: 'BID-SME-PAY',
  severity: 'error',
  foreign: true,
  title: {
    zh: '向中小企业付款以第三方付款为条件，或超过 60 日',
    en: 'Payment of small firms when paid, or after 60 days',
  },
  why: {
    zh: '机关、事业单位付款最长 60 日；大型企业不得以收到第三方付款为条件。',
    en: 'Public bodies must pay within 60 days; large firms may not wait for the payment of others.',
  },
  hint: { zh: '改为自交付或验收合格之日起 60 日以内', en: 'Pay within 60 days of delivery or acceptance' },
  wrong: { zh: '采购人收到业主拨付的款项后向供应商支付货款。', en: 'Paid when the owner pays.' },
  right: { zh: '采购人自验收合格之日起三十日内支付货款。', en: 'Paid within thirty days of acceptance.' },
  citations: ['SME-9', 'SME-10', 'SME-17'],
  test: payment,
});
