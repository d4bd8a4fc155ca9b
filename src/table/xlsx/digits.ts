import type { Section, Token } from './number-format.ts';

/**
 * A rounded decimal in the places of a format: `00000` shows 20 as `00020`, `0.00` shows 2026.1 as `2026.10`,
 * `000-0000` shows 5551234 as `555-1234`, `#,##0` groups.
 */
export function digitsInFormat(decimal: string, { tokens }: Section): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const point = tokens.findIndex(({ type }) => type === 'point');
  const before = point === -1 ? tokens : tokens.slice(0, point);
  const behind = point === -1 ? [] : tokens.slice(point);
  // The minus of a number stands before everything that its format shows.
  return `${sign}${`${wholePart(whole, before)}${fractionPart(fraction, behind)}`.trim()}`;
}

const words = (token: Token): string =>
  token.type === 'literal' ? token.text : token.type === 'percent' ? '%' : '';

function wholePart(digits: string, tokens: readonly Token[]): string {
  const places = tokens.filter(({ type }) => type === 'digit').length;
  if (places === 0)
    return tokens
      .map((token) => (token.type === 'general' || token.type === 'text' ? digits : words(token)))
      .join('');
  const slots = slotted(digits === '0' ? '' : digits, tokens);
  let at = 0;
  const texts = tokens.map((token) => (token.type === 'digit' ? (slots[at++] ?? '') : words(token)));
  if (!isGrouped(tokens)) return texts.join('');
  const last = texts.length - 1 - [...tokens].reverse().findIndex(({ type }) => type === 'digit');
  const grouped = texts
    .slice(0, last + 1)
    .join('')
    .replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return grouped + texts.slice(last + 1).join('');
}

/** What stands at each place, from the left: digits from the right on, all that are left over at the first place. */
function slotted(digits: string, tokens: readonly Token[]): string[] {
  const signs = tokens.flatMap((token) => (token.type === 'digit' ? [token.sign] : []));
  const rest = digits.length - signs.length;
  return signs.map((sign, at) => {
    const own = digits[rest + at] ?? filler(sign);
    return at === 0 && rest > 0 ? digits.slice(0, rest + 1) : own;
  });
}

function filler(sign: string): string {
  if (sign === '0') return '0';
  return sign === '?' ? ' ' : '';
}

/** A comma between digits groups them; at their end it leaves thousands away. */
function isGrouped(tokens: readonly Token[]): boolean {
  const last = tokens.reduce((found, { type }, at) => (type === 'digit' ? at : found), -1);
  return tokens.slice(0, last).some(({ type }) => type === 'comma');
}

function fractionPart(digits: string, tokens: readonly Token[]): string {
  if (tokens.length === 0 || !tokens.some(({ type }) => type === 'digit'))
    return (digits === '' ? '' : `.${digits}`) + tokens.map(words).join('');
  let at = -1;
  return tokens
    .map((token) => {
      if (token.type === 'point') return '.';
      if (token.type !== 'digit') return words(token);
      at += 1;
      return digits[at] ?? filler(token.sign);
    })
    .join('');
}
