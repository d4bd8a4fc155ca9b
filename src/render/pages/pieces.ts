import type { Fragment } from '../typeset/index.ts';

/** A part of a fragment that is drawn to a width; lengths in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** Dashes are stretched until they touch; the glyphs of other text are as the font has them. */
  readonly dash: boolean;
}

const DASHES = /(—{2,})/;

/** Cuts dashes out of a fragment: a pair is two em wide, whatever the font says of it. */
export function piecesOf(fragment: Fragment): Piece[] {
  const pieces: Piece[] = [];
  let { x } = fragment;
  for (const text of fragment.text.split(DASHES)) {
    if (text === '') continue;
    const dash = DASHES.test(text);
    const width = widthOf(text, dash, fragment);
    pieces.push({ text, x, width, dash });
    x += width;
  }
  return pieces;
}

/** With the spacing after every character, the last one too. */
function widthOf(text: string, dash: boolean, { face, size, extra }: Fragment): number {
  let width = 0;
  let count = 0;
  for (const character of text) {
    width += (dash ? 1 : (face.advance(character.codePointAt(0) ?? 0) ?? 1)) * size;
    count++;
  }
  return width + count * extra;
}
