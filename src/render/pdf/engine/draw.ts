import { memoisedBy } from '../../../model/memo.ts';
import { backgroundOf, type Rectangle, underlinesOf } from '../../compose/decoration.ts';
import type { Face, Fragment, SetLine } from '../../typeset/index.ts';
import type { SharedFont } from './fonts.ts';
import type { Glyph } from './internals.ts';
import type { Shaped } from './shaping.ts';

const DASH = 0x2014;
/** A displacement below this (thousandths of an em) cannot be seen and is not written. */
const VISIBLE = 0.5;
/** Glyphs shown in one go; their codes are the document's. */
interface Shown {
  readonly face: Face;
  readonly glyphs: readonly Glyph[];
}

/** A point from the left edge of the line's column and from its baseline. */
interface TextPlace {
  readonly dx: number;
  readonly dy: number;
}

/** The different glyphs that a line shows in one face. */
export interface Use {
  readonly face: Face;
  readonly glyphs: readonly Glyph[];
  readonly ofValue: boolean;
}

/** A set line as operators, all but its place on the page, its colour and the codes of the glyphs. */
export interface Drawing {
  readonly before: readonly (string | TextPlace)[];
  readonly after: readonly (string | TextPlace | Shown)[];
  readonly uses: readonly Use[];
  /** What the line says. */
  readonly text: string;
}

/** What a document has for a face: the name of the font among a page's resources, and the code of a glyph in hexadecimal. */
export interface Coded {
  readonly id: string;
  /** Documents with the same object here have the same codes for the glyphs of fixed text, or for all glyphs. */
  codes(ofValue: boolean): object;
  code(glyph: Glyph): string;
}

/** Lines are the same objects in letter after letter, and so are their drawings. */
/** The drawing of a set line: marked backgrounds, all text in one text object, then underlines, each unbroken over neighbours. */
export const drawingOf = memoisedBy(
  'the drawing of a set line',
  (line: SetLine, fontOf: (face: Face) => SharedFont): Drawing => draw(line, fontOf),
  { objects: (line) => [line] },
);

/** The operators of a drawing. `left` and `baseline` are points from the top left corner of the page. */
export function operatorsOf(
  drawing: Drawing,
  left: number,
  baseline: number,
  color: string | undefined,
  codedOf: (face: Face) => Coded,
): string {
  let operators = 'q';
  const put = (piece: string | TextPlace): string =>
    typeof piece === 'string' ? piece : `${decimal(left + piece.dx)} ${decimal(baseline + piece.dy)}`;
  for (const piece of drawing.before) operators += put(piece);
  operators += `\n${color === undefined ? BLACK : paint(color)}\nBT`;
  for (const piece of codedPieces(drawing, codedOf)) operators += put(piece);
  return `${operators}\nQ`;
}

/** Most lines have the same codes in letter after letter. */
const codedPieces = memoisedBy(
  'a drawing with the codes of its glyphs',
  (drawing: Drawing, codedOf: (face: Face) => Coded): readonly (string | TextPlace)[] =>
    withCodes(drawing, codedOf),
  {
    objects: (drawing, codedOf) => [
      drawing,
      ...drawing.uses.map(({ face, ofValue }) => codedOf(face).codes(ofValue)),
    ],
  },
);

/** Neighbouring strings become one. */
function withCodes({ after }: Drawing, codedOf: (face: Face) => Coded): (string | TextPlace)[] {
  const pieces: (string | TextPlace)[] = [];
  let text = '';
  for (const piece of after) {
    if (typeof piece === 'string') text += piece;
    else if ('glyphs' in piece) text += codesOf(piece, codedOf);
    else {
      pieces.push(text, piece);
      text = '';
    }
  }
  pieces.push(text);
  return pieces;
}

/** An empty list of glyphs stands for the choice of the font. */
function codesOf({ face, glyphs }: Shown, codedOf: (face: Face) => Coded): string {
  const coded = codedOf(face);
  if (glyphs.length === 0) return coded.id;
  let codes = '';
  for (const glyph of glyphs) codes += coded.code(glyph);
  return codes;
}

