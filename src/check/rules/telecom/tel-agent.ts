import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { AGENT, REAL_NAME } from './agent.ts';

const REMEDIES = pattern(/违约金|终止|取消代理|解除|赔偿|停止办理|追偿|追究/u);

const agentDuties: Test = function* (view) {
  if (!AGENT.test(view.text) || (REAL_NAME.test(view.text) && REMEDIES.test(view.text))) return;
  yield {};
};

export const TEL_AGENT = rule({
  code: 'TEL-AGENT',
  severity: 'error',
  scope: ['telecom'],
  foreign: 'scoped',
  title: {
    zh: '代理渠道文书缺少实名登记责任或违约处置',
    en: 'An agent’s letter without real-name duties or remedies',
  },
  why: {
    zh: '电信企业应当在协议中明确代理商实名制登记的责任和有关违约处置措施。',
    en: 'The law requires the agent’s real-name duty and the consequences of a breach in the agreement.',
  },
  hint: {
    zh: '写明实名登记责任，以及整改、停办、取消代理、追偿等处置',
    en: 'State the duty, and what follows from a breach',
  },
  wrong: { zh: '我公司代理销售移动业务，规范使用标识。', en: 'We sell as agent.' },
  right: {
    zh: '我公司代理销售移动业务，落实实名登记，违反的终止代理并赔偿损失。',
    en: 'We sell as agent, register real names, and answer for breaches.',
  },
  citations: ['ATF-9'],
  test: agentDuties,
});
