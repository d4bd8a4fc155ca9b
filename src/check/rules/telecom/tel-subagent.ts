import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const SUBAGENT = pattern(
  /(?:可以?|有权|允许|同意)[^，。；]{0,10}(?:发展|委托|转委托|设立|授权)[^，。；]{0,6}(?:下级|次级|二级|分级)(?:代理|渠道|网点)/u,
);

export const TEL_SUBAGENT = rule({
  code: 'TEL-SUBAGENT',
  severity: 'warning',
  scope: ['telecom'],
  foreign: 'scoped',
  title: { zh: '允许发展下级代理', en: 'Sub-agents are allowed' },
  why: {
    zh: '代理渠道不得擅自委托下级代理，个人信息处理也不得擅自转委托。',
    en: 'Agents may not appoint sub-agents on their own, nor pass on the processing of personal data.',
  },
  hint: { zh: '改为“未经书面同意不得转委托”', en: 'Forbid it without written consent' },
  wrong: { zh: '我公司可以发展下级代理。', en: 'We may appoint sub-agents.' },
  right: { zh: '未经书面同意，我公司不得发展下级代理。', en: 'No sub-agents without written consent.' },
  citations: ['MIIT2016', 'PIPL-21'],
  test: words(SUBAGENT, { promised: true }),
});
