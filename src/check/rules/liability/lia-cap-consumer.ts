import { rule } from '../../rule.ts';
import { liabilityCaps } from './caps.ts';

export const LIA_CAP_CONSUMER = rule({
  code: 'LIA-CAP-CONSUMER',
  severity: 'error',
  scope: ['consumer'],
  foreign: 'scoped',
  title: { zh: '对消费者限制了赔偿责任', en: 'Liability towards consumers is capped' },
  why: {
    zh: '以格式条款、通知、声明减轻经营者责任、限制消费者权利的内容无效。',
    en: 'Standard terms and notices that reduce the trader’s liability to consumers are void.',
  },
  hint: {
    zh: '删除限额，或加写“法律另有规定的，从其规定”',
    en: 'Delete the cap, or add that the law prevails where it gives more',
  },
  wrong: { zh: '出现服务差错的，仅赔偿直接损失的50%。', en: 'Half of the loss only.' },
  right: { zh: '出现服务差错的，依法赔偿损失。', en: 'The loss as the law provides.' },
  citations: ['CPLAW-26', 'CPREG-17', 'CPPEN-12'],
  test: liabilityCaps,
});
