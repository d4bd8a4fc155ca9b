import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const VAGUE = pattern(/及时(?!率|性|[一-鿿]{2,4}率)|尽快|第一时间|立即|立刻|马上|迅速|尽早|即时(?!通)/u);
const HAS_FIGURE = pattern(
  /[0-9０-９一二三四五六七八九十两]{1,4}\s*(?:个)?(?:分钟|小时|日|天|工作日|周|个月|年)|〔待填/u,
);
const VAGUE_SPARED = pattern(
  /及时(?:率|性)|监控|告知|通知|报告|公布|公示|更新|停止|补救|救治|就医|整改|纠正|删除|制止|撤离|止损|采取|防止|避免/u,
);

const vague: Test = function* (view) {
  for (const hit of words(VAGUE, { unless: HAS_FIGURE })(view)) {
    const { sentence, at } = hit;
    const clause = sentence?.bare.slice(at?.index ?? 0, (at?.index ?? 0) + 24) ?? '';
    if (sentence?.paragraph.kind === 'body' && !VAGUE_SPARED.test(clause)) yield hit;
  }
};

export const TIM_VAGUE = rule({
  code: 'TIM-VAGUE',
  severity: 'info',
  foreign: true,
  title: { zh: '时间用语没有数字', en: 'A time without a number' },
  why: {
    zh: '履行期限不明的无法考核，对方可以随时要求履行。',
    en: 'It cannot be measured, and performance may be asked at any time.',
  },
  hint: { zh: '补具体时限', en: 'Give a number' },
  wrong: { zh: '接到来电后尽快答复。', en: 'We answer as soon as possible.' },
  right: { zh: '接到来电后2小时内答复。', en: 'We answer within 2 hours of the call.' },
  citations: ['CC-CT-511'],
  test: vague,
});
