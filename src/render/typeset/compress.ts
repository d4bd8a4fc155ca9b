import { compressesAfter, compressesBefore } from './classes.ts';
import { FULL_WIDTH, HALF, type Measured } from './measure.ts';
import type { Run } from './types.ts';

/** Points that the blank right half of a character can give. */
export function capacityAfter(text: Measured, runs: readonly Run[], at: number): number {
  const given = (text.pairs[at] ?? 0) < 0;
  return !given && compressesAfter(text.codes[at] ?? 0) ? half(text, runs, at) : 0;
}

/** Points that the blank left half of a character can give. */
export function capacityBefore(text: Measured, runs: readonly Run[], at: number): number {
  const given = at > 0 && (text.pairs[at - 1] ?? 0) < 0 && !compressesAfter(text.codes[at - 1] ?? 0);
  return !given && compressesBefore(text.codes[at] ?? 0) ? half(text, runs, at) : 0;
}

/** Points that the mark before `inked`, the last of its line, can give without a visible change. */
export function trailingTrim(text: Measured, runs: readonly Run[], inked: number): number {
  return compressesAfter(text.codes[inked - 1] ?? 0) ? half(text, runs, inked - 1) : 0;
}

function half(text: Measured, runs: readonly Run[], at: number): number {
  const size = runs[text.runs[at] ?? 0]?.size ?? 0;
  return (text.advances[at] ?? 0) >= FULL_WIDTH * size ? HALF * size : 0;
}

/** Points that the marks of a line can give beside the last one. */
export function capacityOf(text: Measured, runs: readonly Run[], start: number, inked: number): number {
  let capacity = 0;
  for (let at = start; at < inked - 1; at++) {
    capacity += capacityAfter(text, runs, at) + (at > start ? capacityBefore(text, runs, at) : 0);
  }
  return capacity;
}
