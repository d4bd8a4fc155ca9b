import { compressesAfter, compressesBefore } from './classes.ts';
import type { Measured } from './measure.ts';
import type { Run } from './types.ts';

/** A mark narrower than this (in em) has no blank half that could be taken away: proportional quotation marks. */
const FULL_WIDTH = 0.95;
const HALF = 0.5;

/** Points that the blank right half of a character can give. */
export function capacityAfter(text: Measured, runs: readonly Run[], at: number): number {
  return compressesAfter(text.codes[at] ?? 0) ? half(text, runs, at) : 0;
}

/** Points that the blank left half of a character can give. */
export function capacityBefore(text: Measured, runs: readonly Run[], at: number): number {
  return compressesBefore(text.codes[at] ?? 0) ? half(text, runs, at) : 0;
}

/** Points that the mark before `inked`, the last of its line, can give without a visible change. */
export function trailingTrim(text: Measured, runs: readonly Run[], inked: number): number {
  return capacityAfter(text, runs, inked - 1);
}

function half(text: Measured, runs: readonly Run[], at: number): number {
  const size = runs[text.runs[at] ?? 0]?.size ?? 0;
  return (text.advances[at] ?? 0) >= FULL_WIDTH * size ? HALF * size : 0;
}
