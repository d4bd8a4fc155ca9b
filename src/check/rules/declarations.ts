import { words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';
import { compareDue } from '../spans.ts';

const LIMITATION = pattern(
  /(?:放弃|不得援引|不再主张)[^，。；]{0,8}(?:诉讼)?时效|诉讼时效(?:期间)?[^，。；]{0,6}(?:为|缩短|延长|不超过)[^，。；]{0,10}|(?:未|不)(?:起诉|提起诉讼|申请仲裁|主张权利|提出主张|行使权利)[^。；]{0,12}(?:视为|即|则)?(?:放弃|丧失)|(?:放弃|丧失)(?:一切|全部|所有)(?:的)?(?:权利|请求权)/u,
);

const LAW_ITSELF = pattern(/依法|法律规定|不因|保证期间|优先/u);

const ON_THE_SPOT = pattern(
  /(?:签收|收货)(?:后)?(?:即|便|就)?(?:视为|视同|表示)[^，。；]{0,12}(?:合格|认可|符合|无异议)|当场[^，。；]{0,8}(?:未|不)[^，。；]{0,4}(?:提出|验收|清点)[^。；]{0,16}(?:视为|概不)/u,
);

const SILENCE = pattern(
  /(?:逾期|到期|届时|超过|未(?:在|于)?)[^。；]{0,20}(?:未|不|没有)?(?:回复|答复|反馈|提出|确认|表态|异议)[^。；]{0,8}(?:即|则)?视为(?:同意|认可|接受|满意|默认|验收合格|无异议|确认)/u,
);

const NOT_TAKEN = pattern(/不(?:得|应|能)?视为/u);

const NO_STANDARD_TERMS = pattern(/(?:不(?:含|包含|存在|属于|构成)|并非|没有)[^，。；]{0,6}格式条款/u);

const BURDENS = pattern(
  /(?:贵方|贵公司|贵单位|客户|用户|消费者|甲方)(?:必须|应当|须|应|不得)[^。；]{0,40}否则[^。；]{0,30}(?:承担|赔偿|支付|视为|丧失|无权)/u,
);

const shortInspection: Test = function* (view) {
  for (const { pointer, value } of view.marked.get('inspection') ?? [])
    if (value.type === 'duration') {
      const day = { value: '1', unit: 'day', clock: 'wall' } as const;
      if (compareDue(value.duration, day) === 'not-later')
        yield {
          pointer,
          message: { zh: '异议或检验期限不超过一日', en: 'The period for objections is one day or less' },
        };
    }
  yield* words(ON_THE_SPOT, { promised: true })(view);
};

export const DECLARATION_RULES: readonly Rule[] = [
  {
    code: 'LIA-LIMITATION',
    severity: 'error',
    foreign: true,
    title: {
      zh: '约定诉讼时效或预先放弃权利',
      en: 'Limitation periods are agreed, or rights waived in advance',
    },
    why: {
      zh: '诉讼时效由法律规定，当事人约定无效，预先放弃时效利益也无效。',
      en: 'Limitation is set by law; agreements on it and advance waivers are void.',
    },
    hint: {
      zh: '删除；确有需要的，改为合理的异议或检验期限',
      en: 'Delete it; if needed, agree a reasonable period for objections',
    },
    citations: ['CC-GP-197', 'CC-GP-188'],
    test: words(LIMITATION, { unless: LAW_ITSELF }),
  },
  {
    code: 'LIA-INSPECT',
    severity: 'warning',
    foreign: true,
    title: { zh: '异议或检验期限过短', en: 'The period for objections is too short' },
    why: {
      zh: '期限过短的，只视为外观瑕疵的异议期限；签收不等于认可质量。',
      en: 'A period too short covers only visible defects; a receipt does not approve the quality.',
    },
    hint: {
      zh: '设合理期限，区分外观瑕疵和隐蔽瑕疵',
      en: 'Allow a reasonable time; tell visible from hidden defects',
    },
    citations: ['CC-CT-621', 'CC-CT-622', 'NETC-1'],
    test: shortInspection,
  },
  {
    code: 'LIA-SILENCE',
    severity: 'warning',
    foreign: true,
    title: { zh: '把沉默视为同意', en: 'Silence is taken for consent' },
    why: {
      zh: '沉默只有在法律规定、当事人约定或者符合交易习惯时才算意思表示；单方文书约束不了对方。',
      en: 'Silence counts only by law, agreement or usage; a letter of one side cannot bind the other so.',
    },
    hint: {
      zh: '面向消费者和单方承诺的删除；双方文书写明合理期限并显著提示',
      en: 'Delete it towards consumers and in one-sided letters; else give a fair period and emphasise it',
    },
    citations: ['CC-GP-140', 'CC-CT-497', 'CPLAW-26'],
    test: words(SILENCE, { unless: NOT_TAKEN }),
  },
  {
    code: 'FRM-DISCLAIM',
    severity: 'info',
    foreign: true,
    title: { zh: '声明不含格式条款', en: 'The letter says that it has no standard terms' },
    why: {
      zh: '仅凭这种约定不能否认格式条款的性质。',
      en: 'The statement alone does not change their nature.',
    },
    hint: { zh: '删除该句，对重要条款作显著提示', en: 'Delete it, and emphasise the clauses that matter' },
    citations: ['CTI-9'],
    test: words(NO_STANDARD_TERMS),
  },
  {
    code: 'FRM-UNI-DUTY',
    severity: 'warning',
    scope: ['unilateral', 'unit'],
    spares: ['bilateral', 'internal'],
    title: { zh: '单方承诺书给对方设定了义务和后果', en: 'A one-sided letter puts duties on the other side' },
    why: {
      zh: '单方意思表示只约束作出人，要约束对方须经其同意。',
      en: 'A one-sided declaration binds only its author.',
    },
    hint: {
      zh: '移入双方协议，或改成“如贵方提供……，我方将……”',
      en: 'Move it to an agreement, or write “if you provide …, we shall …”',
    },
    citations: ['CC-CT-465', 'CC-GP-134', 'CC-GP-136'],
    test: words(BURDENS),
  },
];
