/*
 * What a character is for the breaking of lines. Sources: GB/T 15834-2011, 5.1 (closing marks never begin a line, opening
 * ones never end one, dash and ellipsis take two em and stay whole, connecting and middle dots never begin a line, a
 * solidus stands at neither end) and W3C "Requirements for Chinese Text Layout", 3.1 and 3.2.
 */

/** Han and everything else that may be broken on both sides. */
export const HAN = 0;
/** Opening marks: never end a line. */
export const OPEN = 1;
/** Closing marks: never begin a line. */
export const CLOSE = 2;
/** Letters and marks of Western words, codes, addresses: unbroken among themselves. */
export const WORD = 3;
export const DIGIT = 4;
/** A space breaks after itself and hangs at the end of a line. */
export const SPACE = 5;
/** No-break spaces are glue, except inside a gap made of several. */
export const GLUE = 6;
/** · ～ ／ join what stands on their two sides. */
export const JOIN = 7;
/** — and … never begin a line; two of the same are one sign. */
export const DASH = 8;
/** Combining marks, joiners, variation selectors belong to the character before. */
export const EXTEND = 9;
export const NEWLINE = 10;
/** Western closing marks end a word and never begin a line. */
export const WORD_CLOSE = 11;
/** Western opening marks and currency signs begin a word and never end a line. */
export const WORD_OPEN = 12;

/** Ranges of the Basic Multilingual Plane that are not Han; first, last, class. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x00, 0x1f, EXTEND],
  [0x21, 0x7e, WORD],
  [0x30, 0x39, DIGIT],
  [0xa1, 0x2ff, WORD],
  [0x300, 0x36f, EXTEND],
  [0x370, 0x10ff, WORD],
  [0x1e00, 0x1fff, WORD],
  [0x2002, 0x2006, SPACE],
  [0x2008, 0x200a, SPACE],
  [0x200b, 0x200f, EXTEND],
  [0x2028, 0x202e, EXTEND],
  [0x2060, 0x206f, EXTEND],
  [0x20a0, 0x20bf, WORD_OPEN],
  [0x20d0, 0x20ff, EXTEND],
  [0xfe00, 0xfe0f, EXTEND],
  [0xfe20, 0xfe2f, EXTEND],
];

/** Single characters that differ from their range. */
const SETS: readonly (readonly [string, number])[] = [
  ['\n', NEWLINE],
  ['\t \u1680\u205f\u3000', SPACE],
  ['\u00a0\u202f\u2007\ufeff', GLUE],
  ['（《「『【〔〖｛［〈“‘〝', OPEN],
  ['。．，、；：？！）》」』】〕〗｝］〉”’〞％‰‱℃℉°′″￠々〻ー', CLOSE],
  ['!),.:;?]}%', WORD_CLOSE],
  ['([{$¥£€№', WORD_OPEN],
  ['￥＄￡', OPEN],
  ['·・‧～〜–／', JOIN],
  ['—…―⸺', DASH],
];

const COMPRESS_AFTER = 1;
const COMPRESS_BEFORE = 2;
const UNIT = 4;

const CLASSES = buildClasses();
const BITS = buildBits();

/** The class of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint < 0x10000) return CLASSES[codePoint] ?? HAN;
  const selector = codePoint >= 0xe0100 && codePoint <= 0xe01ef;
  const skinTone = codePoint >= 0x1f3fb && codePoint <= 0x1f3ff;
  return selector || skinTone ? EXTEND : HAN;
}

/** Whether a full-width mark has blank space on its right that compression may take (up to half an em). */
export function compressesAfter(codePoint: number): boolean {
  return ((BITS[codePoint] ?? 0) & COMPRESS_AFTER) !== 0;
}

/** Whether a full-width mark has blank space on its left that compression may take (up to half an em). */
export function compressesBefore(codePoint: number): boolean {
  return ((BITS[codePoint] ?? 0) & COMPRESS_BEFORE) !== 0;
}

/** Whether a Han character counts or measures, so that it stays with the figure before it: 元 日 条. */
export function isUnit(codePoint: number): boolean {
  return ((BITS[codePoint] ?? 0) & UNIT) !== 0;
}

/** Whether a class belongs to Western text. */
export function isWestern(kind: number): boolean {
  return kind === WORD || kind === DIGIT || kind === WORD_CLOSE || kind === WORD_OPEN;
}

/** Whether a line must not begin with a class. */
export function neverBegins(kind: number): boolean {
  return kind === CLOSE || kind === JOIN || kind === DASH || kind === WORD_CLOSE || kind === EXTEND;
}

/** Whether a line must not end with a class. */
export function neverEnds(kind: number): boolean {
  return kind === OPEN || kind === WORD_OPEN || kind === JOIN;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [from, to, kind] of RANGES) table.fill(kind, from, to + 1);
  for (const [characters, kind] of SETS) mark(table, characters, () => kind);
  return table;
}

function buildBits(): Uint8Array {
  const table = new Uint8Array(0x10000);
  mark(table, '。．，、；：？！）》」』】〕〗｝］〉”’', (old) => old | COMPRESS_AFTER);
  mark(table, '（《「『【〔〖｛［〈“‘', (old) => old | COMPRESS_BEFORE);
  mark(
    table,
    '年月日号时分秒天周元角万亿千百个次份台套件名人倍条款项章节级层楼米克吨升公里小工度点页册本张只辆户家期批路座',
    (old) => old | UNIT,
  );
  return table;
}

function mark(table: Uint8Array, characters: string, change: (old: number) => number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    table[code] = change(table[code] ?? 0);
  }
}
