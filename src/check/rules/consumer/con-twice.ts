import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import type { View } from '../../view.ts';

const THIRD_REPAIR = pattern(
  /(?:修理|维修)(?:累计)?(?:达到?|满|超过)?\s*([三四五六七八九3-9])\s*次(?:以上|及以上|后|仍)?[^。；]{0,20}(?:换|退)/u,
);

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

export const CON_TWICE = rule({
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
  wrong: { zh: '修理三次以上仍不能使用的，予以换货。', en: 'Exchange after three repairs.' },
  right: { zh: '修理两次仍不能正常使用的，予以换货。', en: 'Exchange after two repairs.' },
  citations: ['3B-11'],
  test: repairCount,
});
