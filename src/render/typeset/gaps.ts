import * as kinds from './classes.ts';
import { capacityAfter, capacityBefore, capacityOf, trailingTrim } from './compress.ts';
import type { LineRange } from './lines.ts';
import { EPSILON } from './lines.ts';
import type { Measured } from './measure.ts';
import { stretches, stretchOver } from './stretch.ts';
import type { Run } from './types.ts';

/**
 * Writes into `gaps` (one entry for each character of the paragraph) the points to add after each character of a line:
 * less than nothing where marks give way, a share of the free room where the line is spread. A line that cannot be spread
 * without being torn apart stays ragged. Returns the width of the line.
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
  for (let at = start; at < inked - 1; at++) gaps[at] = text.pairs[at] ?? 0;
  if (squeeze > 0) return compress(gaps, text, runs, line);
  const free = room - natural;
  if (!justify || line.closes || free <= EPSILON) return natural;
  const stretch = stretchOver(text, levels, runs, line, free);
  if (!stretch) return natural;
  for (let at = start + 1; at < inked; at++) {
    const share = text.kinds[at - 1] === kinds.SPACE ? stretch.space : stretch.gap;
    if (stretches(text, levels, at)) gaps[at - 1] = (gaps[at - 1] ?? 0) + share;
  }
  return room;
}

function compress(gaps: Float64Array, text: Measured, runs: readonly Run[], line: LineRange): number {
  const { start, inked, natural, squeeze } = line;
  const trim = Math.min(squeeze, trailingTrim(text, runs, inked));
  gaps[inked - 1] = -trim;
  const capacity = capacityOf(text, runs, start, inked);
  const share = capacity > 0 ? (squeeze - trim) / capacity : 0;
  if (share > 0) {
    for (let at = start; at < inked - 1; at++) {
      gaps[at] = (gaps[at] ?? 0) - share * capacityAfter(text, runs, at);
      if (at > start) gaps[at - 1] = (gaps[at - 1] ?? 0) - share * capacityBefore(text, runs, at);
    }
  }
  return natural - squeeze;
}
