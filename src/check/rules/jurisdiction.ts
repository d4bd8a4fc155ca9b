import { firstWith, words } from '../hits.ts';
import { pattern } from '../pattern.ts';
import type { Rule, Test } from '../rule.ts';

const VAGUE_COURT = pattern(
  /(?:向|由)(?:有关|相关|当地有关|上级)(?:的)?(?:人民)?法院|(?:向|由)\s*(?:_{2,}|＿{2,})[^，。；]{0,10}法院/u,
);
const LEVEL = pattern(/(?:中级|高级|最高)人民法院[^，。；]{0,10}(?:管辖|起诉|诉讼|审理|裁判)/u);
const FORUM = pattern(
  /(?:向|由|提交)[^，。；]{0,24}(?:人民法院|仲裁委员会|仲裁院)[^。；]{0,14}(?:起诉|诉讼|管辖|仲裁)/u,
);
const LEGAL_FORUM = pattern(
  /有管辖权的(?:人民)?法院|依法(?:向|提起|申请)|消费者(?:协会|所在地|住所地|经常居住地)|12315/u,
);

const unmarkedForum: Test = function* (view) {
  for (const hit of firstWith(view, FORUM)) {
    const { sentence } = hit;
    if (sentence && !LEGAL_FORUM.test(sentence.bare) && !sentence.paragraph.strong) yield hit;
  }
};

export const JURISDICTION_RULES: readonly Rule[] = [
  {
    code: 'JUR-BLANK',
    severity: 'error',
    foreign: true,
    title: { zh: '管辖法院没有写明', en: 'The court is not determined' },
    why: {
      zh: '起诉时不能确定法院的，管辖约定不起作用，只能按法定管辖。',
      en: 'A clause from which no court can be told has no effect; the statutory court decides.',
    },
    hint: {
      zh: '写“甲方（乙方）住所地、合同履行地或合同签订地有管辖权的人民法院”，并填写该地',
      en: 'Name the court by the seat of a party, the place of performance or of signature, and fill in the place',
    },
    citations: ['CPLI-30', 'CPL-24'],
    test: words(VAGUE_COURT),
  },
  {
    code: 'JUR-LEVEL',
    severity: 'warning',
    foreign: true,
    title: { zh: '直接指定了某一级人民法院', en: 'A court of a certain level is named' },
    why: {
      zh: '协议管辖不得违反级别管辖，点名某级法院的约定可能无效。',
      en: 'A choice of court must respect the levels of courts; naming one may be void.',
    },
    hint: { zh: '写“某地有管辖权的人民法院”', en: 'Write “the competent people’s court at …”' },
    citations: ['CPL-35', 'CPL-18', 'CPL-19'],
    test: words(LEVEL),
  },
  {
    code: 'JUR-CONSUMER',
    severity: 'warning',
    scope: ['consumer'],
    title: {
      zh: '面向消费者的仲裁或管辖条款没有显著提示',
      en: 'A clause on the forum is not emphasised towards consumers',
    },
    why: {
      zh: '经营者用格式条款约定管辖而未提请注意的，消费者可以主张无效；也不得限制消费者选择诉讼或仲裁。',
      en: 'Consumers may avoid a forum clause to which they were not alerted, and may not be kept from their choice.',
    },
    hint: {
      zh: '加粗并请消费者单独确认，或改为“依法向有管辖权的人民法院起诉”',
      en: 'Print it bold with a separate confirmation, or leave the forum to the law',
    },
    citations: ['CPLI-31', 'CPREG-17', 'CPLAW-26', 'CPLAW-39'],
    test: unmarkedForum,
  },
];
