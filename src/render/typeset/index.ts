/**
 * Sets Chinese paragraphs into lines: measures, breaks by the line-start and line-end rules, justifies, compresses marks.
 * Pure; knows nothing of PDF. `typeset(runs, shape)` gives whole lines, and whoever prints draws their fragments where
 * `x` says.
 */
import { breakLevels } from './breaks.ts';
import * as kinds from './classes.ts';
import { spread } from './gaps.ts';
import type { LineRange } from './lines.ts';
import { breakLines } from './lines.ts';
import type { Measured } from './measure.ts';
import { measure } from './measure.ts';
import type { Fragment, Run, SetLine, Shape } from './types.ts';

export type { Face, Fragment, Run, SetLine, Shape } from './types.ts';

/**
 * Breaks runs of text into the lines of a paragraph or table cell.
 *
 * - No line begins with a closing mark, ～ · — …, or ends with an opening one; —— and …… stay whole; Western words, codes,
 *   numbers with their units, X·Y, X～Y and `keep` runs do not break, unless one alone is longer than a line.
 * - Where a closing mark does not fit, either marks are compressed (by up to half an em each) or the character before it
 *   moves along, whichever changes the line less.
 * - Spaces (U+0020, U+3000) at a line's end hang: they stay in the text and count no width; for a gap that must be seen
 *   use no-break spaces, which break among themselves like Han characters.
 * - The fragments' texts, joined, are the runs' texts without their LFs. No text gives no line; an LF alone gives an
 *   empty line.
 */
export function typeset(runs: readonly Run[], shape: Shape): SetLine[] {
  const text = measure(runs);
  const levels = breakLevels(text, runs);
  const gaps = new Float64Array(text.length);
  const ranges = breakLines(text, levels, runs, shape);
  return ranges.map((range, index) => {
    const indent = index === 0 ? shape.firstIndent : shape.hangIndent;
    const room = Math.max(0, shape.width - indent);
    const width = spread(gaps, text, levels, runs, range, room, shape.align === 'justify');
    const x = indent + offset(shape.align, room - width);
    return {
      fragments: fragmentsOf(text, gaps, runs, range, x),
      x,
      width,
      natural: range.natural,
      last: range.end === text.length,
    };
  });
}

function offset(align: Shape['align'], free: number): number {
  if (align === 'center') return Math.max(0, free / 2);
  return align === 'right' ? Math.max(0, free) : 0;
}

/** Cuts a line wherever the run or the spacing changes; the gap after a fragment's last character is free to differ. */
function fragmentsOf(
  text: Measured,
  gaps: Float64Array,
  runs: readonly Run[],
  range: LineRange,
  left: number,
): Fragment[] {
  const fragments: Fragment[] = [];
  const end = text.kinds[range.end - 1] === kinds.NEWLINE ? range.end - 1 : range.end;
  let x = left;
  for (let start = range.start; start < end; ) {
    const stop = fragmentEnd(text, gaps, start, end);
    let width = 0;
    for (let at = start; at < Math.min(stop, range.inked); at++)
      width += (text.advances[at] ?? 0) + (gaps[at] ?? 0);
    const index = text.runs[start] ?? 0;
    const run = runs[index];
    if (run)
      fragments.push(
        fragmentOf(
          run,
          index,
          textBetween(text, run, start, stop),
          x,
          width,
          extraOf(run, gaps, start, stop),
        ),
      );
    x += width;
    start = stop;
  }
  return fragments;
}

function extraOf(run: Run, gaps: Float64Array, start: number, stop: number): number {
  return (run.letterSpacing ?? 0) + (stop - start > 1 ? (gaps[start] ?? 0) : 0);
}

function fragmentOf(
  run: Run,
  index: number,
  text: string,
  x: number,
  width: number,
  extra: number,
): Fragment {
  const { face, size, highlight, tag } = run;
  return { text, face, size, underline: run.underline === true, highlight, tag, run: index, x, width, extra };
}

/** Where the fragment that begins at `start` ends: all gaps inside it are equal. */
function fragmentEnd(text: Measured, gaps: Float64Array, start: number, end: number): number {
  const gap = gaps[start];
  let at = start + 1;
  while (at < end && text.runs[at] === text.runs[start] && gaps[at - 1] === gap) {
    // A sign or word whose inside does not stretch begins a fragment of its own rather than be torn in two.
    if (gaps[at] !== gap && at + 1 < end && gap !== 0 && isToken(text, at)) break;
    at++;
  }
  return at;
}

function isToken(text: Measured, at: number): boolean {
  const kind = text.kinds[at] ?? 0;
  return kind === kinds.DASH || kinds.isWestern(kind) || text.kinds[at + 1] === kinds.EXTEND;
}

function textBetween(text: Measured, run: Run, start: number, stop: number): string {
  const from = text.offsets[start] ?? 0;
  const sameRun = stop < text.length && text.runs[stop] === text.runs[start];
  return run.text.slice(from, sameRun ? text.offsets[stop] : undefined);
}
