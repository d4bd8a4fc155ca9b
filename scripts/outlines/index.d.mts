import type { Outline } from './glyph.mjs';

/** Greatest distance between old and new outline, in thousandths of an em. */
export const TOLERANCE: number;
/** A TrueType font with simplified outlines; `thin` is the usual thickness of thin strokes in font units. */
export function simplifyFont(font: Buffer, options?: { thin?: number | undefined }): Buffer;
export function simplifyOutline(outline: Outline, thin?: number): Outline;
