import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const FREIGHT = pattern(
  /质量(?:问题|缺陷|故障|瑕疵|不符)[^。；]{0,40}(?:运费|邮费|运输费用?|物流费|往返费)[^，。；]{0,10}(?:由|归)?(?:消费者|客户|用户|顾客|买方|买受人|您|购买者)(?:自行)?(?:承担|负担|自理|支付)/u,
);
const NOT_DEFECT = pattern(
  /非(?:因)?质量|无质量|人为|误用|使用不当|保管不当|无理由|(?:保修|质保|三包)期(?:以?外|届满|满后)|不属于质量/u,
);

export const CON_FREIGHT = rule({
  code: 'CON-FREIGHT',
  severity: 'error',
  scope: ['aftersale', 'consumer', 'online', 'unified'],
  foreign: true,
  title: { zh: '质量问题退换修由消费者承担运费', en: 'The consumer pays the freight for defective goods' },
  why: {
    zh: '质量不符合要求而退货、更换、修理的，运输等必要费用由经营者承担。',
    en: 'For defective goods the trader bears carriage and other necessary costs.',
  },
  hint: { zh: '改为由经营者承担', en: 'Let the trader bear it' },
  wrong: { zh: '因质量问题换货的，往返运费由客户承担。', en: 'Freight for defects is yours.' },
  right: { zh: '因质量问题换货的，往返运费由我公司承担。', en: 'Freight for defects is ours.' },
  citations: ['CPLAW-24', 'CPLAW-25'],
  test: words(FREIGHT, { unless: NOT_DEFECT }),
});
