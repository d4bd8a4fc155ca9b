import { firstWith, lacks, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';

const DATA =
  '(?:个人信息|身份证|证件号|手机号|联系方式|联系电话|客户信息|客户资料|用户信息|用户资料|姓名|客户档案|身份信息)';
const COLLECTS = pattern(new RegExp(`(?:收集|采集|登记|录入|留存|索取|建立)[^，。；]{0,16}${DATA}`, 'u'));
const PURPOSE = pattern(/(?:仅|只)?(?:用于|为了|目的)/u);
const RETENTION = pattern(
  /(?:保存|留存|保管|存储)[^。；]{0,16}(?:期限|[0-9０-９一二三四五六七八九十]{1,3}(?:年|个月|日)|届满|期满)|(?:到期|期满|终止后|使用完毕)[^。；]{0,12}(?:删除|销毁|返还|归还|匿名)/u,
);
const RIGHTS = pattern(
  /(?:查阅|查询|更正|复制|删除|撤回|注销)[^。；]{0,24}(?:个人信息|信息|资料|同意|权)|(?:请求|要求|有权|可以)[^。；]{0,12}(?:查阅|查询|更正|复制|删除|撤回)|(?:行使|保障)[^。；]{0,10}(?:权利|个人信息权益)/u,
);
const SENSITIVE = pattern(
  /(?:收集|采集|登记|录入|使用|核验)[^，。；]{0,14}(?:人脸|面部|指纹|虹膜|声纹|银行(?:账号|卡号)|金融账户|行踪|病历|健康信息|未满十四|不满十四)/u,
);
const SEPARATE = pattern(/单独同意|书面同意|监护人同意/u);
const FOREVER = pattern(
  /(?:永久|长期|无限期|永远)(?:性)?(?:地)?(?:保存|留存|保留|存储|使用|持有)[^，。；]{0,16}(?:信息|资料|数据|证件|档案|复印件|影像)?|(?:信息|资料|数据|证件|复印件)[^，。；]{0,10}(?:永久|长期|无限期)(?:保存|留存|保留|存储|使用)/u,
);
const PERSONAL = pattern(/个人|客户|用户|消费者|证件|身份|信息|资料|员工|人脸/u);
const NOT_PERSONAL = pattern(/会计|财务凭证|合同档案|保密义务|技术文档/u);
const SHARES = pattern(
  /(?:提供|共享|披露|转让|转交|出售)(?:给|予)?[^，。；]{0,10}(?:关联公司|关联方|关联企业|合作方|合作伙伴|合作商|第三方|其他公司)/u,
);
const OF_PERSONS = pattern(/信息|资料|数据|隐私/u);
const CONSENTED = pattern(/同意|授权|法律[^，。；]{0,6}规定|依法|司法机关|有权机关|去标识|匿名/u);
const COERCES = pattern(
  /(?:不同意|拒绝(?:提供|授权|同意)|不提供|不授权|未同意|未授权|撤回同意)[^。；]{0,30}(?:拒绝|停止|终止|无法|不予|暂停|不再)(?:为其|向其|继续)?(?:提供|办理|受理|享受|使用)?[^，。；]{0,4}(?:服务|业务|办理)?/u,
);
const CONSENT_MATTER = pattern(/信息|隐私|授权|人脸|位置|通讯录/u);
const NECESSARY = pattern(/所必需|必要信息|依法(?:应当|需要|必须)|实名|法律规定/u);
const LEAK = pattern(/泄露|泄漏|丢失|篡改|安全事件/u);
const RESIDENT_ID = pattern(
  /(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])/u,
);

/** Personal data of customers collected: what the notice to them must say. */
const notice: Test = function* (view) {
  const missing = [
    [PURPOSE, '目的', 'purpose'],
    [RETENTION, '保存期限', 'retention'],
    [RIGHTS, '行权方式', 'rights'],
  ] as const;
  const absent = missing.filter(([needed]) => !needed.test(view.text));
  if (absent.length === 0) return;
  for (const hit of firstWith(view, COLLECTS))
    yield {
      ...hit,
      message: {
        zh: `收集个人信息，但没有写明${absent.map(([, zh]) => zh).join('、')}`,
        en: `Personal data is collected without stating its ${absent.map(([, , en]) => en).join(', ')}`,
      },
    };
};

const retention: Test = function* (view) {
  for (const hit of words(FOREVER, { unless: NOT_PERSONAL, promised: true })(view))
    if (hit.sentence && PERSONAL.test(hit.sentence.bare)) yield hit;
};

