import { lacks } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';
import { COLLECTS } from './collects.ts';

const LEAK = pattern(/泄露|泄漏|丢失|篡改|安全事件/u);

export const PI_BREACH = rule({
  code: 'PI-BREACH',
  severity: 'info',
  foreign: true,
  spares: ['internal'],
  title: { zh: '收集个人信息没有写泄露后的处置', en: 'No word on what follows a leak of personal data' },
  why: {
    zh: '发生或者可能发生泄露的，应当立即补救，并通知监管部门和个人。',
    en: 'A leak must be stopped, and reported to the authority and the people concerned.',
  },
  hint: { zh: '补写补救和通知的内容与时限', en: 'Add what is done and by when' },
  wrong: { zh: '我公司登记客户姓名和电话。', en: 'We record names.' },
  right: {
    zh: '发生泄露的，立即补救并在24小时内通知客户。',
    en: 'Leaks are remedied, and notified within 24 hours.',
  },
  citations: ['PIPL-57', 'CC-PR-1038', 'CPLAW-29'],
  test: lacks(LEAK, COLLECTS),
});
