import { words } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { STAFF_FINE } from './staff-fine.ts';

/** Staff who bind themselves: in their own letter, or by their office. */
const OWN = pattern(/(?:自愿|愿意?)(?:承担|缴纳|支付|接受)[^，。；]{0,16}(?:罚款|违约金)/u);
const BY_OFFICE = pattern(/(?:项目经理|班组长|教师|业务员|经办人|员工|职工)[^，。；]{0,4}$/u);
const OWN_LETTER = pattern(
  /本人(?:系|是|为)[^，。；]{0,16}(?:教师|员工|职工|司机|保安|保洁|业务员|工作人员)/u,
);

const staff: Test = function* (view) {
  yield* words(STAFF_FINE, { unless: STAFF_LAW })(view);
  const own = OWN_LETTER.test(view.text);
  for (const { part: sentence, match } of firstIn(view.sentences, OWN))
    if (own || BY_OFFICE.test(sentence.bare.slice(Math.max(0, match.index - 10), match.index)))
      yield { sentence, at: match.at };
};

const STAFF_LAW = pattern(/服务期|竞业限制|培训费|绩效制度|规章制度|不得|禁止/u);

export const PEN_STAFF = rule({
  code: 'PEN-STAFF',
  severity: 'warning',
  foreign: true,
  title: {
    zh: '对员工个人约定罚款、违约金或扣工资',
    en: 'A fine, penalty or wage deduction against employees',
  },
  why: {
    zh: '除培训服务期和竞业限制外，不得与劳动者约定违约金，也不得克扣工资。',
    en: 'Apart from training bonds and non-competition, no penalty may be agreed with employees, nor wages cut.',
  },
  hint: {
    zh: '改为“按本单位依法制定并公示的绩效制度处理”',
    en: 'Refer to the employer’s lawful and published appraisal rules',
  },
  wrong: { zh: '对责任人扣发工资二百元。', en: '200 yuan off the wages of who is at fault.' },
  right: { zh: '按本单位依法制定的绩效制度处理。', en: 'Dealt with under the lawful appraisal rules.' },
  citations: ['LCL-25', 'LCL-22', 'LCL-23', 'LCL-4', 'LL-50'],
  test: staff,
});
