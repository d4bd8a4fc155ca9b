import { lacks } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const FORCE_MAJEURE = pattern(/不可抗力(?![”"]?\s{0,4}[，,]?\s{0,4}(?:是|系|即)?指)/u);
const NOTIFIES = pattern(
  /不可抗力[^\n]{0,120}(?:通知|告知|说明|证明|公告)|(?:通知|告知|说明|证明)[^\n]{0,60}不可抗力/u,
);

export const LIA_FM_NOTICE = rule({
  code: 'LIA-FM-NOTICE',
  severity: 'info',
  foreign: true,
  title: { zh: '不可抗力条款没有通知和证明', en: 'Force majeure without notice and proof' },
  why: {
    zh: '应当及时通知并在合理期限内提供证明；迟延履行后发生的不可抗力不免责。',
    en: 'The law requires prompt notice, and proof within a reasonable time.',
  },
  hint: { zh: '写明通知和提供证明的期限', en: 'State when notice and proof are due' },
  wrong: { zh: '因不可抗力不能履行的，免责。', en: 'Force majeure excuses.' },
  right: {
    zh: '因不可抗力不能履行的，在24小时内通知并在十日内提供证明。',
    en: 'It excuses on notice within 24 hours and proof within ten days.',
  },
  citations: ['CC-CT-590'],
  test: lacks(NOTIFIES, FORCE_MAJEURE),
});
