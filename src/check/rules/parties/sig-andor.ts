import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const SIGN_AND_OR = pattern(/(?:签字|签名|签署)、?盖章(?:之日|之时|日|后|起|即|时|生效)/u);
const BOTH_OR_ONE = pattern(/并盖章|并加盖|或者?盖章|且盖章/u);

export const SIG_ANDOR = rule({
  code: 'SIG-ANDOR',
  severity: 'warning',
  foreign: true,
  title: { zh: '“签字盖章后生效”含义不清', en: '“Signed sealed” is ambiguous' },
  why: {
    zh: '是签字并盖章，还是签字或盖章，决定何时生效。',
    en: 'Whether both are needed decides when it takes effect.',
  },
  hint: { zh: '写“签字并盖章”或者“签字或盖章”', en: 'Write “and” or “or”' },
  wrong: { zh: '自双方签字盖章之日起生效。', en: 'Effective when signed sealed.' },
  right: { zh: '自双方签字并盖章之日起生效。', en: 'Effective when signed and sealed.' },
  citations: ['CTI-22', 'CC-CT-490'],
  test: words(SIGN_AND_OR, { unless: BOTH_OR_ONE }),
});
