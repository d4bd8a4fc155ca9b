import { firstWith, lacks, words } from '../hits.ts';
import { numberOf } from '../numerals.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import type { SentenceView } from '../view.ts';
import { ceiling, hours } from './limits.ts';

const FAULT_REPAIR = pattern(/(?:修复|调通|排除)/u);

const DECREE = pattern(/《电话用户真实身份信息登记规定》([^《。；]{0,60})/u);

const DECREE_NUMBER = pattern(/令?第\s*([0-9０-９一二三四五六七八九十]{1,5})\s*号/u);

const DECREE_DATE = pattern(/([0-9０-９]{4})\s*年\s*([0-9０-９]{1,2})\s*月\s*([0-9０-９]{1,2})\s*日/u);

const AGENT = pattern(/代理(?:商|渠道|人|点|公司|销售|业务|协议|资格|方)/u);

const REAL_NAME = pattern(/实名/u);

const REMEDIES = pattern(/违约金|终止|取消代理|解除|赔偿|停止办理|追偿|追究/u);

const BY_PROXY = pattern(
  /(?:仅|只)(?:需|凭|须|要求)?[^，。；]{0,8}(?:代办人|代理人|经办人|受托人|复印件)[^，。；]{0,14}(?:办理|登记|入网|即可)/u,
);

const SUBAGENT = pattern(
  /(?:可以?|有权|允许|同意)[^，。；]{0,10}(?:发展|委托|转委托|设立|授权)[^，。；]{0,6}(?:下级|次级|二级|分级)(?:代理|渠道)/u,
);

const COPY = pattern(
  /(?:留存|保存|复印|收取)[^，。；]{0,10}(?:证件|身份证)[^，。；]{0,6}复印件|复印(?:其)?(?:身份)?证件/u,
);

const COPY_PURPOSE = pattern(
  /复印件[^。；]{0,40}(?:注明|标注|载明)|(?:注明|标注)[^。；]{0,30}(?:用途|目的)|不(?:得)?(?:私自)?(?:留存|复印|保存)/u,
);

const BANS = pattern(/养卡|出租|出借|倒卖|买卖(?:电话)?卡|虚假(?:登记|身份|信息|资料)|冒用|虚构/u);

const INSTALL = pattern(
  /(?:装机|移机|装移机|安装开通)[^，。；]{0,12}(?:完成|开通|时限|内)|完成(?:装机|移机|装移机)/u,
);

const INSTALL_REMEDY = pattern(/违约金|逾期|减免/u);

const APPEAL = pattern(/申诉|电信用户申诉/u);

/** In a text from elsewhere no scope says that the fault is one of telecommunications: the words must. */
function onTelecom({ paragraph }: SentenceView): boolean {
  return TELECOM.test(paragraph.bare) && !OTHER_LINES.test(paragraph.bare);
}

const TELECOM = pattern(/通信障碍|电信|宽带|线路/u);

const OTHER_LINES = pattern(/供电|电力|输电|配电|公交|燃气|供水/u);

const faultRepair: Test = function* (view) {
  yield* ceiling(view, 'telecom-repair-urban', hours(48), {
    zh: '城镇电信障碍 48 小时修复',
    en: '48 hours for faults in towns',
  });
  yield* ceiling(view, 'telecom-repair-rural', hours(72), {
    zh: '农村电信障碍 72 小时修复',
    en: '72 hours for faults in the country',
  });
  for (const sentence of view.sentences.having(FAULT_REPAIR)) {
    if (view.filled === undefined && !onTelecom(sentence)) continue;
    for (const [place, most] of [
      [TOWN_HOURS, 48],
      [COUNTRY_HOURS, 72],
    ] as const) {
      const match = place.first(sentence.bare);
      if (match && (numberOf(match.groups[0] ?? '') ?? 0) > most)
        yield { sentence, at: { index: match.index, length: match.text.length } };
    }
  }
};

const TOWN_HOURS = pattern(
  /(?:城镇|城区|城市)[^。；，]{0,16}?([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})\s*(?:个)?小时/u,
);

const COUNTRY_HOURS = pattern(
  /(?:农村|乡镇|乡村)[^。；，]{0,16}?([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})\s*(?:个)?小时/u,
);

/** The order was published on 16 July 2013 as No. 25 and is in force since 1 September 2013. */
const decree: Test = function* (view) {
  for (const sentence of view.sentences)
    for (const { index, text, groups } of DECREE.all(sentence.written)) {
      const after = groups[0] ?? '';
      const number = DECREE_NUMBER.first(after)?.groups[0];
      const date = DECREE_DATE.first(after)?.groups.map((part) => numberOf(part));
      const wrongNumber = number !== undefined && numberOf(number) !== 25;
      const written = date?.join('-');
      const wrongDate = written !== undefined && !['2013-7-16', '2013-9-1', '2013-6-28'].includes(written);
      if (wrongNumber || wrongDate) yield { sentence, at: { index, length: text.length } };
    }
};

const agentDuties: Test = function* (view) {
  if (!AGENT.test(view.text) || (REAL_NAME.test(view.text) && REMEDIES.test(view.text))) return;
  yield {};
};

const bans: Test = function* (view) {
  if (AGENT.test(view.text) && REAL_NAME.test(view.text) && !BANS.test(view.text))
    yield* firstWith(view, REAL_NAME);
};

