import type { Examples } from '../types.ts';

export const TIME_EXAMPLES = {
  'TIM-ORDER': {
    wrong: { zh: '签署日2026年6月1日，自2026年5月1日起生效。', en: 'Signed 1 June, effective 1 May.' },
    right: { zh: '自2026年6月1日起生效。', en: 'Signed and effective 1 June.' },
  },
  'TIM-EFFECT': {
    wrong: { zh: '本承诺书长期有效。', en: 'Valid for ever.' },
    right: {
      zh: '本承诺书有效期自2026年5月1日至2028年4月30日。',
      en: 'Valid from 1 May 2026 to 30 April 2028.',
    },
  },
  'TIM-LADDER': {
    wrong: { zh: '5日内给出初步结论，3日内最终答复。', en: 'Finding in 5 days, final answer in 3.' },
    right: { zh: '3日内给出初步结论，5日内最终答复。', en: 'Finding in 3 days, final answer in 5.' },
  },
  'TIM-UNIT': {
    wrong: {
      zh: '2个工作日内初步答复，72小时内最终答复。',
      en: 'First answer in 2 working days, final in 72 hours.',
    },
    right: {
      zh: '2个工作日内初步答复，5个工作日内最终答复。',
      en: 'First answer in 2 working days, final in 5.',
    },
  },
  'TIM-EXT': {
    wrong: { zh: '情况复杂的，可以延长处理期限。', en: 'Complex cases may take longer.' },
    right: {
      zh: '情况复杂的，可以延长一次，不超过五日，并在届满前告知。',
      en: 'Complex cases may take five days more, once, told in time.',
    },
  },
  'TIM-START': {
    wrong: { zh: '在24小时内答复客户。', en: 'An answer within 24 hours.' },
    right: { zh: '自受理登记时起24小时内答复客户。', en: 'An answer within 24 hours of registration.' },
  },
  'TIM-WORKDAY': {
    wrong: {
      zh: '自受理之日起3个工作日内办结。（没有定义工作日）',
      en: 'Done in 3 working days. (Not defined)',
    },
    right: {
      zh: '本承诺书所称工作日，是指法定休假日和休息日以外的日子，含调休上班日。',
      en: 'Working days are days other than holidays and rest days, make-up days included.',
    },
  },
  'TIM-VAGUE': {
    wrong: { zh: '接到来电后尽快答复。', en: 'We answer as soon as possible.' },
    right: { zh: '接到来电后2小时内答复。', en: 'We answer within 2 hours of the call.' },
  },
  'TIM-BOUND': {
    wrong: {
      zh: '逾期3日以内的减收一成，3日以上的减收两成。',
      en: 'Up to 3 days 10 %, 3 days or more 20 %.',
    },
    right: {
      zh: '逾期3日以内的减收一成，超过3日的减收两成。',
      en: 'Up to 3 days 10 %, more than 3 days 20 %.',
    },
  },
  'TIM-247': {
    wrong: {
      zh: '提供7×24小时服务，服务时间为工作日9:00至18:00。',
      en: '7×24 service, working days 9:00 to 18:00.',
    },
    right: {
      zh: '热线7×24小时受理，其他渠道为工作日9:00至18:00。',
      en: 'Hotline 7×24; other channels working days 9:00 to 18:00.',
    },
  },
  'TIM-NOTICE7': {
    wrong: { zh: '提前七日通知即可解除。', en: "Ends on seven days' notice." },
    right: {
      zh: '严重违约且收到书面通知后七日内没有改正的，可以解除。',
      en: 'Ends if a serious breach is not cured within seven days of notice.',
    },
  },
  'TIM-DELIVERY': {
    wrong: { zh: '变更事项以书面形式通知客户。', en: 'Changes are told in writing.' },
    right: {
      zh: '变更事项以书面形式通知，送达地址见首部。',
      en: 'Changes are told in writing to the address in the head.',
    },
  },
  'TIM-NOCAL': {
    wrong: {
      zh: '生效日期在放假安排尚未公布的年份',
      en: 'An effective date in a year whose holidays are not announced',
    },
    right: { zh: '放假安排公布后再核对到期日', en: 'Due dates checked once they are' },
  },
  'TIM-MONTHEND': {
    wrong: { zh: '自2026年8月31日起六个月。', en: 'Six months from 31 August 2026.' },
    right: { zh: '自2026年8月31日起至2027年2月28日止。', en: 'From 31 August 2026 to 28 February 2027.' },
  },
} as const satisfies Examples;