function draw(line: SetLine, fontOf: (face: Face) => SharedFont): Drawing {
  const { fragments } = line;
  const before = fragments.flatMap((fragment) =>
    fragment.highlight ? [`\n${paint(fragment.highlight)} `, ...filled(backgroundOf(fragment))] : [],
  );
  const after: (string | TextPlace | Shown)[] = [];
  const uses = new Uses();
  let selected = '';
  let spacing = 0;
  for (const fragment of fragments) {
    const { face, size, extra } = fragment;
    const select = `${face.name} ${size}`;
    if (select !== selected) after.push('\n/', { face, glyphs: [] }, ` ${size} Tf`);
    selected = select;
    if (extra !== spacing) after.push(`\n${decimal(extra)} Tc`);
    spacing = extra;
    // The page's coordinates run downwards; the matrix turns the glyphs upright.
    after.push('\n1 0 0 -1 ', { dx: fragment.x, dy: 0 }, ' Tm ', ...show(fontOf(face), fragment, uses));
  }
  after.push('\nET', ...underlinesOf(fragments).flatMap((line) => ['\n', ...filled(line)]));
  return { before, after, uses: uses.list, text: fragments.map((fragment) => fragment.text).join('') };
}

class Uses {
  readonly list: { face: Face; glyphs: Glyph[]; ofValue: boolean }[] = [];

  add(face: Face, glyph: Glyph, ofValue: boolean): void {
    const known = this.list.find((use) => use.face === face && use.ofValue === ofValue);
    if (!known) this.list.push({ face, glyphs: [glyph], ofValue });
    else if (!known.glyphs.includes(glyph)) known.glyphs.push(glyph);
  }
}

/** The operators that show a fragment, each glyph where the typesetter counted on it. */
function show(font: SharedFont, fragment: Fragment, uses: Uses): (string | Shown)[] {
  const { face } = fragment;
  const shown: (string | Shown)[] = [];
  let open = false;
  let glyphs: Glyph[] = [];
  const endString = (): void => {
    if (glyphs.length > 0) shown.push(open ? '<' : '[<', { face, glyphs }, '>');
    open ||= glyphs.length > 0;
    glyphs = [];
  };
  const endArray = (): void => {
    endString();
    if (open) shown.push('] TJ ');
    open = false;
  };
  for (const piece of font.shaper.shape(fragment.text)) {
    const { glyphs: shaped, positions } = piece;
    const stretch = shaped.length > 1 || isDash(shaped[0]) ? dashStretch(piece, fragment) : 1;
    if (stretch !== 1) {
      endArray();
      shown.push(`${decimal(stretch * 100)} Tz `);
    }
    for (let at = 0; at < shaped.length; at++) {
      const glyph = shaped[at];
      const position = positions[at];
      if (!glyph || !position) continue;
      glyphs.push(glyph);
      // Text with a tag comes from a value and may differ in every letter.
      uses.add(face, glyph, fragment.tag !== undefined);
      const shift = position.xAdvance - position.advanceWidth;
      if (Math.abs(shift) < VISIBLE) continue;
      endString();
      shown.push(decimal(-shift));
    }
    if (stretch !== 1) {
      endArray();
      shown.push('100 Tz ');
    }
  }
  endArray();
  const last = shown.at(-1);
  if (typeof last === 'string') shown[shown.length - 1] = last.trimEnd();
  return shown;
}

function isDash(glyph: Glyph | undefined): boolean {
  return glyph?.codePoints[0] === DASH;
}

/**
 * The typesetter makes —— two em; fonts draw it shorter, as one glyph or two. The horizontal scale that brings it to its
 * width (a gap beside it would come out of the file as spaces), 1 for all other text.
 */
function dashStretch(piece: Shaped, { extra, size }: Fragment): number {
  const count = piece.glyphs.reduce((sum, { codePoints }) => sum + codePoints.length, 0);
  if (count < 2 || !isDash(piece.glyphs[0])) return 1;
  const single = count % 2 === 1 ? (piece.positions.at(-1)?.xAdvance ?? 0) : 0;
  const spacing = (extra * 1000) / size;
  const wanted = 1000 * (count - (count % 2)) + single + count * spacing;
  return wanted / (piece.width + piece.glyphs.length * spacing);
}

function filled({ x, y, width, height }: Rectangle): (string | TextPlace)[] {
  return [{ dx: x, dy: y }, ` ${decimal(width)} ${decimal(height)} re f`];
}

const BLACK = paint('#000000');

/** The operator that sets a colour `#rrggbb` for filling. */
function paint(color: string): string {
  const channels = [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  if (!/^#[0-9a-fA-F]{6}$/.test(color)) throw new Error(`not a colour: ${color}`);
  return `${channels.join(' ')} rg`;
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
