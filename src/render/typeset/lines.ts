import { FREE, INSIDE, NEVER } from './breaks.ts';
import * as kinds from './classes.ts';
import { capacityAfter, capacityBefore, trailingTrim } from './compress.ts';
import type { Measured } from './measure.ts';
import type { Run, Shape } from './types.ts';

/** Characters `start` to `end` (exclusive) make a line; those from `inked` on are spaces that hang or an LF. */
export interface LineRange {
  readonly start: number;
  readonly inked: number;
  readonly end: number;
  /** Width of the inked characters as measured. */
  readonly natural: number;
  /** Points by which punctuation must give way for the line to fit, 0 for most lines. */
  readonly squeeze: number;
  /** Whether an LF or the end of the text ends it. */
  readonly closes: boolean;
}

/** Room for rounding in sums of widths, in points. */
export const EPSILON = 0.001;
/** Stretch of a gap, in em, that is as bad as compressing every mark of a line to the full. */
const WORST_STRETCH = 0.1;

/** Breaks the characters of a paragraph into lines, first fit with a choice between push-in and push-out. */
export function breakLines(
  text: Measured,
  levels: Uint8Array,
  runs: readonly Run[],
  shape: Shape,
): LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  while (start < text.length) {
    const room = Math.max(0, shape.width - (start === 0 ? shape.firstIndent : shape.hangIndent));
    const line = nextLine(text, levels, runs, start, room, Math.max(0, shape.width - shape.hangIndent));
    lines.push(line);
    start = line.end;
  }
  return lines;
}

function nextLine(
  text: Measured,
  levels: Uint8Array,
  runs: readonly Run[],
  start: number,
  room: number,
  nextRoom: number,
): LineRange {
  let width = 0;
  let lastFree = start;
  let at = start;
  for (; at < text.length; at++) {
    const kind = text.kinds[at] ?? 0;
    if (kind === kinds.NEWLINE) return lineTo(text, start, at + 1, 0);
    if (at > start && levels[at] === FREE) lastFree = at;
    width += text.advances[at] ?? 0;
    if (width > room + EPSILON && kind !== kinds.SPACE) break;
  }
  if (at >= text.length) return lineTo(text, start, text.length, 0);
  const pushed = pushIn(text, levels, runs, { start, lastFree, overflowing: at, room });
  if (pushed) return pushed;
  if (fitsFrom(text, levels, lastFree, nextRoom) && lastFree > start) return lineTo(text, start, lastFree, 0);
  return lineTo(text, start, emergencyBreak(text, levels, start, lastFree, at), 0);
}

interface Overflow {
  readonly start: number;
  readonly lastFree: number;
  /** First character that does not fit. */
  readonly overflowing: number;
  readonly room: number;
}

/**
 * Where closing marks are what does not fit, the line may take them in by compressing its marks, or push the character
 * before them to the next line and stretch. Whichever changes the line less wins; the blank half of a mark that ends
 * the line costs nothing.
 */
function pushIn(
  text: Measured,
  levels: Uint8Array,
  runs: readonly Run[],
  { start, lastFree, overflowing, room }: Overflow,
): LineRange | undefined {
  let end = overflowing;
  while (end < text.length && kinds.neverBegins(text.kinds[end] ?? 0) && levels[end] !== FREE) {
    // More marks than the line has characters cannot be taken in.
    if (end - overflowing > overflowing - start) return undefined;
    end++;
  }
  if (end === overflowing) return undefined;
  const after = withSpaces(text, end);
  const breakable = after >= text.length || text.kinds[after - 1] === kinds.NEWLINE || levels[after] === FREE;
  if (!breakable) return undefined;
  const line = lineTo(text, start, after, 0);
  const squeeze = line.natural - room;
  if (squeeze <= EPSILON) return line;
  const inside = squeeze - trailingTrim(text, runs, line.inked);
  if (inside <= EPSILON) return { ...line, squeeze };
  let capacity = 0;
  for (let at = start; at < line.inked - 1; at++) {
    capacity += capacityAfter(text, runs, at) + (at > start ? capacityBefore(text, runs, at) : 0);
  }
  if (inside > capacity) return undefined;
  if (lastFree === start) return { ...line, squeeze };
  const out = lineTo(text, start, lastFree, 0);
  const gaps = Math.max(1, out.inked - start - 1);
  const em = runs[text.runs[start] ?? 0]?.size ?? 1;
  const stretch = (room - out.natural) / gaps / em / WORST_STRETCH;
  return inside / capacity <= stretch ? { ...line, squeeze } : undefined;
}

/** Whether what stands from `from` to the next free break fits into a line. */
function fitsFrom(text: Measured, levels: Uint8Array, from: number, room: number): boolean {
  let width = 0;
  for (let at = from; at < text.length; at++) {
    const kind = text.kinds[at] ?? 0;
    if (kind === kinds.NEWLINE || (at > from && levels[at] === FREE)) return true;
    width += text.advances[at] ?? 0;
    if (kind !== kinds.SPACE && width > room + EPSILON) return false;
  }
  return true;
}

/** Something longer than a line must break: inside a word rather than against a rule, after a separator rather than elsewhere. */
function emergencyBreak(
  text: Measured,
  levels: Uint8Array,
  start: number,
  lastFree: number,
  overflowing: number,
): number {
  let inside = 0;
  let anywhere = 0;
  const enough = lastFree + Math.ceil((overflowing - lastFree) / 2);
  for (let at = overflowing; at > lastFree; at--) {
    if (levels[at] !== INSIDE) continue;
    if (anywhere === 0) anywhere = at;
    if (parts(text, at)) continue;
    if (inside === 0) inside = at;
    if (at >= enough && isSeparator(text.codes[at - 1])) return at;
  }
  if (inside > 0) return inside;
  if (anywhere > 0) return anywhere;
  if (lastFree > start) return lastFree;
  for (let level = FREE; level > NEVER; level--) {
    for (let at = overflowing; at > start; at--) if (levels[at] === level) return at;
  }
  return Math.max(overflowing, start + 1);
}

/** Whether a break would begin the next line with a Western closing mark or end this one with an opening one. */
function parts(text: Measured, at: number): boolean {
  return isOneOf('.,;:!?)]}%', text.codes[at]) || isOneOf('([{', text.codes[at - 1]);
}

function isSeparator(code: number | undefined): boolean {
  return isOneOf('-/_.,?&=:;@', code);
}

function isOneOf(ascii: string, code: number | undefined): boolean {
  return code !== undefined && code < 0x80 && ascii.includes(String.fromCharCode(code));
}

function withSpaces(text: Measured, from: number): number {
  let end = from;
  while (end < text.length && text.kinds[end] === kinds.SPACE) end++;
  return end < text.length && text.kinds[end] === kinds.NEWLINE ? end + 1 : end;
}

function lineTo(text: Measured, start: number, end: number, squeeze: number): LineRange {
  let inked = end;
  if (inked > start && text.kinds[inked - 1] === kinds.NEWLINE) inked--;
  while (inked > start && text.kinds[inked - 1] === kinds.SPACE) inked--;
  let natural = 0;
  for (let at = start; at < inked; at++) natural += text.advances[at] ?? 0;
  const closes = end === text.length || text.kinds[end - 1] === kinds.NEWLINE;
  return { start, inked, end, natural, squeeze, closes };
}
