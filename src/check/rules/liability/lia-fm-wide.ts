import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const FORCE_MAJEURE_WIDE = pattern(
  /不可抗力[^。；]{0,6}(?:包括|是指|指|如|含|例如)[^。；]{0,80}(?:停电|断电|系统升级|系统维护|设备故障|系统故障|网络故障|人员离职|人手不足|供应商|资金)|(?:停电|断电|系统升级|系统维护|设备故障|系统故障|人员离职|供应商违约)[^。；]{0,24}(?:等(?:其他)?不可抗力|(?<!不)(?:均|都)?属于?不可抗力|(?<!不)视为不可抗力|按不可抗力|以及不可抗力)/u,
);

export const LIA_FM_WIDE = rule({
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
  wrong: {
    zh: '不可抗力包括停电、系统升级和人员离职。',
    en: 'Force majeure includes outages and upgrades.',
  },
  right: { zh: '计划内的系统升级提前48小时通知。', en: 'Planned upgrades are announced 48 hours ahead.' },
  citations: ['CC-GP-180', 'CC-CT-590', 'CC-CT-497'],
  test: words(FORCE_MAJEURE_WIDE),
});