const sharing: Test = function* (view) {
  for (const hit of words(SHARES, { unless: CONSENTED, promised: true })(view))
    if (hit.sentence && OF_PERSONS.test(hit.sentence.bare)) yield hit;
};

const coercion: Test = function* (view) {
  for (const hit of words(COERCES, { unless: NECESSARY, promised: true })(view))
    if (hit.sentence && CONSENT_MATTER.test(hit.sentence.bare)) yield hit;
};

export const PRIVACY_RULES: readonly Rule[] = [
  {
    code: 'PI-NOTICE',
    severity: 'warning',
    foreign: true,
    spares: ['internal'],
    title: {
      zh: '收集个人信息没有写明目的、期限或权利',
      en: 'Personal data is collected without purpose, retention or rights',
    },
    why: {
      zh: '处理前应当告知处理者、目的、方式、种类、保存期限和行使权利的方式。',
      en: 'Before processing, people must be told who, why, how, what, how long, and their rights.',
    },
    hint: { zh: '插入个人信息告知条款', en: 'Add a clause that says so' },
    citations: ['PIPL-17', 'PIPL-7', 'CPLAW-29'],
    test: notice,
  },
  {
    code: 'PI-SENSITIVE',
    severity: 'warning',
    foreign: true,
    title: { zh: '收集敏感个人信息没有写单独同意', en: 'Sensitive data without separate consent' },
    why: {
      zh: '敏感个人信息须有特定目的和充分必要性，并取得单独同意。',
      en: 'Sensitive data needs a specific purpose, necessity and separate consent.',
    },
    hint: { zh: '加写“另行取得单独同意”，并附同意书', en: 'Promise a separate consent' },
    citations: ['PIPL-28', 'PIPL-29', 'PIPL-31', 'PIPL-55'],
    test: words(SENSITIVE, { lacking: SEPARATE, promised: true }),
  },
  {
    code: 'PI-RETENTION',
    severity: 'error',
    foreign: true,
    title: { zh: '永久或长期保存个人信息', en: 'Personal data is kept for ever' },
    why: {
      zh: '保存期限应当为实现处理目的所必要的最短时间。',
      en: 'Data may be kept only as long as its purpose needs.',
    },
    hint: { zh: '写具体期限和到期删除', en: 'State a period and deletion at its end' },
    citations: ['PIPL-19', 'PIPL-47', 'RN25-11'],
    test: retention,
  },
  {
    code: 'PI-SHARE',
    severity: 'error',
    foreign: true,
    title: {
      zh: '向第三方提供个人信息而未经单独同意',
      en: 'Personal data is passed on without separate consent',
    },
    why: {
      zh: '向其他处理者提供个人信息的，应当告知接收方等事项并取得单独同意。',
      en: 'Passing data to others needs information about them, and separate consent.',
    },
    hint: {
      zh: '删除，或改为“取得本人单独同意后方可提供”',
      en: 'Delete it, or make it subject to separate consent',
    },
    citations: ['PIPL-23', 'CSL-44'],
    test: sharing,
  },
  {
    code: 'PI-COERCE',
    severity: 'warning',
    foreign: true,
    title: { zh: '不同意处理个人信息就拒绝服务', en: 'No consent, no service' },
    why: {
      zh: '除提供服务所必需的以外，不得以不同意为由拒绝提供。',
      en: 'Apart from data that the service needs, consent may not be forced so.',
    },
    hint: { zh: '区分必需和非必需信息，非必需的不影响服务', en: 'Tell necessary from optional data' },
    citations: ['PIPL-16', 'PIPL-14'],
    test: coercion,
  },
  {
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
    citations: ['PIPL-57', 'CC-PR-1038', 'CPLAW-29'],
    test: lacks(LEAK, COLLECTS),
  },
  {
    code: 'PI-EXPOSE',
    severity: 'warning',
    scope: ['published'],
    foreign: true,
    title: { zh: '公开文本含完整的身份证号码', en: 'A full identity number in a public text' },
    why: {
      zh: '公开个人信息须有依据，并限于最小范围。',
      en: 'Personal data may be published only with a ground and no more than needed.',
    },
    hint: { zh: '隐去中间各位', en: 'Mask the middle digits' },
    citations: ['PIPL-6', 'PIPL-10', 'CC-PR-1034'],
    test: words(RESIDENT_ID),
  },
];
