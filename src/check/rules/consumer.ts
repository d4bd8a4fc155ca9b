import type { Duration } from '../../model/duration.ts';
import { forbidden, words } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import type { View } from '../view.ts';
import { ceiling, days, floor } from './limits.ts';

const RETURN_TEXT = pattern(
  /(?:售出|购买|销售|出售)之日起(?:的)?\s*([0-9０-９一二三四五六七八九十]{1,3})\s*(?:日|天)(?:以?内)?[^。；]{0,24}(退货|换货)/u,
);
const BOTH_RIGHTS = pattern(/退货|退换/u);
const REPAIR_COUNTED = pattern(
  /(?:维修|修理)(?:期间|时间|占用的时间)[^。；]{0,10}(?:计入|计算在|包含在|算入)[^，。；]{0,10}(?:期|内)|(?:更换|换货)(?:后|之后)?[^。；]{0,16}(?:期限?)?不(?:再|予)?重新(?:起算|计算)/u,
);
const NOT_COUNTED = pattern(/不(?:得|予|应)?(?:计入|计算在|包含在|算入)|扣除/u);
const THIRD_REPAIR = pattern(
  /(?:修理|维修)(?:累计)?(?:达到?|满|超过)?\s*([三四五六七八九3-9])\s*次(?:以上|及以上|后|仍)?[^。；]{0,20}(?:换|退)/u,
);
const NO_RETURN = pattern(
  /概不退(?:换|货|款)?|一经(?:售出|激活|拆封|签收)[^，。；]{0,6}(?:概不|不予|不)退|(?:特价|折扣|促销|打折)[^，。；]{0,10}(?:概不|不予|不)(?:退|支持)|不退不换/u,
);
const LAWFUL_EXCEPTION = pattern(/定作|定制|鲜活易腐|数字化商品|报纸|期刊|法律(?:另有)?规定/u);
const FREIGHT = pattern(
  /质量(?:问题|缺陷|故障|瑕疵|不符)[^。；]{0,40}(?:运费|邮费|运输费|物流费|往返费)[^，。；]{0,10}(?:由|归)?(?:消费者|客户|用户|顾客|买方|买受人)(?:自行)?(?:承担|负担|自理|支付)/u,
);
const NOT_DEFECT = pattern(
  /非(?:因)?质量|无质量|人为|误用|使用不当|保管不当|无理由|(?:保修|质保|三包)期(?:以?外|届满|满后)|不属于质量/u,
);
const SAME_PRICE = pattern(
  /(?:线上线下|各渠道|全渠道)[^，。；]{0,10}(?:同价|价格一致|价格统一|统一价格|同质同价)|同款同价/u,
);
const PRICE_RULES = pattern(/除外|清单|适用范围|促销活动|价差|例外|公示价|以[^，。；]{0,10}为准/u);

const returns: Test = function* (view) {
  yield* floor(view, 'goods-return', days(7), {
    zh: '三包退货期限（自售出之日起 7 日）',
    en: 'the return period of 7 days from sale',
  });
  for (const meaning of ['goods-exchange', 'goods-exchange-until'] as const)
    yield* floor(view, meaning, days(15), {
      zh: '三包换货期限（自售出之日起 15 日）',
      en: 'the exchange period of 15 days from sale',
    });
  for (const sentence of view.sentences.having(RETURN_TEXT)) {
    const match = RETURN_TEXT.first(sentence.bare);
    const promised = match && numberOf(match.groups[0] ?? '');
    if (!match || promised === undefined || forbidden(sentence, match.index)) continue;
    const least = match.groups[1] === '退货' || BOTH_RIGHTS.test(match.text) ? 7 : 15;
    if (promised < least) yield { sentence, at: { index: match.index, length: match.text.length } };
  }
};

const repairs: Test = function* (view) {
  yield* ceiling(view, 'goods-repair-limit', days(30), { zh: '修理期限 30 日', en: '30 days of repair' });
  yield* ceiling(view, 'goods-parts-limit', days(90), {
    zh: '等待零配件 90 日',
    en: '90 days of waiting for parts',
  });
};

/** Vehicles have counts of their own, by part; other goods have the one of two repairs. */
function goodsOnly({ scope }: View): boolean {
  return (scope.has('aftersale') || scope.has('consumer')) && !scope.has('auto');
}

const repairCount: Test = function* (view) {
  for (const { pointer, value } of view.marked.get('goods-repair-count') ?? [])
    if (value.type === 'number' && Number(value.value) > 2)
      yield { pointer, severity: goodsOnly(view) ? 'error' : 'warning' };
  yield* words(THIRD_REPAIR)(view);
};

/** A promise below the floor is void, so an error; words that exclude returns may yet be spared by the law. */
const noReason: Test = function* (view) {
  const least = floor(view, 'noreason-return', days(7), {
    zh: '无理由退货期（自收到商品之日起 7 日）',
    en: 'the 7 days from receipt for returns without reason',
  });
  for (const hit of least) yield { severity: 'error', ...hit };
  yield* words(NO_RETURN, { unless: LAWFUL_EXCEPTION, promised: true })(view);
};

const refund: Test = (view) =>
  ceiling(view, 'refund', days(7), {
    zh: '收到退货之日起 7 日内退款',
    en: 'refund within 7 days of receiving the goods',
  });

