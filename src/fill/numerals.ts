/** Full-width digits, letters and signs to half-width, spaces out; nothing else is touched. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]+/g, '');
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Characters of a number in Chinese writing, for use inside a regular expression. */
export const CHINESE_NUMBER = '[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟点半]';

/**
 * A decimal string from a number in Chinese writing up to 9999, with decimals after 点:
 * 二十四 = 24, 两 = 2, 十 = 10, 零点五 = 0.5, 二〇二六 = 2026. Undefined when it is none.
 */
export function fromChinese(text: string): string | undefined {
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  const integer = /[十拾百佰千仟]/.test(whole) ? composed(whole) : spelled(whole);
  if (integer === undefined) return undefined;
  if (fraction === undefined) return integer;
  const decimals = spelled(fraction);
  return decimals === undefined ? undefined : `${integer}.${decimals}`;
}

function spelled(text: string): string | undefined {
  if (text === '') return undefined;
  const digits = [...text].map((c) => DIGITS[c]);
  return digits.includes(undefined) ? undefined : String(digits.join('')).replace(/^0+(?=\d)/, '');
}

function composed(text: string): string | undefined {
  let total = 0;
  let digit: number | undefined;
  let last = 10_000;
  for (const c of text) {
    const unit = UNITS[c];
    if (unit !== undefined) {
      if (unit >= last) return undefined;
      total += (digit ?? (total === 0 ? 1 : 0)) * unit;
      digit = undefined;
      last = unit;
    } else {
      const value = DIGITS[c];
      if (value === undefined) return undefined;
      digit = value;
    }
  }
  return String(total + (digit ?? 0));
}

/** Decimal string without superfluous zeros at the front: `04` = `4`, `.5` is none. */
export function decimal(text: string): string | undefined {
  return /^\d{1,15}(\.\d{1,6})?$/.test(text) ? text.replace(/^0+(?=\d)/, '') : undefined;
}

/** Exact comparison of two decimal strings: negative, zero or positive. */
export function compareDecimals(a: string, b: string): number {
  const scaled = (text: string) => {
    const [whole = '0', fraction = ''] = text.split('.');
    return BigInt(whole + fraction.padEnd(6, '0').slice(0, 6));
  };
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
