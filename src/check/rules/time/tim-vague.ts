import { clauseAt, words } from '../../hits.ts';
import { pattern, type Span } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import type { SentenceView } from '../../view.ts';

const VAGUE = pattern(/及时(?!率|性|[一-鿿]{2,4}率)|尽快|第一时间|立即|立刻|马上|迅速|尽早|即时(?!通)/u);
const HAS_FIGURE = pattern(
  /[0-9０-９一二三四五六七八九十两]{1,4}\s*(?:个)?(?:分钟|小时|日|天|工作日|周|个月|年)|〔待填/u,
);
const NAMED = pattern(/^[一-鿿]{2,6}：/u);
const BOUND = pattern(/最迟|不超过|最长|不晚于|不迟于/u);
const VAGUE_SPARED = pattern(
  /及时(?:率|性)|监控|告知|通知(?!家长)|报告|公布|公示|更新|停止|补救|救治|就医|(?<!尽快)整改|纠正|删除|制止|撤离|止损|采取|防止|避免|提升|提高|发展|增长|壮大|扩大/u,
);

const vague: Test = function* (view) {
  for (const hit of words(VAGUE)(view)) {
    const { sentence, at } = hit;
    if (!sentence || !at || sentence.paragraph.kind !== 'body') continue;
    const rest = sentence.bare.slice(at.index, at.index + 24).split('，')[0] ?? '';
    if (!VAGUE_SPARED.test(rest) && !bounded(sentence, at) && !isHeading(rest)) yield hit;
  }
};

/** 即时办结：15分钟内办结 gives its figure behind the name of the matter. */
function isHeading(rest: string): boolean {
  return NAMED.test(rest);
}

/** A figure beside the words, or a bound of the whole sentence. */
function bounded(sentence: SentenceView, at: Span): boolean {
  return (
    HAS_FIGURE.test(clauseAt(sentence, at)) || (BOUND.test(sentence.bare) && HAS_FIGURE.test(sentence.bare))
  );
}

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
