import * as kinds from './classes.ts';
import type { Run } from './types.ts';

/** A break between two parts of one sign or character: the last resort. */
export const NEVER = 0;
/** A break against a line-start or line-end rule. */
export const RULE = 1;
/** A break inside a word, a number or a kept run. */
export const INSIDE = 2;
/** A good place to break. */
export const FREE = 3;

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
 * How good a break before each character is: {@link NEVER}, {@link RULE}, {@link INSIDE} or {@link FREE}.
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

/** Figures keep the whole of 小时, 分钟, 工作日, 个月, 公里 behind them. */
function hanLevel({ codes, kinds: classes }: Characters, at: number): number {
  const previous = String.fromCodePoint(codes[at - 1] ?? 0);
  if (!UNIT_STARTS.includes(previous)) return FREE;
  const current = String.fromCodePoint(codes[at] ?? 0);
  if (classes[at - 2] === kinds.DIGIT) return UNIT_WORDS.includes(previous + current) ? INSIDE : FREE;
  if (classes[at - 3] !== kinds.DIGIT) return FREE;
  return UNIT_WORDS.includes(String.fromCodePoint(codes[at - 2] ?? 0) + previous + current) ? INSIDE : FREE;
}
const UNIT_STARTS = '小分公工作平立个周';
const UNIT_WORDS = [
  '小时',
  '分钟',
  '公里',
  '公斤',
  '工作',
  '工作日',
  '个月',
  '个工',
  '个小',
  '周年',
  '平方',
  '立方',
];

function levelAt({ codes, kinds: classes }: Characters, at: number): number {
  const previous = classes[at - 1] ?? 0;
  const kind = classes[at] ?? 0;
  if (kind === kinds.EXTEND) return NEVER;
  if (kind === kinds.SPACE) return RULE;
  if (previous === kinds.NEWLINE || kind === kinds.NEWLINE) return FREE;
  if (kinds.isWestern(previous) && kinds.isWestern(kind)) return INSIDE;
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
  if (!runs.some((run) => run.keep || run.keepNext)) return;
  for (let at = 1; at < characters.length; at++) {
    if (levels[at] !== FREE || characters.kinds[at] === kinds.NEWLINE) continue;
    if (characters.kinds[at - 1] === kinds.NEWLINE) continue;
    const run = characters.runs[at] ?? 0;
    const before = characters.runs[at - 1] ?? 0;
    const kept = run === before ? runs[run]?.keep : runs[before]?.keepNext;
    if (kept) levels[at] = INSIDE;
  }
}

function isApostrophe(code: number | undefined): boolean {
  return code === 0x2019;
}

function isLetter(kind: number): boolean {
  return kind === kinds.WORD;
}
