import { lacks } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const CHANNEL = pattern(
  /(?:投诉|监督|举报|服务|咨询|客服)[^。；]{0,10}(?:电话|热线|渠道|邮箱|信箱|平台|方式|窗口)|热线|提交工单|[0-9]{3,4}-[0-9]{7,8}|400-?[0-9]{3}|1[0-9]{10}|12315/u,
);

export const CMP_CHANNEL = rule({
  code: 'CMP-CHANNEL',
  severity: 'info',
  scope: ['published', 'consumer', 'online'],
  foreign: 'scoped',
  spares: ['internal'],
  title: { zh: '服务承诺没有投诉渠道', en: 'No channel for complaints' },
  why: {
    zh: '网络经营者应当公开便捷的投诉举报方式；没有渠道，承诺难以兑现。',
    en: 'Online traders must publish one; without it a promise is hard to claim.',
  },
  hint: { zh: '写明投诉电话、邮箱或窗口', en: 'Give a phone number, an address or a counter' },
  wrong: { zh: '我公司承诺文明服务。', en: 'We serve politely.' },
  right: {
    zh: '我公司承诺文明服务，投诉电话为010-88886666。',
    en: 'We serve politely; complaints: 010-88886666.',
  },
  citations: ['ECL-59', 'CPLAW-28'],
  // A letter from elsewhere owes a channel where it is put up for everybody.
  test: (view) => (view.foreign && !view.scope.has('published') ? [] : lacks(CHANNEL)(view)),
});
