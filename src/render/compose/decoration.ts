import type { Fragment } from '../typeset/index.ts';

/** Underlines of Chinese text stand clear of the glyphs; in em of the fragment. */
const UNDERLINE_DROP = 0.16;
const UNDERLINE_THICKNESS = 0.045;
const THINNEST_LINE = 0.5;
/** The box of a Han character around the baseline, in em, as OpenType's ideographic em box has it. */
const EM_ABOVE = 0.88;
const EM_BELOW = 0.12;

/** A filled rectangle in points, from the left edge of the line's column and down from its base line. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle behind marked text. */
export function backgroundOf({ size, x, width }: Fragment): Rectangle {
  return { x, y: -EM_ABOVE * size, width, height: (EM_ABOVE + EM_BELOW) * size };
}

/** The underlines of a line, each unbroken over neighbours. */
export function underlinesOf(fragments: readonly Fragment[]): Rectangle[] {
  const drawn: Rectangle[] = [];
  for (let at = 0; at < fragments.length; at++) {
    const first = fragments[at];
    if (!first?.underline) continue;
    let width = first.width;
    let size = first.size;
    for (let next = fragments[at + 1]; next?.underline; next = fragments[++at + 1]) {
      width += next.width;
      size = Math.max(size, next.size);
    }
    const height = Math.max(THINNEST_LINE, UNDERLINE_THICKNESS * size);
    drawn.push({ x: first.x, y: UNDERLINE_DROP * size - height / 2, width, height });
  }
  return drawn;
}
