import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const LEVEL = pattern(/(?:中级|高级|最高)人民法院[^，。；]{0,10}(?:管辖|起诉|诉讼|审理|裁判)/u);

export const JUR_LEVEL = rule({
  code: 'JUR-LEVEL',
  severity: 'warning',
  foreign: true,
  title: { zh: '直接指定了某一级人民法院', en: 'A court of a certain level is named' },
  why: {
    zh: '协议管辖不得违反级别管辖，点名某级法院的约定可能无效。',
    en: 'A choice of court must respect the levels of courts; naming one may be void.',
  },
  hint: { zh: '写“某地有管辖权的人民法院”', en: 'Write “the competent people’s court at …”' },
  wrong: { zh: '由杭州市中级人民法院管辖。', en: 'The Hangzhou Intermediate Court.' },
  right: { zh: '由杭州市有管辖权的人民法院管辖。', en: 'The competent court in Hangzhou.' },
  citations: ['CPL-35', 'CPL-18', 'CPL-19'],
  test: words(LEVEL),
});
