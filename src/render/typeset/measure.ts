import type { Characters } from './breaks.ts';
import { classOf, DASH, EXTEND, NEWLINE } from './classes.ts';
import type { Face, Run } from './types.ts';

/** The characters of a paragraph with their advances in points, letter spacing included. */
export interface Measured extends Characters {
  readonly advances: Float64Array;
  /** Where the text of each character begins in its run, in UTF-16 units. */
  readonly offsets: Uint32Array;
}

const ADVANCES = new WeakMap<Face, Float64Array>();

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
  widenDashes(runs, { length, codes, kinds, runs: owners }, advances);
  return { length, codes, kinds, runs: owners, offsets, advances };
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
function advancesOf(face: Face): Float64Array {
  const known = ADVANCES.get(face);
  if (known) return known;
  const fresh = new Float64Array(0x10000).fill(Number.NaN);
  ADVANCES.set(face, fresh);
  return fresh;
}

function advanceOf(face: Face, cached: Float64Array, code: number, kind: number): number {
  const known = cached[code];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const advance = face.advance(code) ?? (kind === EXTEND ? 0 : 1);
  if (code < cached.length) cached[code] = advance;
  return advance;
}
