import type { Examples } from '../types.ts';

export const FORM_EXAMPLES = {
  'CIT-REPEALED': {
    wrong: { zh: '依据《中华人民共和国合同法》订立。', en: 'Made under the Contract Law.' },
    right: { zh: '依据《中华人民共和国民法典》订立。', en: 'Made under the Civil Code.' },
  },
  'CIT-RENUMBER': {
    wrong: {
      zh: '仲裁协议适用《仲裁法》第十六条。',
      en: 'Article 16 of the Arbitration Law governs the agreement.',
    },
    right: {
      zh: '仲裁协议适用《仲裁法》（2025修订）第二十七条。',
      en: 'Article 27 of the Arbitration Law (2025) governs the agreement.',
    },
  },
  'CIT-BLANK': {
    wrong: { zh: '依据《____法》的规定承担责任。', en: 'Liable under the ____ Law.' },
    right: {
      zh: '依据《中华人民共和国民法典》第五百七十七条承担责任。',
      en: 'Liable under article 577 of the Civil Code.',
    },
  },
  'BLK-UNFILLED': {
    wrong: { zh: '服务热线为____。', en: 'The hotline is ____.' },
    right: { zh: '服务热线为010-88886666。', en: 'The hotline is 010-88886666.' },
  },
  'ATT-MISSING': {
    wrong: { zh: '收费标准详见附件一。（没有附件）', en: 'Prices are in Annex 1. (There is none.)' },
    right: { zh: '收费标准见本条第二款。', en: 'Prices are in the second paragraph.' },
  },
  'CMP-CHANNEL': {
    wrong: { zh: '我公司承诺文明服务。', en: 'We serve politely.' },
    right: {
      zh: '我公司承诺文明服务，投诉电话为010-88886666。',
      en: 'We serve politely; complaints: 010-88886666.',
    },
  },
  'PAR-MISMATCH': {
    wrong: {
      zh: '首部：甲乙商贸有限公司；落款：甲乙贸易有限公司',
      en: 'Head: A Trading Co.; signature: A Traders Co.',
    },
    right: { zh: '首部和落款均为：甲乙商贸有限公司', en: 'A Trading Co. in both places' },
  },
  'PAR-UNDEF': {
    wrong: { zh: '甲方有权检查服务质量。', en: 'Party A may inspect.' },
    right: {
      zh: '云栖商贸有限公司（以下简称“甲方”）有权检查服务质量。',
      en: 'Yunqi Trading Co. (“Party A”) may inspect.',
    },
  },
  'PAR-USCC': {
    wrong: { zh: '统一社会信用代码：91330100799655058C', en: 'Code 91330100799655058C (fails its check)' },
    right: { zh: '统一社会信用代码：91330100799655058B', en: 'Code 91330100799655058B' },
  },
  'SIG-BLOCK': {
    wrong: { zh: '（正文之后没有签署栏）', en: '(Nothing after the text)' },
    right: {
      zh: '承诺人（盖章）：　法定代表人（签字）：　日期：2026年5月1日',
      en: 'Promisor (seal), representative (signature), date',
    },
  },
  'SIG-DEPT': {
    wrong: { zh: '承诺人：云栖商贸有限公司客户服务部', en: 'Signed: customer service department' },
    right: { zh: '承诺人：云栖商贸有限公司', en: 'Signed: Yunqi Trading Co.' },
  },
  'SIG-ANDOR': {
    wrong: { zh: '自双方签字盖章之日起生效。', en: 'Effective when signed sealed.' },
    right: { zh: '自双方签字并盖章之日起生效。', en: 'Effective when signed and sealed.' },
  },
  'NUM-CAPITAL': {
    wrong: { zh: '违约金为10000元（大写：壹仟元整）。', en: '10,000 yuan (in words: one thousand)' },
    right: { zh: '违约金为10000元（大写：壹万元整）。', en: '10,000 yuan (in words: ten thousand)' },
  },
  'NUM-PERCENT': {
    wrong: { zh: '投诉办结率不低于120%。', en: 'Completion rate at least 120 %.' },
    right: { zh: '投诉办结率不低于98%。', en: 'Completion rate at least 98 %.' },
  },
  'NUM-RANGE': {
    wrong: { zh: '违约金为合同价款的60%至30%。', en: '60 % to 30 % of the price.' },
    right: { zh: '违约金为合同价款的30%至60%。', en: '30 % to 60 % of the price.' },
  },
  'CPY-SUM': {
    wrong: { zh: '一式四份，双方各执一份。', en: 'Four copies, one each.' },
    right: { zh: '一式两份，双方各执一份。', en: 'Two copies, one each.' },
  },
  'CPY-EFFECT': {
    wrong: { zh: '一式两份，双方各执一份。', en: 'Two copies, one each.' },
    right: {
      zh: '一式两份，双方各执一份，具有同等法律效力。',
      en: 'Two copies, one each, equally authentic.',
    },
  },
} as const satisfies Examples;
