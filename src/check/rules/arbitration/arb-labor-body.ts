import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { ofKind } from './clause.ts';

/** Disputes with staff belong there. */
const STAFF = pattern(/员工|职工|劳动者|劳动关系|聘用/u);

const notCommercial: Test = function* (view) {
  for (const hit of ofKind('not-commercial')(view)) if (!STAFF.test(hit.sentence?.bare ?? '')) yield hit;
};

export const ARB_LABOR_BODY = rule({
  code: 'ARB-LABOR-BODY',
  severity: 'error',
  foreign: true,
  title: {
    zh: '约定的仲裁机构不受理服务合同争议',
    en: 'The named body does not hear disputes of service contracts',
  },
  why: {
    zh: '劳动人事、农村土地承包、体育仲裁只管各自的专门纠纷；仲裁协会不是仲裁机构。',
    en: 'Labour, rural land and sports bodies hear only their own disputes; an association hears none.',
  },
  hint: { zh: '改选商事仲裁机构或人民法院', en: 'Choose a commercial institution or the court' },
  wrong: {
    zh: '因本协议产生的争议，提交杭州市劳动人事争议仲裁委员会仲裁。',
    en: 'The labour disputes commission.',
  },
  right: { zh: '因本协议产生的争议，提交杭州仲裁委员会仲裁。', en: 'The Hangzhou commission.' },
  citations: ['ARB-93', 'ARB-3', 'LDMA-2'],
  test: notCommercial,
});
