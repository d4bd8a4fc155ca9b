import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const RESIDENT_ID = pattern(
  /(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])/u,
);

export const PI_EXPOSE = rule({
  code: 'PI-EXPOSE',
  severity: 'warning',
  scope: ['published'],
  foreign: 'scoped',
  title: { zh: '公开文本含完整的身份证号码', en: 'A full identity number in a public text' },
  why: {
    zh: '公开个人信息须有依据，并限于最小范围。',
    en: 'Personal data may be published only with a ground and no more than needed.',
  },
  hint: { zh: '隐去中间各位', en: 'Mask the middle digits' },
  wrong: { zh: '项目负责人身份证号为11010519491231002X。', en: 'A full identity number.' },
  right: { zh: '项目负责人身份证号后四位为002X。', en: 'Its last four characters.' },
  citations: ['PIPL-6', 'PIPL-10', 'CC-PR-1034'],
  test: words(RESIDENT_ID),
});
