import type { Fragment, SetLine } from '../../typeset/index.ts';
import type { SharedFont } from './fonts.ts';
import type { EmbeddedFont, PdfDocument } from './internals.ts';
import type { Shaped } from './shaping.ts';

const DASH = 0x2014;
/** Underlines of Chinese text stand clear of the glyphs; in em of the fragment. */
const UNDERLINE_DROP = 0.16;
const UNDERLINE_THICKNESS = 0.045;
const THINNEST_LINE = 0.5;
/** The box of a Han character around the baseline, in em, as OpenType's ideographic em box has it. */
export const EM_ABOVE = 0.88;
const EM_BELOW = 0.12;
/** A displacement below this (thousandths of an em) cannot be seen and is not written. */
const VISIBLE = 0.5;

/** A font of the document with what is shared of it. */
export interface DrawingFont {
  readonly embedded: EmbeddedFont;
  readonly shared: SharedFont;
  /** Glyphs of the document's subset by their number in the font, as four hexadecimal digits. */
  readonly cids: Map<number, string>;
}

/**
 * Draws a set line: marked backgrounds, then all text in one text object, then underlines, each unbroken over
 * neighbouring fragments. `left` and `baseline` are points from the top left corner of the page.
 */
export function drawSetLine(
  document: PdfDocument,
  fontOf: (fragment: Fragment) => DrawingFont,
  line: SetLine,
  left: number,
  baseline: number,
  color: string | undefined,
): void {
  const { fragments } = line;
  if (fragments.length === 0) return;
  const parts: string[] = ['q'];
  for (const fragment of fragments) if (fragment.highlight) parts.push(background(fragment, left, baseline));
  parts.push(`${paint(color)}\nBT`);
  let fontSet = '';
  let spacing = 0;
  for (const fragment of fragments) {
    const font = fontOf(fragment);
    const { id } = font.embedded;
    document.page.fonts[id] ??= font.embedded.ref();
    const select = `/${id} ${fragment.size} Tf`;
    if (select !== fontSet) parts.push(select);
    fontSet = select;
    if (fragment.extra !== spacing) parts.push(`${decimal(fragment.extra)} Tc`);
    spacing = fragment.extra;
    // The page's coordinates run downwards; the matrix turns the glyphs upright.
    parts.push(`1 0 0 -1 ${decimal(left + fragment.x)} ${decimal(baseline)} Tm ${show(font, fragment)}`);
  }
  parts.push('ET', ...underlines(fragments, left, baseline), 'Q');
  document.addContent(parts.join('\n'));
}

/** The operators that show a fragment, each glyph where the typesetter counted on it. */
function show(font: DrawingFont, fragment: Fragment): string {
  let shown = '';
  let array = '';
  let hex = '';
  const flush = (next: string) => {
    if (hex !== '') array += `<${hex}>`;
    if (array !== '') shown += `[${array}] TJ `;
    shown += next;
    array = '';
    hex = '';
  };
  for (const piece of font.shared.set.shape(fragment.text)) {
    const { glyphs, positions } = piece;
    const stretch = glyphs.length > 1 || isDash(glyphs[0]) ? dashStretch(piece, fragment) : 1;
    if (stretch !== 1) flush(`${decimal(stretch * 100)} Tz `);
    for (let at = 0; at < glyphs.length; at++) {
      const glyph = glyphs[at];
      const position = positions[at];
      if (!glyph || !position) continue;
      hex += font.cids.get(glyph.id) ?? includeGlyph(font, glyph);
      const shift = position.xAdvance - position.advanceWidth;
      if (Math.abs(shift) < VISIBLE) continue;
      array += `<${hex}>${decimal(-shift)}`;
      hex = '';
    }
    if (stretch !== 1) flush('100 Tz ');
  }
  flush('');
  return shown.trimEnd();
}

function isDash(glyph: Shaped['glyphs'][number] | undefined): boolean {
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

/** Takes a glyph into the document's subset; its number there. */
function includeGlyph({ embedded, cids }: DrawingFont, glyph: Shaped['glyphs'][number]): string {
  const id = embedded.subset.includeGlyph(glyph.id);
  embedded.widths[id] ??= glyph.advanceWidth * embedded.scale;
  embedded.unicode[id] ??= glyph.codePoints;
  const cid = id.toString(16).padStart(4, '0');
  cids.set(glyph.id, cid);
  return cid;
}

function background(fragment: Fragment, left: number, baseline: number): string {
  const top = baseline - EM_ABOVE * fragment.size;
  const height = (EM_ABOVE + EM_BELOW) * fragment.size;
  return `${paint(fragment.highlight)} ${rectangle(left + fragment.x, top, fragment.width, height)} f`;
}

function underlines(fragments: readonly Fragment[], left: number, baseline: number): string[] {
  const drawn: string[] = [];
  for (let at = 0; at < fragments.length; at++) {
    const first = fragments[at];
    if (!first?.underline) continue;
    let width = first.width;
    let size = first.size;
    for (let next = fragments[at + 1]; next?.underline; next = fragments[++at + 1]) {
      width += next.width;
      size = Math.max(size, next.size);
    }
    const thickness = Math.max(THINNEST_LINE, UNDERLINE_THICKNESS * size);
    drawn.push(
      `${rectangle(left + first.x, baseline + UNDERLINE_DROP * size - thickness / 2, width, thickness)} f`,
    );
  }
  return drawn;
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `${decimal(x)} ${decimal(y)} ${decimal(width)} ${decimal(height)} re`;
}

/** The operator that sets a colour `#rrggbb` for filling. */
function paint(color = '#000000'): string {
  const channels = [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255));
  if (!/^#[0-9a-fA-F]{6}$/.test(color)) throw new Error(`not a colour: ${color}`);
  return `${channels.join(' ')} rg`;
}

function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
