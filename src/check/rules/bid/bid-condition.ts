import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const CONDITIONAL = pattern(
  /视(?:具体)?情况(?:而定)?|另行(?:协商|商定|约定)|以实际(?:情况|发生)?为准|原则上|尽可能|条件允许时|根据实际情况(?:调整|确定)/u,
);
const TENDER_LAW = pattern(/按照?招标文件|以招标文件|不可抗力|法律/u);

export const BID_CONDITION = rule({
  code: 'BID-CONDITION',
  severity: 'warning',
  scope: ['bid'],
  foreign: 'scoped',
  title: { zh: '投标承诺附了条件或含义不确定', en: 'The bid pledge is conditional or vague' },
  why: {
    zh: '含义不明的内容可能被要求澄清，不响应实质性要求的会被否决。',
    en: 'Vague contents invite questions; an unresponsive bid is rejected.',
  },
  hint: { zh: '改为确定的表述', en: 'Say it without conditions' },
  wrong: { zh: '交货时间视情况而定。', en: 'Delivery as the case may be.' },
  right: { zh: '自收到订单之日起10个工作日内交货。', en: 'Delivery within 10 working days of the order.' },
  citations: ['BIDR-52', 'BIDR-51'],
  test: words(CONDITIONAL, { unless: TENDER_LAW, promised: true }),
});
