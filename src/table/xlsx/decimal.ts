/** Exact arithmetic on decimal strings, as far as showing numbers needs it. */

/**
 * A number as a spreadsheet keeps it, `5.0000000000000003E-2`, to the 15 significant digits that it shows, written
 * out: `0.05`. Undefined when it is no number.
 */
export function plainDecimal(raw: string): string | undefined {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return undefined;
  return value === 0 ? '0' : written(value.toPrecision(15));
}

/** A decimal with its point moved to the right (or, negative, to the left). */
export function shifted(decimal: string, places: number): string {
  const { sign, digits, point } = parts(decimal);
  return join(sign, digits, point + places);
}

/** A decimal rounded half away from zero to so many places. */
export function rounded(decimal: string, places: number): string {
  const { sign, digits, point } = parts(decimal);
  const kept = point + places;
  if (kept >= digits.length) return decimal;
  if (kept < 0) return '0';
  const head = BigInt(digits.slice(0, kept) || '0') + (Number(digits[kept]) >= 5 ? 1n : 0n);
  const text = String(head).padStart(Math.max(kept, 1), '0');
  return join(sign, text, text.length - places);
}

function written(number: string): string {
  const [mantissa = '', exponent = '0'] = number.split('e');
  return shifted(mantissa, Number(exponent));
}

function parts(decimal: string): { sign: string; digits: string; point: number } {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.');
  return { sign, digits: whole + fraction, point: whole.length };
}

function join(sign: string, digits: string, point: number): string {
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return text === '0' ? '0' : sign + text;
}
