import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const APPEAL = pattern(/申诉|电信用户申诉/u);

/** 自用户申诉之日起 names no channel. */
const TO_WHOM = pattern(/申诉(?:受理|机构|中心|渠道|电话|途径)|向[^，。；]{0,16}申诉|12300|12381/u);

export const TEL_PROMISE = rule({
  code: 'TEL-PROMISE',
  severity: 'info',
  scope: ['telecom'],
  foreign: 'scoped',
  spares: ['bilateral', 'internal'],
  title: { zh: '电信服务承诺没有写申诉渠道', en: 'No channel of appeal in a telecom promise' },
  why: {
    zh: '用户对处理结果不满意的，可以向电信管理机构申诉。',
    en: 'Users who are not satisfied may appeal to the telecom authority.',
  },
  hint: { zh: '公开发布的，写明投诉和申诉渠道', en: 'If it is published, name the channels' },
  wrong: { zh: '我公司公开承诺服务时限。', en: 'We promise service times.' },
  right: { zh: '不满意的可以向电信用户申诉受理机构申诉。', en: 'Users may appeal to the authority.' },
  citations: ['TELR-30', 'TELR-38', 'TELR-39', 'TELR-40'],
  test: function* (view) {
    const channel = view.foreign ? TO_WHOM : APPEAL;
    if (view.scope.has('published') && !channel.test(view.text)) yield {};
  },
});
