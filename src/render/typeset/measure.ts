import { memoised } from '../../model/memo.ts';
import type { Characters } from './breaks.ts';
import { classOf, compressesAfter, compressesBefore, DASH, EXTEND, NEWLINE } from './classes.ts';
import type { Face, Run } from './types.ts';

/** The characters of a paragraph with their advances in points, letter spacing included. */
export interface Measured extends Characters {
  readonly advances: Float64Array;
  /** Points to add between a character and the next on its line: less than nothing between two marks, else 0. */
  readonly pairs: Float64Array;
  /** Where the text of each character begins in its run, in UTF-16 units. */
  readonly offsets: Uint32Array;
}

/** A mark narrower than this (in em) has no blank half that could be taken away: proportional quotation marks. */
export const FULL_WIDTH = 0.95;
/** The blank part of a full-width mark, in em. */
export const HALF = 0.5;

/** Classes and widths of all characters of a paragraph. */
export function measure(runs: readonly Run[]): Measured {
  let units = 0;
  for (const run of runs) units += run.text.length;
  const codes = new Uint32Array(units);
  const kinds = new Uint8Array(units);
  const owners = new Uint32Array(units);
  const offsets = new Uint32Array(units);
  const advances = new Float64Array(units);
  let length = 0;
  for (const [index, run] of runs.entries()) {
    const { text, face, size, letterSpacing = 0 } = run;
    const cached = advancesOf(face);
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      const kind = classOf(code);
      codes[length] = code;
      kinds[length] = kind;
      owners[length] = index;
      offsets[length] = at;
      if (kind !== NEWLINE) {
        advances[length] = advanceOf(face, cached, code, kind) * size + (kind === EXTEND ? 0 : letterSpacing);
      }
      if (code > 0xffff) at++;
      length++;
    }
  }
  const text = { length, codes, kinds, runs: owners };
  widenDashes(runs, text, advances);
  return { ...text, offsets, advances, pairs: closedPairs(runs, text, advances) };
}

/**
 * Two marks side by side, `”，` `）、` `。“`, stand closer by the half em that is blank between them (W3C clreq, 3.1.6.1),
 * as in Word and in browsers.
 */
function closedPairs(runs: readonly Run[], text: Characters, advances: Float64Array): Float64Array {
  const pairs = new Float64Array(text.length);
  for (let at = 1; at < text.length; at++) {
    const [former, latter] = [text.codes[at - 1] ?? 0, text.codes[at] ?? 0];
    const latterOpens = compressesBefore(latter);
    if (!latterOpens && !compressesAfter(latter)) continue;
    const gives = compressesAfter(former) ? at - 1 : latterOpens && compressesBefore(former) ? at : -1;
    const size = runs[text.runs[gives] ?? 0]?.size ?? 0;
    if (gives >= 0 && (advances[gives] ?? 0) >= FULL_WIDTH * size) pairs[at - 1] = -HALF * size;
  }
  return pairs;
}

/** A dash —— and an ellipsis …… are two em wide (GB/T 15834, 5.1), whatever the font says of their halves. */
function widenDashes(runs: readonly Run[], text: Characters, advances: Float64Array): void {
  for (let at = 1; at < text.length; at++) {
    if (text.kinds[at] !== DASH || text.codes[at] !== text.codes[at - 1]) continue;
    for (const half of [at - 1, at]) {
      const run = runs[text.runs[half] ?? 0];
      advances[half] = (run?.size ?? 0) + (run?.letterSpacing ?? 0);
    }
    at++;
  }
}

/** Advances of a face by code point, NaN where not asked for yet. */
const advancesOf = memoised('advances of a face', (_face: Face) =>
  new Float64Array(0x10000).fill(Number.NaN),
);

function advanceOf(face: Face, cached: Float64Array, code: number, kind: number): number {
  const known = cached[code];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const advance = face.advance(code) ?? (kind === EXTEND ? 0 : 1);
  if (code < cached.length) cached[code] = advance;
  return advance;
}
