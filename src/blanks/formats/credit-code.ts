import { halfWidth } from '../../chinese/numerals.ts';
import { type Problem, quote } from '../type.ts';

/** Alphabet and weights of GB 32100-2015, section 4 (unified social credit code). */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character that the first 17 characters call for, or undefined when one is not of the alphabet. */
export function creditCodeCheck(first17: string): string | undefined {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(first17[index] ?? ' ');
    if (value < 0) return undefined;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Unified social credit code: 18 characters, the last one a check character. */
export function creditCodeFormat(text: string): Problem | undefined {
  const code = halfWidth(text).toUpperCase();
  const check = code.length === 18 ? creditCodeCheck(code.slice(0, 17)) : undefined;
  if (check !== undefined && check === code[17]) return undefined;
  const reason =
    code.length !== 18
      ? { zh: `有 ${code.length} 位，应为 18 位`, en: `has ${code.length} characters instead of 18` }
      : check === undefined
        ? {
            zh: '含有 I、O、S、V、Z 等不会出现的字符',
            en: 'holds characters such as I, O, S, V, Z that never occur',
          }
        : { zh: '校验码不符，多半有一位抄错', en: 'has a wrong check character: probably one is miscopied' };
  return {
    code: 'BLANK-FORMAT',
    message: { zh: `写的是“${quote(text)}”，${reason.zh}。`, en: `“${quote(text)}” ${reason.en}.` },
    hint: {
      zh: '照营业执照重新抄写 18 位统一社会信用代码。',
      en: 'Copy the 18 characters again from the business licence.',
    },
  };
}
