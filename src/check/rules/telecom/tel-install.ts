import { lacks } from '../../hits.ts';
import { firstIn } from '../../parts.ts';
import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const INSTALL = pattern(
  /(?:装机|移机|装移机|安装开通)[^，。；]{0,20}(?:完成|开通|时限|内)|完成(?:装机|移机|装移机)/u,
);
/** In a letter from elsewhere the consequence must stand beside the time. */
const installs: Test = function* (view) {
  if (view.filled !== undefined) return yield* lacks(INSTALL_REMEDY, INSTALL)(view);
  for (const { part: sentence, match } of firstIn(view.sentences, INSTALL)) {
    if (INSTALL_REMEDY.test(sentence.paragraph.bare)) continue;
    yield { sentence, at: match.at };
    return;
  }
};

const INSTALL_REMEDY = pattern(/违约金|逾期|减免/u);

export const TEL_INSTALL = rule({
  code: 'TEL-INSTALL',
  severity: 'warning',
  scope: ['telecom'],
  foreign: 'scoped',
  title: { zh: '装机移机承诺没有写逾期责任', en: 'Installation times without a consequence of delay' },
  why: {
    zh: '因经营者原因逾期未装通的，每日按所收费用的 1% 支付违约金。',
    en: 'For each day of its own delay the operator owes 1 % of the fees taken.',
  },
  hint: { zh: '补写逾期违约金', en: 'Add the penalty for delay' },
  wrong: { zh: '自申请之日起五日内完成装机。', en: 'Installed in five days.' },
  right: {
    zh: '自申请之日起五日内完成装机，逾期的每日按所收费用的1%支付违约金。',
    en: 'Installed in five days, 1 % a day for delay.',
  },
  citations: ['TELR-31'],
  test: installs,
});
