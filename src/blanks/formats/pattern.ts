import { halfWidth } from '../../chinese/numerals.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { type Problem, quote } from '../type.ts';

/** A format that a linear regular expression decides; full-width characters count as half-width ones. */
export function patternFormat(
  pattern: RegExp,
  name: Bilingual,
  examples: string,
): (text: string) => Problem | undefined {
  return (text) => {
    if (pattern.test(text) || pattern.test(halfWidth(text))) return undefined;
    return {
      code: 'BLANK-FORMAT',
      message: {
        zh: `写的是“${quote(text)}”，不像${name.zh}。`,
        en: `“${quote(text)}” does not look like a ${name.en}.`,
      },
      hint: { zh: `写成 ${examples} 这样。`, en: `Write it like ${examples}.` },
    };
  };
}
