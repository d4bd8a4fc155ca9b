import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const NO_STANDARD_TERMS = pattern(/(?:不(?:含|包含|存在|属于|构成)|并非|没有)[^，。；]{0,6}格式条款/u);

export const FRM_DISCLAIM = rule({
  code: 'FRM-DISCLAIM',
  severity: 'info',
  foreign: true,
  title: { zh: '声明不含格式条款', en: 'The letter says that it has no standard terms' },
  why: {
    zh: '仅凭这种约定不能否认格式条款的性质。',
    en: 'The statement alone does not change their nature.',
  },
  hint: { zh: '删除该句，对重要条款作显著提示', en: 'Delete it, and emphasise the clauses that matter' },
  wrong: { zh: '双方确认本协议不含格式条款。', en: 'There are no standard terms.' },
  right: { zh: '重要条款已加粗提示并说明。', en: 'Important terms are emphasised and explained.' },
  citations: ['CTI-9'],
  test: words(NO_STANDARD_TERMS),
});
