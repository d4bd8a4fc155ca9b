import { readNumeral } from '../../chinese/numerals.ts';
import { type Problem, quote } from '../type.ts';

/** Number of an article, in digits or in Chinese, with 之一 and the like after it. */
export function articleFormat(text: string): Problem | undefined {
  const number = text.replace(/之[一二三四五六七八九十]$/, '');
  if (/^\d{1,4}$/.test(readNumeral(number) ?? '')) return undefined;
  return {
    code: 'BLANK-FORMAT',
    message: {
      zh: `写的是“${quote(text)}”，不是条号。`,
      en: `“${quote(text)}” is not the number of an article.`,
    },
    hint: { zh: '只写数字，例如 577 或 五百七十七。', en: 'Write the number only, such as 577.' },
  };
}
