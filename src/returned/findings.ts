import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Verification } from './verify.ts';

/** What a file's pages say against its own data, as findings: whoever takes the data must know. */
export function contradictions({ changes, findings, verdict }: Verification): readonly Finding[] {
  if (verdict === 'unchanged') return [];
  return [...findings, ...changes.map(contradiction)];
}

function contradiction({ clause, pointer, kind, before = '', after = '' }: Change): Finding {
  const [zh, en] = SAYINGS[kind](before, after);
  return {
    code: 'EXTRACT-PAGE',
    severity: 'error',
    clause,
    ...(pointer === undefined ? {} : { pointer }),
    message: { zh: `${clause}：${zh}`, en: `${clause}: ${en}` },
    hint: {
      zh: '以哪一个为准要由人决定：pledge verify 列出全部改动，--accept 采纳文字中的改动。',
      en: 'Which of them holds is for people to say: pledge verify lists every change, --accept takes those of the text.',
    },
  };
}

type Saying = (before: string, after: string) => readonly [zh: string, en: string];

const differs: Saying = (before, after) => [
  `文件所带的数据是“${before}”，文字是“${after}”。`,
  `the data say “${before}”, the text says “${after}”.`,
];
const SAYINGS: Readonly<Record<Change['kind'], Saying>> = {
  blank: differs,
  text: (before, after) =>
    before === '' && after === ''
      ? ['文件所带的策略与填写内容不一致。', 'the policy that the file carries is not that of its values.']
      : differs(before, after),
  added: (_, after) => [`文字多出“${after}”。`, `the text has “${after}” besides.`],
  removed: (before) => [`文字缺少“${before}”。`, `the text lacks “${before}”.`],
  revision: (before, after) => [
    `有修订记录：“${before}”→“${after}”。`,
    `there is a tracked change: “${before}” → “${after}”.`,
  ],
  comment: (_, after) => [`有批注：“${after}”。`, `there is a comment: “${after}”.`],
};