const remedyTime: Test = function* (view) {
  const fifteen: Duration = days(15);
  for (const meaning of ['consumer-remedy', 'refund'] as const)
    yield* ceiling(view, meaning, fifteen, { zh: '处理期限 15 日', en: '15 days for settling the claim' });
};

export const CONSUMER_RULES: readonly Rule[] = [
  {
    code: 'CON-3B-RETURN',
    severity: 'error',
    scope: ['aftersale', 'consumer', 'online', 'unified'],
    title: {
      zh: '退货或换货期限低于三包规定',
      en: 'The return or exchange period is below the statutory floor',
    },
    why: {
      zh: '三包商品自售出之日起 7 日内可退货、换货或修理，15 日内可换货或修理，约定不得更低。',
      en: 'Listed goods may be returned, exchanged or repaired within 7 days of sale, exchanged or repaired within 15.',
    },
    hint: {
      zh: '恢复到不低于 7 日（退、换、修）和 15 日（换、修）',
      en: 'Promise at least 7 days for returns and 15 for exchanges',
    },
    citations: ['3B-9', '3B-10', '3B-3', 'CC-CT-622'],
    test: returns,
  },
  {
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
    citations: ['CPREG-18', 'CC-CT-622'],
    test: words(REPAIR_COUNTED, { unless: NOT_COUNTED }),
  },
  {
    code: 'CON-REPAIR',
    severity: 'error',
    scope: ['aftersale', 'consumer'],
    title: { zh: '修理或等待配件的时间过长', en: 'Repairs or spare parts take too long' },
    why: {
      zh: '因修理者自身原因超过 30 日、因缺配件超过 90 日未修好的，应当免费调换。',
      en: 'After 30 days of repair, or 90 of waiting for parts, the goods must be exchanged free.',
    },
    hint: {
      zh: '设上限 30 日、90 日，并承诺到期调换',
      en: 'Cap them at 30 and 90 days, and promise the exchange',
    },
    citations: ['3B-REP'],
    test: repairs,
  },
  {
    code: 'CON-TWICE',
    severity: 'warning',
    scope: ['aftersale', 'consumer', 'auto'],
    foreign: true,
    title: { zh: '修理三次以上才能退换', en: 'Exchange only after three repairs or more' },
    why: {
      zh: '三包有效期内修理两次仍不能正常使用的，即应调换或退货。',
      en: 'After two failed repairs the goods must be exchanged or taken back.',
    },
    hint: { zh: '改为“修理两次仍不能正常使用的，予以换货或退货”', en: 'Make it two repairs' },
    citations: ['3B-11'],
    test: repairCount,
  },
  {
    code: 'CON-NOREASON',
    severity: 'warning',
    scope: ['online', 'consumer', 'unified'],
    foreign: true,
    title: {
      zh: '约定概不退换，或者无理由退货期不足 7 日',
      en: 'Returns are excluded altogether, or the period without reason is under 7 days',
    },
    why: {
      zh: '远程销售的商品，消费者自收到之日起 7 日内可无理由退货，例外由法律列明。',
      en: 'Goods sold at a distance may be returned within 7 days of receipt; the law lists the exceptions.',
    },
    hint: {
      zh: '给足 7 日，只列法定例外，并在购买时单独确认',
      en: 'Give at least 7 days; list only the statutory exceptions, confirmed at purchase',
    },
    citations: ['CPLAW-25', 'CPREG-19', 'CPPEN-9'],
    test: noReason,
  },
  {
    code: 'CON-REFUND',
    severity: 'error',
    scope: ['online'],
    title: { zh: '无理由退货的退款期限过长', en: 'The refund takes too long' },
    why: {
      zh: '应当自收到退回商品之日起七日内返还价款。',
      en: 'The price is due within seven days of receiving the goods back.',
    },
    hint: { zh: '改为不超过 7 日', en: 'Promise 7 days or less' },
    citations: ['CPLAW-25', 'CPPEN-9'],
    test: refund,
  },
  {
    code: 'CON-DELAY15',
    severity: 'warning',
    scope: ['consumer'],
    title: {
      zh: '消费者请求的处理期限超过 15 日',
      en: 'Settling a consumer’s claim takes more than 15 days',
    },
    why: {
      zh: '无正当理由超过十五日不办理的，视为故意拖延或者无理拒绝。',
      en: 'More than fifteen days without good cause count as deliberate delay.',
    },
    hint: { zh: '缩短到 15 日以内', en: 'Shorten it to 15 days' },
    citations: ['CPPEN-8', 'CPLAW-56'],
    test: remedyTime,
  },
  {
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
    citations: ['CPLAW-24', 'CPLAW-25'],
    test: words(FREIGHT, { unless: NOT_DEFECT }),
  },
  {
    code: 'CON-UNIFY',
    severity: 'warning',
    scope: ['unified', 'online'],
    title: {
      zh: '承诺线上线下同价，没有范围和例外',
      en: 'Equal prices on all channels, without scope or exceptions',
    },
    why: {
      zh: '无正当理由不履行价格承诺的属于价格欺诈。',
      en: 'Not keeping a promise about prices without good cause is price fraud.',
    },
    hint: {
      zh: '写明商品清单、渠道、时间和价差处理办法',
      en: 'State goods, channels, times and how differences are settled',
    },
    citations: ['PRICE-19', 'PRICE-20', 'CPLAW-16', 'CPLAW-23'],
    test: words(SAME_PRICE, { unless: PRICE_RULES }),
  },
];
