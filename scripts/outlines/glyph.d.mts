/** Points of a simple glyph, in font units. */
export interface Outline {
  readonly ends: number[];
  readonly xs: number[];
  readonly ys: number[];
  /** 1 for points on the curve, 0 for control points. */
  readonly on: number[];
  readonly overlap: boolean;
}
/** The points of a simple glyph; nothing for an empty or a compound one. */
export function decodeGlyph(bytes: Buffer): Outline | undefined;
/** The bytes of a simple glyph without instructions, an even number of them. */
export function encodeGlyph(outline: Outline): Buffer;
