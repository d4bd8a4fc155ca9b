import { numberOf } from '../../../chinese/numerals.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { figuresAgainst } from '../building/written-terms.ts';

const MOST_DAYS = 30;
const SIGNED = pattern(
  /(?:中标|成交)(?:通知书|结果)?[^。；0-9０-９]{0,24}?([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})\s*(?:日|天|个工作日)(?:以)?内?[^。；]{0,20}(?:签订|订立|签署)[^。；]{0,10}合同/u,
);

const signing: Test = (view) =>
  figuresAgainst(view, SIGNED, ({ groups: [figure = ''] }) => (numberOf(figure) ?? 0) > MOST_DAYS);

export const BID_CONTRACT = rule({
  code: 'BID-CONTRACT',
  severity: 'error',
  foreign: true,
  title: { zh: '中标后签订合同超过 30 日', en: 'Contract signed more than 30 days after the award' },
  why: {
    zh: '应当自中标（成交）通知书发出之日起 30 日内订立书面合同。',
    en: 'The contract is made in writing within 30 days of the notice of award.',
  },
  hint: { zh: '改为 30 日以内', en: 'Make it 30 days at most' },
  wrong: { zh: '自收到中标通知书之日起45日内签订合同。', en: 'Within 45 days of the award.' },
  right: { zh: '自中标通知书发出之日起30日内签订合同。', en: 'Within 30 days of the award.' },
  citations: ['BID-46', 'GPL-46'],
  test: signing,
});
