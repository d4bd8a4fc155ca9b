import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';
import type { View } from '../../view.ts';

const NOTICE = pattern(/书面(?:形式)?通知|通知[^，。；]{0,4}以书面形式/u);
const ADDRESS = pattern(/地址|电话|邮箱|电子邮件|传真|送达|联系(?:人|方式)|微信|短信|平台/u);

export const TIM_DELIVERY = rule({
  code: 'TIM-DELIVERY',
  severity: 'info',
  foreign: true,
  title: {
    zh: '有书面通知的约定，没有送达地址或方式',
    en: 'Written notice, but no address or means of service',
  },
  why: {
    zh: '通知到达对方时生效，没有地址就难以证明到达。',
    en: 'Notice takes effect on arrival, which needs an address.',
  },
  hint: {
    zh: '补写联系人、地址、电子邮箱和视为送达的规则',
    en: 'Add contacts, addresses and when notice counts as served',
  },
  wrong: { zh: '变更事项以书面形式通知客户。', en: 'Changes are notified in writing.' },
  right: {
    zh: '变更事项以书面形式通知，送达地址见首部。',
    en: 'Changes are notified in writing to the address in the head.',
  },
  citations: ['CC-GP-137', 'CC-CT-565'],
  test: (view: View) => (ADDRESS.test(view.text) ? [] : firstWith(view, NOTICE)),
});
