import { FREE, RULE } from './breaks.ts';
import * as kinds from './classes.ts';
import { capacityAfter, capacityBefore, trailingTrim } from './compress.ts';
import type { LineRange } from './lines.ts';
import { EPSILON } from './lines.ts';
import type { Measured } from './measure.ts';
import type { Run } from './types.ts';

/** A line with wider gaps than this (in em of its first character) looks worse than a ragged one and is left alone. */
const WIDEST_GAP = 0.3;

/**
 * Writes into `gaps` (one entry for each character of the paragraph) the points to add after each character of a line:
 * less than nothing where marks give way, a share of the free room where the line is spread. Returns the width of the line.
 */
export function spread(
  gaps: Float64Array,
  text: Measured,
  levels: Uint8Array,
  runs: readonly Run[],
  line: LineRange,
  room: number,
  justify: boolean,
): number {
  const { start, inked, natural, squeeze } = line;
  if (squeeze > 0) return compress(gaps, text, runs, line);
  const free = room - natural;
  if (!justify || line.closes || free <= EPSILON) return natural;
  let count = 0;
  for (let at = start + 1; at < inked; at++) if (stretches(text, levels, at)) count++;
  const em = runs[text.runs[start] ?? 0]?.size ?? 0;
  if (count === 0 || free / count > WIDEST_GAP * em) return natural;
  for (let at = start + 1; at < inked; at++) if (stretches(text, levels, at)) gaps[at - 1] = free / count;
  return room;
}

/** Whether the gap before a character takes part in justification: between Han characters and marks, and at spaces. */
function stretches(text: Measured, levels: Uint8Array, at: number): boolean {
  const level = levels[at];
  if (text.kinds[at - 1] === kinds.SPACE) return true;
  if (level === FREE) return true;
  const before = text.kinds[at - 1] ?? 0;
  const kind = text.kinds[at] ?? 0;
  if (kind === kinds.SPACE) return false;
  if (kinds.isWestern(kind) && kinds.isWestern(before)) return false;
  if (kind === kinds.EXTEND || kind === kinds.GLUE || before === kinds.GLUE) return false;
  if (kind === kinds.DASH && before === kinds.DASH) return level === RULE;
  return true;
}

function compress(gaps: Float64Array, text: Measured, runs: readonly Run[], line: LineRange): number {
  const { start, inked, natural, squeeze } = line;
  const trim = Math.min(squeeze, trailingTrim(text, runs, inked));
  gaps[inked - 1] = -trim;
  let capacity = 0;
  for (let at = start; at < inked - 1; at++) {
    capacity += capacityAfter(text, runs, at) + (at > start ? capacityBefore(text, runs, at) : 0);
  }
  const share = capacity > 0 ? (squeeze - trim) / capacity : 0;
  if (share > 0) {
    for (let at = start; at < inked - 1; at++) {
      gaps[at] = (gaps[at] ?? 0) - share * capacityAfter(text, runs, at);
      if (at > start) gaps[at - 1] = (gaps[at - 1] ?? 0) - share * capacityBefore(text, runs, at);
    }
  }
  return natural - squeeze;
}
