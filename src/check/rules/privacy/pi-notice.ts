import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { COLLECTS } from './collects.ts';

const PURPOSE = pattern(/(?:仅|只)?(?:用于|为了|目的)|为[^，。；]{1,16}(?:收集|采集|登记|记录|姓名)/u);
const RETENTION = pattern(
  /(?:保存|留存|保管|存储)[^。；]{0,16}(?:期限|[0-9０-９一二三四五六七八九十]{1,3}(?:年|个月|日)|届满|期满)|(?:到期|期满|终止后|使用完毕)[^。；]{0,12}(?:删除|销毁|返还|归还|匿名)/u,
);
const RIGHTS = pattern(
  /(?:查阅|查询|更正|复制|删除|撤回|注销)[^。；]{0,24}(?:个人信息|信息|资料|同意|权)|(?:请求|要求|有权|可以)[^。；]{0,12}(?:查阅|查询|更正|复制|删除|撤回)|(?:可以?|可在)[^。；]{0,14}(?:查阅|查询|更正|复制|删除|撤回)|(?:行使|保障)[^。；]{0,10}(?:权利|个人信息权益)/u,
);

/** Personal data of customers collected: what the notice to them must say. */
const notice: Test = function* (view) {
  const missing = [
    [PURPOSE, '目的', 'purpose'],
    [RETENTION, '保存期限', 'retention'],
    [RIGHTS, '行权方式', 'rights'],
  ] as const;
  const absent = missing.filter(([needed]) => !needed.test(view.text));
  if (absent.length === 0) return;
  for (const hit of firstWith(view, COLLECTS))
    yield {
      ...hit,
      message: {
        zh: `收集个人信息，但没有写明${absent.map(([, zh]) => zh).join('、')}`,
        en: `Personal data is collected without stating its ${absent.map(([, , en]) => en).join(', ')}`,
      },
    };
};

export const PI_NOTICE = rule({
  code: 'PI-NOTICE',
  severity: 'warning',
  foreign: true,
  spares: ['internal'],
  title: {
    zh: '收集个人信息没有写明目的、期限或权利',
    en: 'Personal data is collected without purpose, retention or rights',
  },
  why: {
    zh: '处理前应当告知处理者、目的、方式、种类、保存期限和行使权利的方式。',
    en: 'Before processing, people must be informed who, why, how, what, how long, and their rights.',
  },
  hint: { zh: '插入个人信息告知条款', en: 'Add a clause that says so' },
  wrong: { zh: '我公司登记客户姓名和联系电话。', en: 'We record names and phones.' },
  right: {
    zh: '登记的姓名和电话仅用于回访，保存期限为一年，客户可以查阅、更正和删除。',
    en: 'Only for call-backs, kept one year, open to inspection and deletion.',
  },
  citations: ['PIPL-17', 'PIPL-7', 'CPLAW-29'],
  test: notice,
});
