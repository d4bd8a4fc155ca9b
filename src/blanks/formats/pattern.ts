import { halfWidth } from '../../chinese/numerals.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { type Problem, quote } from '../type.ts';

/** A format that a linear regular expression decides; full-width characters count as half-width ones. `spaced`: spaces may part it. */
export function patternFormat(
  pattern: RegExp,
  name: Bilingual,
  examples: string,
  spaced = false,
): (text: string) => Problem | undefined {
  return (text) => {
    const narrow = spaced ? halfWidth(text) : text.normalize('NFKC');
    if (pattern.test(text) || pattern.test(narrow)) return undefined;
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
