import { forbidden, lacks, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';

const CAP = pattern(
  /(?:仅|只|最多|最高|上限|不超过|限于)[^，。；]{0,10}(?:直接损失|服务费|合同金额|合同价款|合同总价)[^，。；]{0,14}|(?:直接损失|服务费|合同金额|合同价款|合同总价)的?\s*[0-9０-９一二三四五六七八九十百]{1,5}\s*[%％]|百分之[一二三四五六七八九十]{1,4}的?直接损失|不(?:承担|赔偿)[^，。；]{0,4}间接损失/u,
);

const LIABLE = pattern(/赔偿|责任|补偿|赔付|承担/u);

const CAP_EXCEPTED = pattern(
  /人身损害[^。；]{0,20}(?:除外|不受|不适用)|故意(?:或者?|、)重大过失[^。；]{0,16}(?:除外|不受|不适用)|法律[^，。；]{0,8}(?:另有|有更高)规定|不(?:影响|排除|免除|限制)[^。；]{0,20}(?:权利|责任)/u,
);

const INJURY = pattern(
  /(?:人身(?:损害|伤害|伤亡|安全)|伤亡|故意|重大过失)[^。；]{0,40}(?:不承担|概不负责|不负|免除|不予赔偿)[^，。；]{0,8}(?:责任|赔偿)?/u,
);

const FAULT_OF_OTHERS = pattern(
  /(?:用户|客户|甲方|乙方|消费者|使用人|对方|贵方|买受人|第三(?:方|人)|受害人|他人)(?:自身|自己|本人)?(?:的)?(?:原因|故意|过错|重大过失)|除外|不得免除|不因此免除|不免除/u,
);

const FINAL_SAY = pattern(/最终解释权|解释权归[^，。；]{0,16}(?:所有|公司|本店|我方|承诺人)/u);

const JOINT = pattern(
  /连带(?:赔偿|清偿|保证)?责任|无限(?:连带)?责任|(?:提供|承担)(?:保证|担保)责任|加入债务/u,
);

const GUARANTEE = pattern(
  /提供(?:[^，。；]{0,6})(?:担保|保证责任)|承担(?:连带)?(?:保证|担保)责任|作为保证人/u,
);

const PUBLIC_BODY = pattern(/人民政府|管理局$|(?:财政|教育|公安|卫生|税务|民政)局$|厅$|委员会$/u);

const CHARITY = pattern(/(?:学校|大学|学院|中学|小学|幼儿园|医院|卫生院|养老院|图书馆|博物馆)$/u);

const NOT_PUBLIC = pattern(/仲裁委员会$|业主委员会$|公司|居民委员会$|村民委员会$/u);

const FORCE_MAJEURE_WIDE = pattern(
  /不可抗力[^。；]{0,6}(?:包括|是指|指|如|含|例如)[^。；]{0,80}(?:停电|断电|系统升级|系统维护|设备故障|系统故障|网络故障|人员离职|人手不足|供应商|资金)|(?:停电|断电|系统升级|系统维护|设备故障|系统故障|人员离职|供应商违约)[^。；]{0,24}(?:等(?:其他)?不可抗力|属于不可抗力|视为不可抗力|按不可抗力)/u,
);

const FORCE_MAJEURE = pattern(/不可抗力/u);

const NOTIFIES = pattern(
  /不可抗力[^\n]{0,120}(?:通知|告知|说明|证明|公告)|(?:通知|告知|说明|证明)[^\n]{0,60}不可抗力/u,
);

const caps = words(CAP, { unless: CAP_EXCEPTED, promised: false });

const liabilityCaps: Test = function* (view) {
  for (const hit of caps(view)) if (hit.sentence && LIABLE.test(hit.sentence.bare)) yield hit;
};

const publicGuarantor: Test = function* (view) {
  const { filled, letter } = view;
  if (!filled || !letter) return;
  const names = letter.blocks
    .flatMap((block) => (block.type === 'signatures' ? block.columns : []))
    .filter(({ acknowledges }) => !acknowledges)
    .flatMap(({ lines }) => lines.flatMap(({ value }) => (value?.type === 'blank' ? [value.text] : [])));
  const barred = names.find(
    (name) => (PUBLIC_BODY.test(name) || CHARITY.test(name)) && !NOT_PUBLIC.test(name),
  );
  if (barred === undefined) return;
  for (const sentence of view.sentences.having(GUARANTEE)) {
    const match = GUARANTEE.first(sentence.bare);
    if (!match || forbidden(sentence, match.index)) continue;
    // Schools and hospitals may be run for profit, and may then guarantee.
    yield {
      sentence,
      at: { index: match.index, length: match.text.length },
      severity: CHARITY.test(barred) ? 'warning' : 'error',
    };
    return;
  }
};

export const LIABILITY_RULES: readonly Rule[] = [
  {
    code: 'LIA-CAP',
    severity: 'warning',
    foreign: true,
    spares: ['consumer'],
    title: { zh: '责任限额没有写例外', en: 'A cap on liability without exceptions' },
    why: {
      zh: '人身损害、故意或重大过失的免责无效；格式条款不合理减轻己方责任的无效。',
      en: 'It cannot cover injury, intent or gross negligence, and in standard terms it may be void altogether.',
    },
    hint: {
      zh: '加写“人身损害以及因故意或者重大过失造成的财产损失除外”，并加粗提示',
      en: 'Except injury and loss through intent or gross negligence, and emphasise the clause',
    },
    citations: ['CC-CT-584', 'CC-CT-497', 'CC-CT-506'],
    test: liabilityCaps,
  },
  {
    code: 'LIA-CAP-CONSUMER',
    severity: 'error',
    scope: ['consumer'],
    title: { zh: '对消费者限制了赔偿责任', en: 'Liability towards consumers is capped' },
    why: {
      zh: '以格式条款、通知、声明减轻经营者责任、限制消费者权利的内容无效。',
      en: 'Standard terms and notices that reduce the trader’s liability to consumers are void.',
    },
    hint: {
      zh: '删除限额，或加写“法律另有规定的，从其规定”',
      en: 'Delete the cap, or add that the law prevails where it gives more',
    },
    citations: ['CPLAW-26', 'CPREG-17', 'CPPEN-12'],
    test: liabilityCaps,
  },
  {
    code: 'LIA-INJURY',
    severity: 'error',
    foreign: true,
    title: {
      zh: '免除人身损害或者故意、重大过失的责任',
      en: 'Liability for injury, intent or gross negligence is excluded',
    },
    why: { zh: '这类免责条款无效。', en: 'Such a clause is void.' },
    hint: { zh: '删除，或把这两种情形列为例外', en: 'Delete it, or except these two cases' },
    citations: ['CC-CT-506', 'CC-CT-497'],
    test: words(INJURY, { unless: FAULT_OF_OTHERS }),
  },
  {
    code: 'LIA-FINAL-SAY',
    severity: 'error',
    foreign: true,
    title: { zh: '保留最终解释权', en: 'A right of final interpretation is reserved' },
    why: {
      zh: '经营者单方解释权条款无效；格式条款有歧义的，作不利于提供方的解释。',
      en: 'Such a right of the trader is void; unclear standard terms are read against their author.',
    },
    hint: { zh: '删除，改为“未尽事宜由双方协商确定”', en: 'Delete it; leave what is open to agreement' },
    citations: ['CPPEN-12', 'NETC-1', 'CC-CT-498'],
    test: words(FINAL_SAY, { promised: true }),
  },
  {
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
    citations: ['CC-CT-518', 'CC-GP-178', 'CC-CT-685', 'CC-CT-686', 'CC-CT-552'],
    test: words(JOINT, { promised: true }),
  },
  {
    code: 'LIA-GUAR-BAN',
    severity: 'error',
    title: { zh: '机关或公益单位承诺担保', en: 'A public body or charity promises a guarantee' },
    why: {
      zh: '机关法人、以公益为目的的非营利法人不得为保证人。',
      en: 'State organs and non-profit bodies for the public good may not be guarantors.',
    },
    hint: { zh: '删除担保表述', en: 'Delete the guarantee' },
    citations: ['CC-CT-683', 'COL-15'],
    test: publicGuarantor,
  },
  {
    code: 'LIA-FM-WIDE',
    severity: 'warning',
    foreign: true,
    title: { zh: '把可控事项列为不可抗力', en: 'Matters under control are called force majeure' },
    why: {
      zh: '不可抗力是不能预见、不能避免且不能克服的客观情况；停电、升级、离职一般不算。',
      en: 'Force majeure is unforeseeable, unavoidable and insurmountable; outages and staffing usually are not.',
    },
    hint: {
      zh: '另设“计划维护与服务中断”条款，写明提前通知的时间',
      en: 'Write a clause of its own on maintenance and outages, with notice',
    },
    citations: ['CC-GP-180', 'CC-CT-590', 'CC-CT-497'],
    test: words(FORCE_MAJEURE_WIDE),
  },
  {
    code: 'LIA-FM-NOTICE',
    severity: 'info',
    foreign: true,
    title: { zh: '不可抗力条款没有通知和证明', en: 'Force majeure without notice and proof' },
    why: {
      zh: '应当及时通知并在合理期限内提供证明；迟延履行后发生的不可抗力不免责。',
      en: 'The law wants prompt notice, and proof within a reasonable time.',
    },
    hint: { zh: '写明通知和提供证明的期限', en: 'State when notice and proof are due' },
    citations: ['CC-CT-590'],
    test: lacks(NOTIFIES, FORCE_MAJEURE),
  },
];
