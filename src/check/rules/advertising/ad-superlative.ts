import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';
import { QUOTED_BAN } from './quoted-ban.ts';

const SUPERLATIVE = pattern(
  /最(?:优惠|低价|优质|优秀|好的|强|先进|便宜|满意|专业)|最优(?!惠|质|秀|先|化)|(?<![零一二三四五六七八九十百第])第一(?:品牌|名|位)|(?:行业|全国|全网|全球|世界|国内|业内)(?:第一|领先|唯一|首家|独家)|唯一(?:的)?(?:品牌|认证|授权|指定|选择|厂家|供应商|服务商|合作)|顶级(?!域名)|首家|独家(?!责任)/u,
);

export const AD_SUPERLATIVE = rule({
  code: 'AD-SUPERLATIVE',
  severity: 'warning',
  foreign: true,
  title: { zh: '使用了“最优惠”“唯一”一类的极端表述', en: 'Superlatives such as “best price” or “only”' },
  why: {
    zh: '对外宣传可能属于绝对化用语或者虚假宣传；对特定相对人也成为履约标准，难以证明做到。',
    en: 'In public it may mislead; towards one reader it is a standard nobody can prove to meet.',
  },
  hint: {
    zh: '改为可验证的表述，如“不高于同期公示价”',
    en: 'Say something verifiable: “not above the list price of the day”',
  },
  wrong: { zh: '我公司提供最优惠的价格。', en: 'The best price.' },
  right: { zh: '我公司的价格不高于同期公示价。', en: 'Not above the list price of the day.' },
  citations: ['ADL-9', 'ADL-28', 'PRICEL-14', 'CPPEN-6', 'AUCL-9', 'ADG'],
  test: words(SUPERLATIVE, { unless: QUOTED_BAN, promised: true }),
});
