import * as kinds from './classes.ts';
import type { Run } from './types.ts';

/** A break between two parts of one sign or character: the last resort. */
export const NEVER = 0;
/** A break against a line-start or line-end rule. */
export const RULE = 1;
/** A break inside a word, a number or a kept run. */
export const INSIDE = 2;
/** A break that a line takes rather than stand half empty: inside a short value, after 个, after the hyphens of a code. */
export const SOFT = 3;
/** A good place to break. */
export const FREE = 4;

const FOUR_LETTERS = 4;

/** The characters of a paragraph, one entry for each code point, in arrays of equal length. */
export interface Characters {
  readonly length: number;
  readonly codes: Uint32Array;
  readonly kinds: Uint8Array;
  /** Index of the run of each character. */
  readonly runs: Uint16Array | Uint32Array;
}

/**
 * How good a break before each character is: {@link NEVER}, {@link RULE}, {@link INSIDE}, {@link SOFT} or {@link FREE}.
 * The rules look at neighbouring characters only, so that the work grows with the length of the text.
 */
export function breakLevels(characters: Characters, runs: readonly Run[]): Uint8Array {
  const levels = new Uint8Array(characters.length);
  let dashes = 0;
  for (let at = 1; at < characters.length; at++) {
    const previous = characters.kinds[at - 1] ?? 0;
    const kind = characters.kinds[at] ?? 0;
    const sameSign = kind === kinds.DASH && characters.codes[at] === characters.codes[at - 1];
    dashes = sameSign ? dashes + 1 : 0;
    // The usual case first: Han after Han.
    let level =
      previous === kinds.HAN && kind === kinds.HAN ? hanLevel(characters, at) : levelAt(characters, at);
    if (sameSign) level = dashes % 2 === 1 ? NEVER : RULE;
    levels[at] = level;
  }
  applyKeeps(levels, characters, runs);
  return levels;
}

/** Figures keep the whole of 小时, 分钟, 工作日, 公里 behind them, with 个 between or not; 5个 keeps them less strictly. */
function hanLevel(characters: Characters, at: number): number {
  const { codes, kinds: classes } = characters;
  if (!UNIT_PARTS.has(codes[at - 1] ?? 0)) return FREE;
  if (codes[at - 1] === GE)
    return classes[at - 2] === kinds.DIGIT && unitFrom(characters, at) > 0 ? SOFT : FREE;
  for (let start = at - 1; start > 0 && start >= at - LONGEST_UNIT; start--) {
    const before = codes[start - 1] === GE ? start - 2 : start - 1;
    if (classes[before] === kinds.DIGIT) return start + unitFrom(characters, start) > at ? INSIDE : FREE;
  }
  return FREE;
}
const GE = 0x4e2a; // 个
const UNITS = ['小时', '分钟', '公里', '公斤', '工作日', '工作小时', '周年', '平方', '立方', '月'];
const LONGEST_UNIT = 3;
const UNIT_PARTS: ReadonlySet<number> = new Set(
  [...'小分公工作平立周个'].map((part) => part.codePointAt(0) ?? 0),
);

/** Characters of the unit that begins at a place, 0 for none. */
function unitFrom({ codes }: Characters, at: number): number {
  const text = String.fromCodePoint(...codes.subarray(at, at + LONGEST_UNIT + 1));
  return Math.max(0, ...UNITS.map((unit) => (text.startsWith(unit) ? unit.length : 0)));
}

