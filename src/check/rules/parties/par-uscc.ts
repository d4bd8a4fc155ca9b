import { pattern } from '../../pattern.ts';
import { rule, type Test } from '../../rule.ts';

const CODE = pattern(/统一社会信用代码\s*[:：]?\s*([0-9A-Za-z]{12,24})/u);
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Check character of GB 32100-2015: weights are powers of 3 modulo 31. */
function validCode(code: string): boolean {
  const digits = [...code].map((sign) => SIGNS.indexOf(sign));
  if (digits.length !== 18 || digits.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0);
  return digits[17] === (31 - (sum % 31)) % 31;
}

const creditCode: Test = function* (view) {
  for (const paragraph of view.paragraphs)
    for (const { groups, at } of CODE.all(paragraph.folded))
      if (!validCode((groups[0] ?? '').toUpperCase())) yield { paragraph, at };
};

export const PAR_USCC = rule({
  code: 'PAR-USCC',
  severity: 'warning',
  foreign: true,
  title: { zh: '统一社会信用代码的位数或校验码不对', en: 'A unified social credit code fails its check' },
  why: { zh: '疑似录入错误，主体可能对不上。', en: 'It is probably mistyped.' },
  hint: { zh: '按营业执照重新填写', en: 'Copy it again from the licence' },
  wrong: { zh: '统一社会信用代码：91330100799655058C', en: 'Code 91330100799655058C (fails its check)' },
  right: { zh: '统一社会信用代码：91330100799655058B', en: 'Code 91330100799655058B' },
  citations: ['USCC'],
  test: creditCode,
});