export const TELECOM_RULES: readonly Rule[] = [
  {
    code: 'TEL-FIX',
    severity: 'error',
    scope: ['telecom'],
    foreign: true,
    title: {
      zh: '通信障碍修复时限超过电信条例上限',
      en: 'Faults are repaired later than the telecom regulations allow',
    },
    why: {
      zh: '自接到申告之日起，城镇 48 小时、农村 72 小时内修复或者调通。',
      en: 'Faults are due within 48 hours in towns and 72 hours in the country from the report.',
    },
    hint: { zh: '改为城镇不超过 48 小时、农村不超过 72 小时', en: 'Promise at most 48 and 72 hours' },
    citations: ['TELR-32'],
    test: faultRepair,
  },
  {
    code: 'TEL-DATE',
    severity: 'error',
    scope: ['telecom'],
    foreign: true,
    title: {
      zh: '电话用户实名登记规定的令号或日期写错',
      en: 'Number or date of the real-name order is wrong',
    },
    why: {
      zh: '该规定为工业和信息化部令第 25 号，2013 年 7 月 16 日公布，自 2013 年 9 月 1 日起施行。',
      en: 'It is Order No. 25 of the ministry, published 16 July 2013, in force since 1 September 2013.',
    },
    hint: {
      zh: '改为“工业和信息化部令第 25 号，自 2013 年 9 月 1 日起施行”',
      en: 'Correct the number and the date',
    },
    citations: ['RN25-0'],
    test: decree,
  },
  {
    code: 'TEL-AGENT',
    severity: 'error',
    scope: ['telecom'],
    title: {
      zh: '代理渠道文书缺少实名登记责任或违约处置',
      en: 'An agent’s letter without real-name duties or remedies',
    },
    why: {
      zh: '电信企业应当在协议中明确代理商实名制登记的责任和有关违约处置措施。',
      en: 'The law wants the agent’s real-name duty and the consequences of a breach in the agreement.',
    },
    hint: {
      zh: '写明实名登记责任，以及整改、停办、取消代理、追偿等处置',
      en: 'State the duty, and what follows from a breach',
    },
    citations: ['ATF-9'],
    test: agentDuties,
  },
  {
    code: 'TEL-PROXY',
    severity: 'error',
    scope: ['telecom'],
    title: { zh: '允许只凭代办人证件或复印件办理', en: 'A proxy’s papers or a copy alone are accepted' },
    why: {
      zh: '委托办理的，须同时出示用户和受托人的有效证件并登记双方信息。',
      en: 'A proxy must show the valid papers of the user as well as their own.',
    },
    hint: { zh: '改为同时查验用户和受托人的有效证件原件', en: 'Ask for the originals of both' },
    citations: ['RN25-6', 'RN25-10', 'CSL-26'],
    test: words(BY_PROXY, { promised: true }),
  },
  {
    code: 'TEL-SUBAGENT',
    severity: 'warning',
    scope: ['telecom'],
    title: { zh: '允许发展下级代理', en: 'Sub-agents are allowed' },
    why: {
      zh: '代理渠道不得擅自委托下级代理，个人信息处理也不得擅自转委托。',
      en: 'Agents may not appoint sub-agents on their own, nor pass on the processing of personal data.',
    },
    hint: { zh: '改为“未经书面同意不得转委托”', en: 'Forbid it without written consent' },
    citations: ['MIIT2016', 'PIPL-21'],
    test: words(SUBAGENT, { promised: true }),
  },
  {
    code: 'TEL-COPY',
    severity: 'info',
    scope: ['telecom'],
    title: { zh: '留存证件复印件，没有注明用途', en: 'Copies of identity papers without a stated purpose' },
    why: {
      zh: '复印件上应当注明经营者名称、复印目的和日期。',
      en: 'A copy should bear the operator’s name, purpose and date.',
    },
    hint: { zh: '加写“复印件上注明用途、经营者名称和日期”', en: 'Say so in the letter' },
    citations: ['RN25-9'],
    test: lacks(COPY_PURPOSE, COPY),
  },
  {
    code: 'TEL-BAN',
    severity: 'warning',
    scope: ['telecom'],
    title: {
      zh: '没有禁止养卡、出租出借和虚假登记',
      en: 'Card farming, renting and false registration are not forbidden',
    },
    why: {
      zh: '法律禁止非法买卖、出租、出借电话卡，禁止假冒他人或者虚构代理关系开户。',
      en: 'The law forbids trading or lending cards and opening them under false names.',
    },
    hint: { zh: '加入禁止清单', en: 'Add the list of what is forbidden' },
    citations: ['ATF-31', 'ATF-25', 'TELR-58'],
    test: bans,
  },
  {
    code: 'TEL-INSTALL',
    severity: 'warning',
    scope: ['telecom'],
    title: { zh: '装机移机承诺没有写逾期责任', en: 'Installation times without a consequence of delay' },
    why: {
      zh: '因经营者原因逾期未装通的，每日按所收费用的 1% 支付违约金。',
      en: 'For each day of its own delay the operator owes 1 % of the fees taken.',
    },
    hint: { zh: '补写逾期违约金', en: 'Add the penalty for delay' },
    citations: ['TELR-31'],
    test: lacks(INSTALL_REMEDY, INSTALL),
  },
  {
    code: 'TEL-PROMISE',
    severity: 'info',
    scope: ['telecom'],
    spares: ['bilateral', 'internal'],
    title: { zh: '电信服务承诺没有写申诉渠道', en: 'No channel of appeal in a telecom promise' },
    why: {
      zh: '用户对处理结果不满意的，可以向电信管理机构申诉。',
      en: 'Users who are not satisfied may appeal to the telecom authority.',
    },
    hint: { zh: '公开发布的，写明投诉和申诉渠道', en: 'If it is published, name the channels' },
    citations: ['TELR-30', 'TELR-38', 'TELR-39', 'TELR-40'],
    test: function* (view) {
      if (view.scope.has('published') && !APPEAL.test(view.text)) yield {};
    },
  },
];
