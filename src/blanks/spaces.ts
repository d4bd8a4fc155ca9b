import { ANY_NUMBER } from '../chinese/numerals.ts';

const BETWEEN_FIGURES = new RegExp(`(?<=${ANY_NUMBER.slice(0, -1)})\\s+(?=${ANY_NUMBER.slice(0, -1)})`);

/**
 * Half-width, without the spaces that people leave around units and signs; undefined when a space stands between two
 * figures (`1 5个工作日`): nobody knows whether they are one number.
 */
export function compact(written: string): string | undefined {
  const text = written
    .trim()
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
  return BETWEEN_FIGURES.test(text) ? undefined : text.replace(/\s+/g, '');
}
