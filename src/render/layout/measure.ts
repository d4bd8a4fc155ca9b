/** Latin letters that are as wide as a Chinese character, or nearly so. */
const WIDE = /[MW@%‰&mw]/u;
const CAPITAL = /[A-Z]/u;
const THIN = /[ \u00a0.,:;'|!ijl]/u;

/**
 * Estimated width of text in em, the same in every format: a renderer's own fonts may differ from those of the reader, and
 * decisions that DOCX and PDF share cannot wait for a font. Chinese is exact; Latin is taken a little too wide.
 */
export function emWidth(text: string): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // Quotation marks, dashes and ellipses are full width in Chinese fonts.
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027)) return 1;
  if (WIDE.test(character)) return 0.95;
  if (CAPITAL.test(character)) return 0.75;
  return THIN.test(character) ? 0.35 : 0.58;
}
