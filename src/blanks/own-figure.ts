import { ANY_NUMBER } from '../chinese/numerals.ts';
import { compact } from './spaces.ts';
import type { Reading } from './type.ts';

/** A number that begins where it was begun: no part of a longer one (廿四, 1e3, 24*7, 1/2), and without a sign before it. */
export const FIGURE = `(?<![\\d.,点负−廿卅卌½¼¾*×/-]|\\d[xXeE_'’])${ANY_NUMBER}`;

/** Two figures with their distance: 2～4小时, 3%至5%. */
const RANGE = new RegExp(`${ANY_NUMBER}[^\\d，。；,;]{0,4}[~～—–至到-]\\s*${ANY_NUMBER}`);
/** Words around a figure that change nothing of its sense. */
const AROUND =
  /^(?:约|大概|大约|左右|上下|前后|将近|差不多|共|总共|共计|合计|总计|计|为|是|的|整|倍|[\s:：,，。.;；()（）“”"'])*$/;

/**
 * The one figure of a text that its blank would take by itself, for the remedy to quote: `合同价的5%` has 5%. None where there are
 * several, or where a space or a dash leaves open what the figure is.
 *
 * @param pieces what such a figure looks like, with the flag `g`
 */
export function ownFigure(
  written: string | boolean,
  pieces: RegExp,
  read: (piece: string) => Reading,
): string | undefined {
  const text = compact(String(written));
  if (text === undefined || text.length > 200 || RANGE.test(text)) return undefined;
  const [only, ...others] = new Set([...text.matchAll(pieces)].map(([piece]) => piece));
  // What is nothing but a figure was refused as such, and reading it again would have no end.
  if (only === undefined || others.length > 0 || only === text) return undefined;
  return read(only).ok ? only : undefined;
}

/** The same for a bare number that stands alone among such words: 约3, 共 12。 */
export function ownNumber(written: string | boolean, read: (piece: string) => Reading): string | undefined {
  const number = ownFigure(written, new RegExp(FIGURE, 'g'), read);
  const [before = '', after = ''] =
    number === undefined ? [] : (compact(String(written)) ?? '').split(number);
  return AROUND.test(before) && AROUND.test(after) ? number : undefined;
}
