import { words } from '../../hits.ts';
import { pattern } from '../../pattern.ts';
import { rule } from '../../rule.ts';

const PAID_OFF = pattern(
  /(?:支付|付清|缴纳|承担)[^，。；]{0,6}违约金(?:后|之后)[^。；]{0,10}(?:(?:不再|无须|无需|可不|免于|不必)[^，。；]{0,6}(?:继续)?履行|免除[^，。；]{0,8}(?:义务|责任))/u,
);

export const PEN_DELAY = rule({
  code: 'PEN-DELAY',
  severity: 'info',
  foreign: true,
  title: { zh: '约定付清违约金后不再履行', en: 'Paying the penalty is said to end the duty' },
  why: {
    zh: '就迟延履行约定违约金的，付了以后仍应履行债务。',
    en: 'After a penalty for delay the duty itself remains.',
  },
  hint: { zh: '删除该句', en: 'Delete the sentence' },
  wrong: { zh: '支付违约金后不再履行交付义务。', en: 'After paying we need not deliver.' },
  right: { zh: '支付违约金后，仍应当履行交付义务。', en: 'After paying we still deliver.' },
  citations: ['CC-CT-585'],
  test: words(PAID_OFF),
});
