import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const REPAIR_COUNTED = pattern(
  /(?:维修|修理)(?:期间|时间|占用的时间)[^。；]{0,10}(?:计入|计算在|包含在|算入)[^，。；]{0,10}(?:期|内)|(?:更换|换货)(?:后|之后)?[^。；]{0,16}(?:期限?)?不(?:再|予)?重新(?:起算|计算)/u,
);
const NOT_COUNTED = pattern(/不(?:得|予|应)?(?:计入|计算在|包含在|算入)|扣除/u);

export const CON_WARRANTY = rule({
  code: 'CON-WARRANTY',
  severity: 'error',
  scope: ['aftersale', 'consumer', 'online', 'auto'],
  foreign: true,
  title: {
    zh: '把维修时间计入保修期，或更换后不重新计算',
    en: 'Repair time eats the warranty, or it does not restart after an exchange',
  },
  why: {
    zh: '修理时间不计入有效期，更换后有效期重新计算。',
    en: 'Repair time does not count, and after an exchange the period starts anew.',
  },
  hint: {
    zh: '改为“维修时间不计入，更换后重新计算”',
    en: 'Say that repair time does not count and exchange restarts it',
  },
  wrong: { zh: '维修期间计入保修期。', en: 'Repair time counts.' },
  right: {
    zh: '维修期间不计入保修期，更换后重新计算。',
    en: 'Repair time does not count; exchange restarts it.',
  },
  citations: ['CPREG-18', 'CC-CT-622'],
  test: words(REPAIR_COUNTED, { unless: NOT_COUNTED }),
});
