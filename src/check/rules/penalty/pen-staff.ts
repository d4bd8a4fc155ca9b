import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';
import { STAFF_FINE } from './staff-fine.ts';

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
  test: words(STAFF_FINE, { unless: STAFF_LAW }),
});
