import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { AGENT, REAL_NAME } from './agent.ts';

const BANS = pattern(/养卡|出租|出借|倒卖|买卖(?:电话)?卡|虚假(?:登记|身份|信息|资料)|冒用|虚构/u);

const bans: Test = function* (view) {
  if (AGENT.test(view.text) && REAL_NAME.test(view.text) && !BANS.test(view.text))
    yield* firstWith(view, REAL_NAME);
};

export const TEL_BAN = rule({
  code: 'TEL-BAN',
  severity: 'warning',
  scope: ['telecom'],
  foreign: 'scoped',
  title: {
    zh: '没有禁止养卡、出租出借和虚假登记',
    en: 'Card farming, renting and false registration are not forbidden',
  },
  why: {
    zh: '法律禁止非法买卖、出租、出借电话卡，禁止假冒他人或者虚构代理关系开户。',
    en: 'The law forbids trading or lending cards and opening them under false names.',
  },
  hint: { zh: '加入禁止清单', en: 'Add the list of what is forbidden' },
  wrong: { zh: '我公司代理销售移动业务，严格落实实名登记。', en: 'Real names are registered.' },
  right: {
    zh: '我公司代理销售移动业务，落实实名登记，不虚假登记，不出租出借电话卡。',
    en: 'Real names; no false entries, no lending of cards.',
  },
  citations: ['ATF-31', 'ATF-25', 'TELR-58'],
  test: bans,
});
