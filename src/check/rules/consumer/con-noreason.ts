import { words } from '../../hits.ts';
import { days, floor } from '../../limits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const NO_RETURN = pattern(
  /概不退(?:换|货|款)?|一经(?:售出|激活|拆封|签收)[^，。；]{0,6}(?:概不|不予|不)退|(?:特价|折扣|促销|打折)[^，。；]{0,10}(?:概不|不予|不)(?:退|支持)|不退不换/u,
);
const LAWFUL_EXCEPTION = pattern(/定作|定制|鲜活易腐|数字化商品|报纸|期刊|法律(?:另有)?规定/u);

/** A promise below the floor is void, so an error; words that exclude returns may yet be spared by the law. */
const noReason: Test = function* (view) {
  const least = floor(view, 'noreason-return', days(7), {
    zh: '无理由退货期（自收到商品之日起 7 日）',
    en: 'the 7 days from receipt for returns without reason',
  });
  for (const hit of least) yield { severity: 'error', ...hit };
  yield* words(NO_RETURN, { unless: LAWFUL_EXCEPTION, promised: true })(view);
};

export const CON_NOREASON = rule({
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
  wrong: { zh: '特价商品概不退换。', en: 'No returns of offers.' },
  right: {
    zh: '消费者定制的商品，经购买时确认，不适用无理由退货。',
    en: 'Custom goods, confirmed at purchase, are not returned.',
  },
  citations: ['CPLAW-25', 'CPREG-19', 'CPPEN-9'],
  test: noReason,
});
