import { lacks } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const COPY = pattern(
  /(?:留存|保存|复印|收取)[^，。；]{0,10}(?:证件|身份证)[^，。；]{0,6}复印件|复印(?:其)?(?:身份)?证件/u,
);
const COPY_PURPOSE = pattern(
  /复印件[^。；]{0,40}(?:注明|标注|载明)|(?:注明|标注)[^。；]{0,30}(?:用途|目的)|不(?:得)?(?:私自)?(?:留存|复印|保存)/u,
);

export const TEL_COPY = rule({
  code: 'TEL-COPY',
  severity: 'info',
  scope: ['telecom'],
  foreign: 'scoped',
  title: { zh: '留存证件复印件，没有注明用途', en: 'Copies of identity papers without a stated purpose' },
  why: {
    zh: '复印件上应当注明经营者名称、复印目的和日期。',
    en: 'A copy should bear the operator’s name, purpose and date.',
  },
  hint: { zh: '加写“复印件上注明用途、经营者名称和日期”', en: 'Say so in the letter' },
  wrong: { zh: '办理时留存用户证件复印件。', en: 'Copies are kept.' },
  right: {
    zh: '留存的复印件上注明用途、经营者名称和日期。',
    en: 'Copies bear purpose, operator and date.',
  },
  citations: ['RN25-9'],
  test: lacks(COPY_PURPOSE, COPY),
});
