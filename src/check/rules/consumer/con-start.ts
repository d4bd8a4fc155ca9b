import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

/** A term of return, exchange or repair that begins with the invoice or the making of the goods. */
const WRONG_START = pattern(
  /(?:三包|包修|包换|包退|退货|换货|退换货|保修期|质保期)[^。；]{0,30}(?:自|从|以)[^，。；]{0,8}(?:开具?发票|发票(?:开具)?日期|开票|出厂|生产|制造)(?:之?日|日期)?[^，。；]{0,4}(?:起|为准|计算)/u,
);
/** Firms agree among themselves what they like; the floor is the consumer's. */
const CONSUMER = pattern(/消费者|三包|个人用户/u);

export const CON_START = rule({
  code: 'CON-START',
  severity: 'warning',
  scope: ['consumer', 'aftersale', 'auto'],
  foreign: true,
  title: {
    zh: '退换修期限自开票或生产之日起算',
    en: 'A term of return or repair runs from the invoice or the making',
  },
  why: {
    zh: '对消费者的退货、更换、修理期限自交付或者服务完结起算，需要另行安装的自安装完成起算。',
    en: 'Towards consumers the term runs from delivery, or from the end of the installation where there is one.',
  },
  hint: {
    zh: '改为自交付之日（需安装的，自安装完成之日）起算',
    en: 'Let it run from delivery, or from the end of the installation',
  },
  wrong: {
    zh: '消费者的三包有效期自开具发票之日起计算。',
    en: 'The term runs from the invoice.',
  },
  right: {
    zh: '消费者的三包有效期自商品交付之日起计算，需要安装的自安装完成之日起计算。',
    en: 'The term runs from delivery or the end of the installation.',
  },
  citations: ['CPREG-18'],
  test: words(WRONG_START, { where: CONSUMER }),
});
