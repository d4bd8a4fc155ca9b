/** The one reader of numbers as people write them, in Arabic and in Chinese figures. */
import { decimal } from './decimals.ts';

/** Full-width digits, letters and signs to half-width, spaces out; nothing else is touched. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, '');
}

const ORDINARY = '零一二三四五六七八九';
const CAPITAL = '零壹贰叁肆伍陆柒捌玖';
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...ORDINARY].map((digit, value) => [digit, value] as const),
  ...[...CAPITAL].map((digit, value) => [digit, value] as const),
  ...[...'0123456789'].map((digit, value) => [digit, value] as const),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** A number in either writing, for use inside a regular expression. */
export const ANY_NUMBER = '[\\d.,零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万萬亿億点半]+';

/** Values are counted in millionths while they are put together, so that decimals stay exact. */
const ONE = 1_000_000n;
const LONGEST = 30;

/**
 * A number as a decimal string without separators: `24`, `1,000`, `99.5`, `6万` = 60000, `1亿2000万`, `二十四`, `两万` = 20000,
 * `二〇二六` = 2026, `零点五` = 0.5, `一点五万`, `半` = 0.5, in ordinary figures or capitals. Full-width characters count
 * as half-width ones.
 *
 * Undefined for anything else, and for what may be read in two ways: 七八 and 两三 (about), 二三十, 一百二 (120 or 102),
 * 3万5.
 */
export function readNumeral(written: string): string | undefined {
  const text = halfWidth(written).replaceAll('萬', '万').replaceAll('億', '亿');
  const plain = text.replace(/^\d{1,3}(?:,\d{3})+(?![\d,])/, (figure) => figure.replaceAll(',', ''));
  const figures = decimal(plain);
  if (figures !== undefined) return figures;
  if (text === '' || text.length > LONGEST) return undefined;
  const value = text === '半' ? ONE / 2n : grouped(plain);
  return value === undefined ? undefined : decimal(unscaled(value));
}

/** The same as a number, for comparing. */
export function numberOf(written: string): number | undefined {
  const value = readNumeral(written);
  return value === undefined ? undefined : Number(value);
}

/** A number at the beginning of a text and what follows it: `6万公里` = 60000 and 公里. */
export function leadingNumeral(text: string): { readonly value: string; readonly rest: string } | undefined {
  const all = LEADING.exec(text)?.[0] ?? '';
  for (let length = all.length; length > 0; length--) {
    const value = readNumeral(all.slice(0, length));
    if (value !== undefined) return { value, rest: text.slice(length) };
    // A number is not cut in two: 七八小时 is no 七 and no 8.
    if (!/[点万萬亿億千仟百佰,.]/.test(all.charAt(length - 1))) return undefined;
  }
  return undefined;
}

const LEADING = new RegExp(`^${ANY_NUMBER}`);

/** 亿 and 万 split a number into parts; the part after one is smaller than it. */
function grouped(text: string): bigint | undefined {
  for (const [sign, weight] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const head = grouped(text.slice(0, at));
    const tail = tailValue(text.slice(at + 1), weight);
    return head === undefined || tail === undefined ? undefined : head * weight + tail;
  }
  return belowMyriad(text);
}

function tailValue(text: string, weight: bigint): bigint | undefined {
  if (text === '') return 0n;
  // 三万五 is 35,000 in speech and 30,005 by its characters.
  if ([...text].length === 1 || (/^\d+$/.test(text) && text.length < String(weight).length - 1))
    return undefined;
  const value = grouped(text);
  return value !== undefined && value < weight * ONE ? value : undefined;
}

function belowMyriad(text: string): bigint | undefined {
  const figures = /^(\d{1,12}(?:\.\d{1,6})?)([十百千]?)$/.exec(text);
  if (figures) return scaled(figures[1] ?? '') * BigInt(UNITS.get(figures[2] ?? '') ?? 1);
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  const integer = /[十拾百佰千仟]/.test(whole) ? composed(whole) : spelled(whole);
  if (integer === undefined) return undefined;
  if (fraction === undefined) return integer * ONE;
  const decimals = digitsOf(fraction);
  return decimals === undefined || decimals.length > 6 ? undefined : integer * ONE + scaled(`0.${decimals}`);
}

/** Digits one by one. Two or three of them without a zero say "about": 七八, 三五, 一两. */
function spelled(text: string): bigint | undefined {
  const digits = text.includes('两') && text.length > 1 ? undefined : digitsOf(text);
  if (digits === undefined) return undefined;
  const exact = digits.length === 1 || digits.length > 3 || digits.includes('0');
  return exact ? BigInt(digits) : undefined;
}

function digitsOf(text: string): string | undefined {
  const digits = [...text].map((c) => DIGITS.get(c));
  return text === '' || digits.includes(undefined) ? undefined : digits.join('');
}

/** 一千零五十, 一百一十, 十五: each unit smaller than the one before. */
function composed(text: string): bigint | undefined {
  let total = 0;
  let digit: number | undefined;
  let last = 10_000;
  let zero = false;
  for (const c of text) {
    const unit = UNITS.get(c);
    const value = DIGITS.get(c);
    if (unit !== undefined) {
      if (unit >= last || (digit === undefined && unit !== 10)) return undefined;
      total += (digit ?? 1) * unit;
      [digit, last, zero] = [undefined, unit, false];
    } else if (value === undefined || digit !== undefined) return undefined;
    else if (value === 0) zero = true;
    else digit = value;
  }
  // 一百二 is 120 in speech and 102 by its characters; 一百零二 is 102.
  const exact = digit === undefined ? !zero : last === 10 || zero;
  return exact ? BigInt(total + (digit ?? 0)) : undefined;
}

function scaled(figures: string): bigint {
  const [whole = '0', fraction = ''] = figures.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
}

function unscaled(value: bigint): string {
  const digits = String(value).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -6) : `${digits.slice(0, -6)}.${fraction}`;
}
