import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

/** The promisor works for the addressee. */
const STAFF = pattern(
  /本人[^。；]{0,40}(?:员工|职工|雇员|劳动者|入职|任职|在职|劳动合同|劳动关系)|作为贵[^。；，]{0,8}(?:员工|职工|雇员)/u,
);
const PENALTY = pattern(
  /(?:保密|泄密|泄露|披露|商业秘密|秘密)[^。]{0,60}违约金|违约金[^。；]{0,40}(?:保密|泄密|泄露|秘密)/u,
);
const ALLOWED = pattern(/竞业限制|服务期|(?:不|无须|无需)(?:约定|支付|承担|收取)[^。；]{0,6}违约金/u);

export const LAB_SECRECY = rule({
  code: 'LAB-SECRECY',
  severity: 'error',
  foreign: true,
  title: { zh: '与员工约定保密违约金', en: 'A penalty for breach of secrecy against an employee' },
  why: {
    zh: '除服务期和竞业限制外不得与劳动者约定违约金；员工泄密的，按照实际损失赔偿。',
    en: 'Only training bonds and non-competition allow a penalty; an employee who leaks owes the loss.',
  },
  hint: { zh: '删去违约金，改为“造成损失的，依法赔偿”', en: 'Owe the loss as the law provides' },
  wrong: {
    zh: '本人作为贵公司员工，违反保密承诺的，支付违约金10万元。',
    en: 'As your employee I pay 100,000 for a leak.',
  },
  right: {
    zh: '本人作为贵公司员工，违反保密承诺造成损失的，依法赔偿。',
    en: 'As your employee I make good the loss.',
  },
  citations: ['LCL-25', 'LCL-23'],
  test: words(PENALTY, { unless: ALLOWED, where: STAFF, promised: true }),
});
