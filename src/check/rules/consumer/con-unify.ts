import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const SAME_PRICE = pattern(
  /(?:线上线下|各渠道|全渠道)[^，。；]{0,10}(?:同价|价格一致|价格统一|统一价格|同质同价)|同款同价/u,
);
const PRICE_RULES = pattern(/除外|清单|适用范围|促销活动|价差|例外|公示价|以[^，。；]{0,10}为准/u);

export const CON_UNIFY = rule({
  code: 'CON-UNIFY',
  severity: 'warning',
  scope: ['unified', 'online'],
  foreign: 'scoped',
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
  wrong: { zh: '我公司承诺线上线下同价。', en: 'One price everywhere.' },
  right: {
    zh: '我公司承诺线上线下同价，适用商品清单见官网，平台促销活动除外。',
    en: 'One price for listed goods, platform sales excepted.',
  },
  citations: ['PRICE-19', 'PRICE-20', 'CPLAW-16', 'CPLAW-23'],
  test: words(SAME_PRICE, { unless: PRICE_RULES }),
});