function levelAt({ codes, kinds: classes }: Characters, at: number): number {
  const previous = classes[at - 1] ?? 0;
  const kind = classes[at] ?? 0;
  if (kind === kinds.EXTEND) return NEVER;
  if (kind === kinds.SPACE) return RULE;
  if (previous === kinds.NEWLINE || kind === kinds.NEWLINE) return FREE;
  if (kinds.isWestern(previous) && kinds.isWestern(kind)) return westernLevel(codes, classes, at);
  if (previous === kinds.GLUE || kind === kinds.GLUE) return previous === kind ? FREE : INSIDE;
  if (kinds.neverBegins(kind)) return RULE;
  if (previous === kinds.SPACE) return levelAfterSpace(classes, codes, at);
  if (kinds.neverEnds(previous)) return RULE;
  if (previous === kinds.EXTEND) return levelAfterExtend(classes, at);
  if (previous === kinds.DIGIT && kind === kinds.HAN) return kinds.isUnit(codes[at] ?? 0) ? INSIDE : FREE;
  if (kind === kinds.DIGIT) return codes[at - 1] === ORDINAL ? INSIDE : FREE;
  return isApostrophe(codes[at - 1]) && isLetter(kind) && isLetter(classes[at - 2] ?? 0) ? INSIDE : FREE;
}
const ORDINAL = 0x7b2c; // 第

/** Codes and addresses give way after their separators, numbers (1,409.50, 09:30) never. */
function westernLevel(codes: Uint32Array, classes: Uint8Array, at: number): number {
  const before = codes[at - 1] ?? 0;
  const separates =
    SEPARATORS.has(before) && isLetterOrDigit(classes[at - 2]) && isLetterOrDigit(classes[at]);
  if (!separates || SEPARATORS.has(codes[at] ?? 0)) return INSIDE;
  const inNumber = classes[at - 2] === kinds.DIGIT && classes[at] === kinds.DIGIT;
  return inNumber && before !== HYPHEN ? INSIDE : SOFT;
}
const HYPHEN = 0x2d;
/** - . @ _ / */
const SEPARATORS: ReadonlySet<number> = new Set([HYPHEN, 0x2e, 0x40, 0x5f, 0x2f]);

function isLetterOrDigit(kind: number | undefined): boolean {
  return kind === kinds.WORD || kind === kinds.DIGIT;
}

/** After a mark that belongs to the character before it, that character decides. */
function levelAfterExtend(classes: Uint8Array, at: number): number {
  let base = at - 1;
  while (base > 0 && classes[base] === kinds.EXTEND) base--;
  const before = classes[base] ?? 0;
  const kind = classes[at] ?? 0;
  if (kinds.neverEnds(before)) return RULE;
  return kinds.isWestern(before) && kinds.isWestern(kind) ? INSIDE : FREE;
}

/** Spaces hang, so what stands before them ends the line. Grouped figures and figures with a Western unit hold together. */
function levelAfterSpace(classes: Uint8Array, codes: Uint32Array, at: number): number {
  let before = at - 1;
  while (before >= 0 && classes[before] === kinds.SPACE) before--;
  const last = before < 0 ? kinds.SPACE : (classes[before] ?? 0);
  if (kinds.neverEnds(last)) return RULE;
  if (last !== kinds.DIGIT || before !== at - 2 || codes[at - 1] !== 0x20) return FREE;
  if (classes[at] === kinds.DIGIT) return INSIDE;
  let end = at;
  while (classes[end] === kinds.WORD && end - at <= FOUR_LETTERS) end++;
  return end > at && end - at <= FOUR_LETTERS ? INSIDE : FREE;
}

function applyKeeps(levels: Uint8Array, characters: Characters, runs: readonly Run[]): void {
  if (!runs.some((run) => run.keep || run.whole || run.keepNext)) return;
  for (let at = 1; at < characters.length; at++) {
    if (levels[at] !== FREE || characters.kinds[at] === kinds.NEWLINE) continue;
    if (characters.kinds[at - 1] === kinds.NEWLINE) continue;
    const run = characters.runs[at] ?? 0;
    const before = characters.runs[at - 1] ?? 0;
    const kept = run === before ? runs[run]?.keep : runs[before]?.keepNext;
    if (kept) levels[at] = INSIDE;
    else if (run === before && runs[run]?.whole) levels[at] = SOFT;
  }
}

function isApostrophe(code: number | undefined): boolean {
  return code === 0x2019;
}

function isLetter(kind: number): boolean {
  return kind === kinds.WORD;
}
