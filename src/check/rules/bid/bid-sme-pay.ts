import { valueAt } from '../../../model/value.ts';
import { words } from '../../hits.ts';
import { ceiling, days } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const PAY_WHEN_PAID = pattern(
  /(?:收到|待|在)[^，。；]{0,12}(?:业主|第三方|总包方?|上级|财政|甲方|建设单位|客户)[^，。；]{0,12}(?:款|拨付|付款|支付|到账)[^，。；]{0,6}(?:后|之后|时)[^。；]{0,20}(?:支付|付款|结算)/u,
);

/** Only those are bound to 60 days; a large firm may agree longer reasonably. */
const PUBLIC = pattern(
  /(?:机关|事业单位|政府|财政|局|厅|委员会|学校|大学|学院|医院)(?![^，。；、]{0,8}公司)/u,
);

const payment: Test = function* (view) {
  if (payers(view).some((name) => PUBLIC.test(name)))
    yield* ceiling(view, 'sme-payment', days(60), { zh: '付款期限 60 日', en: 'payment within 60 days' });
  yield* words(PAY_WHEN_PAID, { promised: true })(view);
};

/** Names of the parties of the letter: one of them pays. */
function payers({ filled }: View): readonly string[] {
  return (filled?.kind.manifest.parties ?? []).flatMap(({ name }) => {
    const value = filled && valueAt(filled.values, name);
    return value?.type === 'text' ? [value.text] : [];
  });
}

export const BID_SME_PAY = rule({
  code: 'BID-SME-PAY',
  severity: 'error',
  foreign: true,
  title: {
    zh: '向中小企业付款以第三方付款为条件，或机关、事业单位超过 60 日',
    en: 'Small firms are paid when paid, or by public bodies after 60 days',
  },
  why: {
    zh: '机关、事业单位应当在 30 日内付款，约定的最长 60 日；大型企业可以合理约定，但不得以收到第三方付款为条件。',
    en: 'Public bodies pay within 30 days, or 60 where agreed; large firms may agree longer within reason, but may not wait for the payment of others.',
  },
  hint: {
    zh: '删去第三方付款的条件；机关、事业单位改为自交付或验收合格之日起 60 日以内',
    en: 'Delete the condition; let public bodies pay within 60 days of delivery or acceptance',
  },
  wrong: { zh: '采购人收到业主拨付的款项后向供应商支付货款。', en: 'Paid when the owner pays.' },
  right: { zh: '采购人自验收合格之日起三十日内支付货款。', en: 'Paid within thirty days of acceptance.' },
  citations: ['SME-9', 'SME-10', 'SME-17'],
  test: payment,
});
