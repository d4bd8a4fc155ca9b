import { FREE, RULE } from './breaks.ts';
import * as kinds from './classes.ts';
import type { Measured } from './measure.ts';
import type { Run } from './types.ts';

/**
 * Widest gap between Chinese characters, in em. Readers of PDF take a wider one for a space: MuPDF 1.21 from 0.15 em on,
 * PDFBox 2.0.27 from 0.35, poppler 22.12 from about 0.45; and poppler parts words from 0.1 em on (measured at 12 pt).
 */
const WIDEST_GAP = 0.098;
/** What a space between words may take beside, in em: it is a space already. */
const WIDEST_SPACE = 0.5;

/** Points to add to the gaps of a line. */
export interface Stretch {
  readonly gap: number;
  /** After a space. */
  readonly space: number;
}

/** How a line of characters is spread over a free width; undefined where that would tear it apart. */
export function stretchOver(
  text: Measured,
  levels: Uint8Array,
  runs: readonly Run[],
  { start, inked }: { readonly start: number; readonly inked: number },
  free: number,
): Stretch | undefined {
  let gaps = 0;
  let spaces = 0;
  for (let at = start + 1; at < inked; at++) {
    if (text.kinds[at - 1] === kinds.SPACE) spaces++;
    else if (stretches(text, levels, at)) gaps++;
  }
  if (gaps + spaces === 0) return undefined;
  const own = runs.slice(text.runs[start], (text.runs[inked - 1] ?? 0) + 1);
  const size = Math.min(...own.map((run) => run.size));
  const widest = Math.max(0, Math.min(...own.map((run) => WIDEST_GAP * run.size - trackingOf(run))));
  const even = free / (gaps + spaces);
  if (even <= widest) return { gap: even, space: even };
  const rest = (free - gaps * widest) / spaces;
  return spaces > 0 && rest <= WIDEST_SPACE * size ? { gap: widest, space: rest } : undefined;
}

/** Letter spacing of a run of text; what makes the space behind a clause number wide is none. */
function trackingOf({ text, letterSpacing = 0 }: Run): number {
  return text.trim() === '' ? 0 : letterSpacing;
}

/** Whether the gap before a character takes part in justification: between Han characters and marks, and at spaces. */
export function stretches(text: Measured, levels: Uint8Array, at: number): boolean {
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
