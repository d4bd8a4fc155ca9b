import { FREE, INSIDE, NEVER, SOFT } from './breaks.ts';
import * as kinds from './classes.ts';
import { capacityOf, trailingTrim } from './compress.ts';
import type { Measured } from './measure.ts';
import { stretchOver } from './stretch.ts';
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

/** A paragraph to be broken. */
interface Task {
  readonly text: Measured;
  readonly levels: Uint8Array;
  readonly runs: readonly Run[];
  readonly justify: boolean;
}

/** Breaks the characters of a paragraph into lines, first fit with a choice between push-in and push-out. */
export function breakLines(
  text: Measured,
  levels: Uint8Array,
  runs: readonly Run[],
  shape: Shape,
): LineRange[] {
  const task = { text, levels, runs, justify: shape.align === 'justify' };
  const lines: LineRange[] = [];
  let start = 0;
  while (start < text.length) {
    const room = Math.max(0, shape.width - (start === 0 ? shape.firstIndent : shape.hangIndent));
    const line = nextLine(task, start, room, Math.max(0, shape.width - shape.hangIndent));
    lines.push(line);
    start = line.end;
  }
  return lines;
}

function nextLine(task: Task, start: number, room: number, nextRoom: number): LineRange {
  const { text, levels } = task;
  let width = 0;
  let lastFree = start;
  let at = start;
  for (; at < text.length; at++) {
    const kind = text.kinds[at] ?? 0;
    if (kind === kinds.NEWLINE) return lineTo(text, start, at + 1, 0);
    if (at > start && levels[at] === FREE) lastFree = at;
    width += text.advances[at] ?? 0;
    if (width > room + EPSILON && kind !== kinds.SPACE) break;
    width += text.pairs[at] ?? 0;
  }
  if (at >= text.length) return lineTo(text, start, text.length, 0);
  const overflow = { start, lastFree, overflowing: at, room };
  const pushed = pushIn(task, overflow);
  if (pushed) return pushed;
  if (lastFree === start || !fitsFrom(text, levels, lastFree, nextRoom))
    return lineTo(text, start, emergencyBreak(text, levels, start, lastFree, at), 0);
  const line = lineTo(text, start, lastFree, 0);
  return task.justify && !spreads(task, line, room) ? (fuller(task, overflow) ?? line) : line;
}

/** Whether a line can be spread over its room without being torn apart. */
function spreads({ text, levels, runs }: Task, line: LineRange, room: number): boolean {
  return stretchOver(text, levels, runs, line, room - line.natural) !== undefined;
}

/** The line with more in it than its last good break gives: what follows whole, by compressing marks, or else a part of it. */
function fuller(task: Task, { start, lastFree, overflowing, room }: Overflow): LineRange | undefined {
  const { text, levels } = task;
  let end = overflowing + 1;
  while (end < text.length && levels[end] !== FREE && text.kinds[end - 1] !== kinds.NEWLINE) end++;
  const whole = takenIn(task, lineTo(text, start, withSpaces(text, end), 0), room);
  if (whole) return whole;
  for (let at = overflowing; at > lastFree; at--) {
    if (levels[at] !== SOFT) continue;
    const part = lineTo(text, start, withSpaces(text, at), 0);
    // A word is not parted for a line that stays ragged all the same.
    return spreads(task, part, room) ? part : undefined;
  }
  return undefined;
}

/** A line that is too long, if its marks can give way for it to fit. */
function takenIn({ text, runs }: Task, line: LineRange, room: number): LineRange | undefined {
  const squeeze = line.natural - room;
  if (squeeze <= EPSILON) return line;
  const inside = squeeze - trailingTrim(text, runs, line.inked);
  return inside <= capacityOf(text, runs, line.start, line.inked) ? { ...line, squeeze } : undefined;
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
function pushIn(task: Task, { start, lastFree, overflowing, room }: Overflow): LineRange | undefined {
  const { text, levels, runs } = task;
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
  const line = takenIn(task, lineTo(text, start, after, 0), room);
  if (!line || lastFree === start) return line;
  const inside = line.squeeze - trailingTrim(text, runs, line.inked);
  if (inside <= EPSILON) return line;
  const out = lineTo(text, start, lastFree, 0);
  const gaps = Math.max(1, out.inked - start - 1);
  const em = runs[text.runs[start] ?? 0]?.size ?? 1;
  const stretch = (room - out.natural) / gaps / em / WORST_STRETCH;
  return inside / capacityOf(text, runs, start, line.inked) <= stretch ? line : undefined;
}

/** Whether what stands from `from` to the next free break fits into a line. */
function fitsFrom(text: Measured, levels: Uint8Array, from: number, room: number): boolean {
  let width = 0;
  for (let at = from; at < text.length; at++) {
    const kind = text.kinds[at] ?? 0;
    if (kind === kinds.NEWLINE || (at > from && levels[at] === FREE)) return true;
    width += text.advances[at] ?? 0;
    if (kind !== kinds.SPACE && width > room + EPSILON) return false;
    width += text.pairs[at] ?? 0;
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
    if (levels[at] !== INSIDE && levels[at] !== SOFT) continue;
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
  for (let at = start; at < inked; at++)
    natural += (text.advances[at] ?? 0) + (at < inked - 1 ? (text.pairs[at] ?? 0) : 0);
  const closes = end === text.length || text.kinds[end - 1] === kinds.NEWLINE;
  return { start, inked, end, natural, squeeze, closes };
}
