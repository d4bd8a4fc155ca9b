import { firstWith } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { ARBITRATES, agreeing } from './clause.ts';

const oneSided: Test = function* (view) {
  const { letter } = view;
  const columns = letter?.blocks.flatMap((block) => (block.type === 'signatures' ? block.columns : []));
  if (columns !== undefined && columns.length !== 1) return;
  if (
    view.foreign &&
    view.paragraphs.all.some(({ kind, bare }) => kind === 'signature' && CONFIRMS.test(bare))
  )
    return;
  const arbitrating = agreeing(view).find(({ bare }) => ARBITRATES.test(bare));
  if (arbitrating) yield { sentence: arbitrating };
  else yield* firstWith(view, CHOSEN_COURT);
};

/** The other side signs too. */
const CONFIRMS = pattern(/受诺[人方]|确认[^。；]{0,8}章|[乙丙]方/u);

/** A court chosen by place; the court that the law gives anyway is no agreement. */
const CHOSEN_COURT = pattern(
  /(?:向|由)(?:有关|_{2,}|乙方|我方|承诺人|本公司|公司|合同|协议|[^，。；]{2,10}(?:省|市|区|县))[^，。；]{0,14}(?:人民)?法院[^，。；]{0,8}(?:起诉|诉讼|管辖)/u,
);

export const ARB_UNILATERAL = rule({
  code: 'ARB-UNILATERAL',
  severity: 'warning',
  scope: ['unilateral', 'unit', 'published'],
  foreign: 'scoped',
  spares: ['bilateral', 'internal'],
  title: {
    zh: '对方不签署的文书里约定了仲裁或管辖法院',
    en: 'Arbitration or a court is agreed in a letter that the other side does not sign',
  },
  why: {
    zh: '仲裁和协议管辖都要双方书面合意；对方没有签署，条款很可能不成立。',
    en: 'Both need an agreement in writing of both sides; without the other signature it probably fails.',
  },
  hint: {
    zh: '增加“接受方确认”签章栏，或改为“向有管辖权的人民法院提起诉讼”',
    en: 'Add a column for the other side to confirm, or name the competent court in general',
  },
  wrong: {
    zh: '因本承诺书产生的争议，提交北京仲裁委员会仲裁。（只有承诺人签署）',
    en: 'Arbitration, signed by the promisor alone.',
  },
  right: {
    zh: '因本承诺书产生的争议，依法向有管辖权的人民法院起诉。',
    en: 'The competent court by law, or a column for the other side to confirm.',
  },
  citations: ['ARB-4', 'ARB-27', 'CPL-35', 'CPLI-29'],
  test: oneSided,
});
