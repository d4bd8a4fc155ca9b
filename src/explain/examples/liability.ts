import type { Examples } from '../types.ts';

export const LIABILITY_EXAMPLES = {
  'ARB-EITHER': {
    wrong: {
      zh: '可以提交北京仲裁委员会仲裁，也可以向人民法院起诉。',
      en: 'Arbitration in Beijing or a suit.',
    },
    right: {
      zh: '提交北京仲裁委员会仲裁，仲裁裁决是终局的。',
      en: 'Arbitration at the Beijing Arbitration Commission; the award is final.',
    },
  },
  'ARB-THEN-SUE': {
    wrong: { zh: '对仲裁裁决不服的，可以向法院起诉。', en: 'The award may be challenged by suit.' },
    right: { zh: '仲裁裁决是终局的，对双方均有约束力。', en: 'The award is final and binding.' },
  },
  'ARB-NO-NAME': {
    wrong: { zh: '因本协议产生的争议，提交当地仲裁委员会仲裁。', en: 'The local arbitration commission.' },
    right: { zh: '因本协议产生的争议，提交北京仲裁委员会仲裁。', en: 'The Beijing Arbitration Commission.' },
  },
  'ARB-CITY-ONLY': {
    wrong: { zh: '因本协议产生的争议，由杭州市的仲裁机构仲裁。', en: 'An institution in Hangzhou.' },
    right: { zh: '因本协议产生的争议，由杭州仲裁委员会仲裁。', en: 'The Hangzhou Arbitration Commission.' },
  },
  'ARB-NAME-UNKNOWN': {
    wrong: { zh: '因本协议产生的争议，提交北京市仲裁委员会仲裁。', en: '“北京市仲裁委员会”' },
    right: { zh: '因本协议产生的争议，提交北京仲裁委员会仲裁。', en: '“北京仲裁委员会”' },
  },
  'ARB-TWO-BODIES': {
    wrong: {
      zh: '因本协议产生的争议，提交北京仲裁委员会或上海仲裁委员会仲裁。',
      en: 'Beijing or Shanghai commission.',
    },
    right: { zh: '因本协议产生的争议，提交北京仲裁委员会仲裁。', en: 'The Beijing commission.' },
  },
  'ARB-RULES-ONLY': {
    wrong: { zh: '因本协议产生的争议，按照联合国贸法会仲裁规则进行仲裁。', en: 'Under the UNCITRAL rules.' },
    right: {
      zh: '因本协议产生的争议，提交北京仲裁委员会，按照其仲裁规则进行仲裁。',
      en: 'At the Beijing commission under its rules.',
    },
  },
  'ARB-LABOR-BODY': {
    wrong: {
      zh: '因本协议产生的争议，提交杭州市劳动人事争议仲裁委员会仲裁。',
      en: 'The labour disputes commission.',
    },
    right: { zh: '因本协议产生的争议，提交杭州仲裁委员会仲裁。', en: 'The Hangzhou commission.' },
  },
  'ARB-UNILATERAL': {
    wrong: {
      zh: '因本承诺书产生的争议，提交北京仲裁委员会仲裁。（只有承诺人签署）',
      en: 'Arbitration, signed by the promisor alone.',
    },
    right: {
      zh: '因本承诺书产生的争议，依法向有管辖权的人民法院起诉。',
      en: 'The competent court by law, or a column for the other side to confirm.',
    },
  },
  'ARB-SCOPE': {
    wrong: { zh: '双方同意提交北京仲裁委员会仲裁。', en: 'Arbitration in Beijing.' },
    right: {
      zh: '因本协议引起的或与其有关的任何争议，提交北京仲裁委员会仲裁。',
      en: 'Any dispute arising from or in connection with this letter: arbitration in Beijing.',
    },
  },
  'JUR-BLANK': {
    wrong: { zh: '协商不成的，向有关人民法院起诉。', en: 'The court concerned.' },
    right: {
      zh: '协商不成的，向被告住所地有管辖权的人民法院起诉。',
      en: "The competent court at the defendant's domicile.",
    },
  },
  'JUR-LEVEL': {
    wrong: { zh: '由杭州市中级人民法院管辖。', en: 'The Hangzhou Intermediate Court.' },
    right: { zh: '由杭州市有管辖权的人民法院管辖。', en: 'The competent court in Hangzhou.' },
  },
  'JUR-CONSUMER': {
    wrong: { zh: '因本承诺书产生的争议，由余杭区人民法院管辖。', en: 'The Yuhang court decides.' },
    right: { zh: '客户可以依法向有管辖权的人民法院起诉。', en: 'Customers may sue in the competent court.' },
  },
  'PEN-FINE': {
    wrong: { zh: '逾期交付的，每次罚款五百元。', en: 'A fine of 500 yuan each time.' },
    right: { zh: '逾期交付的，每次支付违约金五百元。', en: 'A contractual penalty of 500 yuan each time.' },
  },
  'PEN-STAFF': {
    wrong: { zh: '对责任人扣发工资二百元。', en: '200 yuan off the wages of who is at fault.' },
    right: { zh: '按本单位依法制定的绩效制度处理。', en: 'Dealt with under the lawful appraisal rules.' },
  },
  'PEN-HIGH': {
    wrong: { zh: '预估损失1000元，违约金1400元。', en: 'Loss 1,000, penalty 1,400 yuan.' },
    right: { zh: '预估损失1000元，违约金1200元。', en: 'Loss 1,000, penalty 1,200 yuan.' },
  },
  'PEN-NO-ADJUST': {
    wrong: { zh: '任何一方不得请求法院调整违约金。', en: 'Nobody may ask to adjust the penalty.' },
    right: { zh: '违约金过分高于损失的，可以请求调整。', en: 'It may be adjusted if far above the loss.' },
  },
  'PEN-VAGUE': {
    wrong: { zh: '因此造成的事故，我公司承担一切责任。', en: 'We bear all liability.' },
    right: {
      zh: '因此造成的事故，我公司赔偿实际损失，以十万元为上限。',
      en: 'We make good the actual loss up to 100,000 yuan.',
    },
  },
  'PEN-DELAY': {
    wrong: { zh: '支付违约金后不再履行交付义务。', en: 'After paying we need not deliver.' },
    right: { zh: '支付违约金后，仍应当履行交付义务。', en: 'After paying we still deliver.' },
  },
  'PEN-DEPOSIT-20': {
    wrong: { zh: '定金为合同价款的30%。', en: 'A deposit of 30 %.' },
    right: { zh: '定金为合同价款的20%。', en: 'A deposit of 20 %.' },
  },
  'PEN-DEPOSIT-NAME': {
    wrong: { zh: '不能交付的，押金双倍返还。', en: 'The security is returned double.' },
    right: { zh: '不能交付的，定金双倍返还。', en: 'The 定金 deposit is returned double.' },
  },
  'PEN-DOUBLE': {
    wrong: { zh: '一方违约的，定金不退，并应支付违约金。', en: 'The deposit is kept, and a penalty is due.' },
    right: { zh: '守约方可以选择适用定金或者违约金条款。', en: 'The other side chooses deposit or penalty.' },
  },
  'PEN-PROMISE-X': {
    wrong: { zh: '发现假货的，假一赔十。', en: 'Ten for every fake.' },
    right: { zh: '发现假货的，依照法律规定赔偿。', en: 'Compensation as the law provides.' },
  },
  'LIA-CAP': {
    wrong: { zh: '违约方仅赔偿直接损失的50%。', en: 'Half of the direct loss only.' },
    right: {
      zh: '违约方仅赔偿直接损失的50%，人身损害以及故意或者重大过失造成的财产损失除外。',
      en: 'Half of the direct loss, except injury, intent and gross negligence.',
    },
  },
  'LIA-CAP-CONSUMER': {
    wrong: { zh: '出现服务差错的，仅赔偿直接损失的50%。', en: 'Half of the loss only.' },
    right: { zh: '出现服务差错的，依法赔偿损失。', en: 'The loss as the law provides.' },
  },
  'LIA-INJURY': {
    wrong: { zh: '施工中造成人身损害的，我公司概不负责。', en: 'No liability for injury.' },
    right: { zh: '施工中造成人身损害的，我公司依法赔偿。', en: 'Injury is compensated by law.' },
  },
  'LIA-FINAL-SAY': {
    wrong: { zh: '本承诺书最终解释权归本公司所有。', en: 'We reserve the final interpretation.' },
    right: { zh: '本承诺书未尽事宜由双方协商确定。', en: 'What is open is settled by agreement.' },
  },
  'LIA-JOINT': {
    wrong: { zh: '我公司对经销商的债务承担连带责任。', en: 'We are jointly liable with dealers.' },
    right: { zh: '我公司督促经销商履行。', en: 'We see to it that dealers perform.' },
  },
  'LIA-GUAR-BAN': {
    wrong: { zh: '我局为承包方的债务提供担保。', en: "The bureau guarantees the contractor's debts." },
    right: { zh: '承包方自行提供银行保函。', en: 'The contractor brings a bank guarantee.' },
  },
  'LIA-FM-WIDE': {
    wrong: {
      zh: '不可抗力包括停电、系统升级和人员离职。',
      en: 'Force majeure includes outages and upgrades.',
    },
    right: { zh: '计划内的系统升级提前48小时通知。', en: 'Planned upgrades are told 48 hours ahead.' },
  },
  'LIA-FM-NOTICE': {
    wrong: { zh: '因不可抗力不能履行的，免责。', en: 'Force majeure excuses.' },
    right: {
      zh: '因不可抗力不能履行的，在24小时内通知并在十日内提供证明。',
      en: 'It excuses on notice within 24 hours and proof within ten days.',
    },
  },
  'LIA-LIMITATION': {
    wrong: { zh: '客户一年内未起诉的，视为放弃一切权利。', en: 'No suit in a year: all rights waived.' },
    right: {
      zh: '客户自签收之日起十日内可以对外观瑕疵提出异议。',
      en: 'Visible defects are notified within ten days.',
    },
  },
  'LIA-INSPECT': {
    wrong: { zh: '货物签收即视为质量合格。', en: 'Receipt approves the quality.' },
    right: { zh: '隐蔽瑕疵可以在质保期内提出。', en: 'Hidden defects may be raised within the warranty.' },
  },
  'LIA-SILENCE': {
    wrong: { zh: '客户逾期未答复的，视为同意本方案。', en: 'No answer means consent.' },
    right: { zh: '客户逾期未答复的，我公司再次联系。', en: 'Without an answer we ask again.' },
  },
  'FRM-DISCLAIM': {
    wrong: { zh: '双方确认本协议不含格式条款。', en: 'There are no standard terms.' },
    right: { zh: '重要条款已加粗提示并说明。', en: 'Important terms are emphasised and explained.' },
  },
  'FRM-UNI-DUTY': {
    wrong: { zh: '客户应当妥善保管设备，否则须承担维修费用。', en: 'Keep it well or pay the repair.' },
    right: { zh: '如客户妥善保管设备，我公司将免费维修。', en: 'If you keep it well, we repair free.' },
  },
} as const satisfies Examples;
