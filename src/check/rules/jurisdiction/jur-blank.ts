import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const VAGUE_COURT = pattern(
  /(?:向|由)(?:有关|相关|当地有关|上级)(?:的)?(?:人民)?法院|(?:向|由)\s*(?:_{2,}|＿{2,})[^，。；]{0,10}法院/u,
);

export const JUR_BLANK = rule({
  code: 'JUR-BLANK',
  severity: 'error',
  foreign: true,
  title: { zh: '管辖法院没有写明', en: 'The court is not determined' },
  why: {
    zh: '起诉时不能确定法院的，管辖约定不起作用，只能按法定管辖。',
    en: 'A clause that does not let the court be identified has no effect; the statutory court decides.',
  },
  hint: {
    zh: '写“甲方（乙方）住所地、合同履行地或合同签订地有管辖权的人民法院”，并填写该地',
    en: 'Name the court by the seat of a party, the place of performance or of signature, and fill in the place',
  },
  wrong: { zh: '协商不成的，向有关人民法院起诉。', en: 'The court concerned.' },
  right: {
    zh: '协商不成的，向被告住所地有管辖权的人民法院起诉。',
    en: "The competent court at the defendant's domicile.",
  },
  citations: ['CPLI-30', 'CPL-24'],
  test: words(VAGUE_COURT),
});
