import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';
import { columnsOf } from './columns.ts';

const ANY_SIGNATURE = pattern(/盖章|签字|签名|签章|公章|（章）|\(章\)/u);

const DATED = pattern(/日期|时间：|年[^。；]{0,12}月[^。；]{0,12}日/u);

const noBlock: Test = function* (view) {
  if (view.letter === undefined) {
    const form = view.foreign?.form;
    const lines = view.paragraphs.all.filter(({ kind }) => kind === 'signature');
    const texts = lines.map(({ folded }) => folded);
    const dated = texts.some((text) => DATED.test(text));
    const lacks = !texts.some((text) => ANY_SIGNATURE.test(text)) || (form === 'signed' && !dated);
    if (form !== 'published' && form !== 'internal' && view.text.length > 100 && lacks)
      yield { severity: 'warning' };
    return;
  }
  const columns = columnsOf(view);
  if (columns.length === 0) yield {};
  for (const { label, lines } of columns)
    if (!lines.some(({ kind }) => kind === 'date'))
      yield {
        message: { zh: `“${label}”的签署栏没有日期`, en: `The signature column of “${label}” has no date` },
      };
};

export const SIG_BLOCK = rule({
  code: 'SIG-BLOCK',
  severity: 'error',
  foreign: true,
  title: { zh: '缺少签章栏或签署日期', en: 'No signature block, or no date in it' },
  why: {
    zh: '书面承诺自签名、盖章或者按指印时成立。',
    en: 'A written promise comes about by signature or seal.',
  },
  hint: { zh: '补签章栏（名称、代表、日期）', en: 'Add name, representative and date' },
  wrong: { zh: '（正文之后没有签署栏）', en: '(Nothing after the text)' },
  right: {
    zh: '承诺人（盖章）：　法定代表人（签字）：　日期：2026年5月1日',
    en: 'Promisor (seal), representative (signature), date',
  },
  citations: ['CC-CT-490'],
  test: noBlock,
});
