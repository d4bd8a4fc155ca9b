import type { Cell, CellProblem } from '../grid.ts';
import { shownDate } from './dates.ts';
import { plainDecimal, rounded, shifted } from './decimal.ts';

/** Digits that a spreadsheet keeps; longer numbers (codes, card numbers) have lost their end. */
const LONGEST = 1e15;
/** Serial number of 9999-12-31, the last day of a spreadsheet. */
const LAST_DAY = 2_958_465;

/** A section of a number format, taken apart. */
interface Pattern {
  readonly kind: 'number' | 'date' | 'plain';
  readonly date: boolean;
  readonly time: boolean;
  /** Places behind the point that it shows; undefined for as many as there are. */
  readonly places: number | undefined;
  readonly percent: boolean;
  /** Thousands left away at the end: `0,` shows 5 for 5000. */
  readonly thousands: number;
  readonly before: string;
  readonly after: string;
}

const patterns = new Map<string, Pattern>();

/**
 * What a spreadsheet shows for a number, without the grouping of digits and without zeros at its end: `0.05` with the
 * format `0%` is `5%`, `4` with `0"小时"` is `4小时`, 46174 with a date format is `2026-06-01`. Where the format hides
 * digits, what is shown counts, and the cell says so.
 */
export function shownNumber(raw: string, format: string, from1904: boolean): Cell {
  const decimal = plainDecimal(raw);
  if (decimal === undefined) return { text: raw.trim() };
  const pattern = patternOf(firstSection(format));
  if (pattern.kind === 'date') return dateCell(Number(raw), pattern, from1904);
  if (Math.abs(Number(raw)) >= LONGEST) return { text: decimal, problem: tooLong(decimal) };
  if (pattern.kind === 'plain') return { text: decimal };
  const exact = shifted(decimal, (pattern.percent ? 2 : 0) - 3 * pattern.thousands);
  const shown = pattern.places === undefined ? exact : rounded(exact, pattern.places);
  const dress = (number: string) => `${pattern.before}${number}${pattern.percent ? '%' : ''}${pattern.after}`;
  if (shown === exact) return { text: dress(exact) };
  return { text: dress(shown), problem: hiddenDigits(dress(shown), dress(exact)) };
}

function dateCell(serial: number, pattern: Pattern, from1904: boolean): Cell {
  if (serial < 0 || serial > LAST_DAY + 1) return { text: '', problem: noDate(serial) };
  return { text: shownDate(serial, pattern, from1904) };
}

/** The section for positive numbers; those for negative ones, zero and text only dress them up. */
function firstSection(format: string): string {
  return /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+/.exec(format)?.[0] ?? 'General';
}

function patternOf(section: string): Pattern {
  const known = patterns.get(section);
  if (known) return known;
  const pattern = analyse(section);
  patterns.set(section, pattern);
  return pattern;
}

const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(General|[\s\S])/giu;
/** Chinese characters and signs of currency stand for themselves, but for those of the half of a day. */
const LITERAL = /^(?![上下午])[¥￥$\u4e00-\u9fff]$/u;
/** Where digits stand; `General` is all there are. */
const DIGITS = /[0#?]|General/i;

/** The codes of a section, and the words before and behind its digits. */
function split(section: string): { codes: string; before: string; after: string } {
  let codes = '';
  let before = '';
  let after = '';
  for (const [, quoted, escaped, currency, elapsed, other = ''] of section.matchAll(TOKEN)) {
    const literal = quoted ?? escaped ?? currency ?? (LITERAL.test(other) ? other : undefined);
    if (literal === undefined) codes += elapsed ?? other;
    else if (DIGITS.test(codes)) after += literal;
    else before += literal;
  }
  return { codes, before: before.trim(), after: after.trim() };
}

function analyse(section: string): Pattern {
  const { codes, before, after } = split(section);
  const none = { date: false, time: false, places: undefined, percent: false, thousands: 0, before, after };
  if (/General/i.test(codes)) return { ...none, kind: 'number' };
  if (/[ymdhse]/i.test(codes.replace(/E[+-]/gi, '')) && !/[0#?]/.test(codes.replace(/\.0+/g, '')))
    return { ...none, kind: 'date', ...partsOf(codes) };
  if (!DIGITS.test(codes) || /E[+-]|[/@]/i.test(codes)) return { ...none, kind: 'plain' };
  const digits = /([#0?,]+)(?:\.([#0?]*))?(,*)/.exec(codes);
  return {
    ...none,
    kind: 'number',
    places: digits?.[2]?.length ?? 0,
    percent: codes.includes('%'),
    thousands: (/,+$/.exec(digits?.[1] ?? '')?.[0].length ?? 0) + (digits?.[3]?.length ?? 0),
  };
}

/** Whether a date format shows a day or a time; `m` is the minute beside hours and seconds, else the month. */
function partsOf(codes: string): { date: boolean; time: boolean } {
  const time = /[hs]/i.test(codes);
  const date = /[yde]/i.test(codes) || (/m/i.test(codes) && !time);
  return { date, time };
}

function hiddenDigits(shown: string, exact: string): CellProblem {
  return {
    severity: 'warning',
    zh: `单元格显示 ${shown}，实际是 ${exact}；按显示的内容填写。`,
    en: `The cell shows ${shown} and holds ${exact}; what it shows is filled in.`,
    hintZh: '核对数值，或多显示几位小数。',
    hintEn: 'Check the number, or show more decimals.',
  };
}

function tooLong(decimal: string): CellProblem {
  return {
    severity: 'error',
    zh: `数字 ${decimal} 超过 15 位，表格软件已丢失末尾的数字。`,
    en: `The number ${decimal} has more than 15 digits; the spreadsheet has lost the last ones.`,
    hintZh: '把单元格设为文本格式，重新录入完整的号码。',
    hintEn: 'Format the cell as text and enter the whole number again.',
  };
}

function noDate(serial: number): CellProblem {
  return {
    severity: 'error',
    zh: `单元格是日期格式，但数值 ${serial} 不是日期（显示为 ####）。`,
    en: `The cell has a date format, but ${serial} is no date (it shows as ####).`,
    hintZh: '重新填写日期，例如 2026-06-01。',
    hintEn: 'Enter the date again, such as 2026-06-01.',
  };
}
