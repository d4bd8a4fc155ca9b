/** Exact arithmetic on decimal strings without a sign, as the values of a letter are kept. */

/** Decimal string without superfluous zeros at the front: `04` = `4`; `.5` is none. */
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

/** A decimal string with its point moved to the right (or, negative, to the left), without superfluous zeros. */
export function shiftedDecimal(text: string, places: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at);
  if (places === 0) return tail === '' ? head : `${head}.${tail}`;
  const shortened = tail.replace(/0+$/, '');
  return shortened === '' ? head : `${head}.${shortened}`;
}
