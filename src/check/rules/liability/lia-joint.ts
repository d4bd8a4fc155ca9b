import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const JOINT = pattern(
  /连带(?:赔偿|清偿|保证)?责任|无限(?:连带)?责任|(?:提供|承担)(?:保证|担保)责任|加入债务|兜底(?:清偿|偿还|承担)|提供担保(?!物)/u,
);

export const LIA_JOINT = rule({
  code: 'LIA-JOINT',
  severity: 'info',
  foreign: true,
  title: { zh: '写了连带责任或者担保', en: 'Joint liability or a guarantee is assumed' },
  why: {
    zh: '连带责任和保证一经写明即生效，承诺人要对他人的债务负责。',
    en: 'Once written it binds: the promisor answers for the debts of others.',
  },
  hint: {
    zh: '确认是否本意，写清范围、期限和方式',
    en: 'Make sure it is meant; state scope, term and manner',
  },
  wrong: { zh: '我公司对经销商的债务承担连带责任。', en: 'We are jointly liable with dealers.' },
  right: { zh: '我公司督促经销商履行。', en: 'We see to it that dealers perform.' },
  citations: ['CC-CT-518', 'CC-GP-178', 'CC-CT-685', 'CC-CT-686', 'CC-CT-552'],
  test: words(JOINT, { promised: true }),
});
