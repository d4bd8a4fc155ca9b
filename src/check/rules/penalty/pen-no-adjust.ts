import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const NO_ADJUST = pattern(
  /(?:不得|不可|不能|放弃|无权)[^，。；]{0,10}(?:请求|要求|主张|申请)?[^，。；]{0,8}(?:调整|调低|调减|减少|降低)[^，。；]{0,6}违约金|违约金[^，。；]{0,12}(?:不得|不予)(?:调整|调低|减少)/u,
);

export const PEN_NO_ADJUST = rule({
  code: 'PEN-NO-ADJUST',
  severity: 'warning',
  foreign: true,
  title: { zh: '约定不得请求调整违约金', en: 'Adjustment of the penalty is excluded' },
  why: {
    zh: '仅凭这种约定不能排除法院或仲裁机构调整违约金。',
    en: 'Such a clause does not keep courts or tribunals from adjusting the penalty.',
  },
  hint: { zh: '删除该约定', en: 'Delete the clause' },
  wrong: { zh: '任何一方不得请求法院调整违约金。', en: 'Nobody may ask to adjust the penalty.' },
  right: { zh: '违约金过分高于损失的，可以请求调整。', en: 'It may be adjusted if far above the loss.' },
  citations: ['CTI-64', 'CC-CT-585'],
  test: words(NO_ADJUST),
});
