import type { Block, Inline } from '../../model/letter.ts';
import { Memo } from '../../model/memo.ts';
import { type Layout, mmToPt, type Piece, piecesOf, type TextStyle, typeArea } from '../layout/index.ts';
import { type Face, type Run, type SetLine, type Shape, typeset } from '../typeset/index.ts';
import type { Box, Mark, Part } from './boxes.ts';
import type { Typography } from './typography.ts';

/** What every block handler needs; the same for all letters of one layout and one set of fonts. */
export interface Setting {
  readonly layout: Layout;
  readonly fonts: Typography;
  /** Width of the type area in points. */
  readonly width: number;
  /** Lines that were set before, see {@link keptLines}. */
  readonly lines: Memo<readonly SetLine[]>;
  readonly known: WeakMap<readonly Inline[], { readonly key: string; readonly lines: readonly SetLine[] }>;
  /** Signature blocks that were set before. */
  readonly signatures: Memo<readonly Box[]>;
  /** Blocks whose every character some font has; letters of a batch share most of theirs. */
  readonly printable: WeakSet<Block>;
  /** The characters of a text that no font has. */
  readonly lacking: Memo<readonly string[]>;
}

/** Paragraphs kept set: those of four kinds or so, some 5 KB each. */
const MOST_PARAGRAPHS = 400;
const MOST_SIGNATURES = 200;

/** A setting in which nothing was set yet. */
export function newSetting(layout: Layout, fonts: Typography): Setting {
  return {
    layout,
    fonts,
    width: mmToPt(typeArea(layout).width),
    lines: new Memo(MOST_PARAGRAPHS),
    known: new WeakMap(),
    signatures: new Memo(MOST_SIGNATURES),
    printable: new WeakSet(),
    lacking: new Memo(MOST_PARAGRAPHS),
  };
}

/**
 * Lines of text that is the same in letter after letter are set once. `how` and `content` are all that they depend on beside
 * the setting; the first of `how` tells handlers apart. Letters of a batch share most of their inlines: those are known by
 * being the same objects, the others by what they say.
 */
export function keptLines(
  { lines, known }: Setting,
  how: readonly [string, ...(string | number | boolean)[]],
  content: string | readonly Inline[],
  set: () => readonly SetLine[],
): readonly SetLine[] {
  const key = how.join('\0');
  const before = typeof content === 'string' ? undefined : known.get(content);
  if (before?.key === key) return before.lines;
  const kept = lines.get(`${key}\0${JSON.stringify(content)}`, set);
  if (typeof content !== 'string') known.set(content, { key, lines: kept });
  return kept;
}

/** Where a paragraph stands, in points from the left edge of the type area. */
export interface Measure {
  readonly left: number;
  readonly width: number;
  readonly first: number;
  readonly hang: number;
}

const NO_BREAK_SPACE = '\u00a0';
/** Height of a Chinese character's box above the base line, in em. */
const ASCENT = 0.88;

/** Runs for the typesetter from the inlines of the tree. */
export function runsOf(setting: Setting, content: readonly Inline[], style: TextStyle): Run[] {
  const look = { bold: style.bold, underlined: setting.layout.blank.underlined };
  return piecesOf(content, look).flatMap((piece) => runsOfPiece(setting, piece, style));
}

/** Runs of fixed text. */
export function plainRuns(setting: Setting, text: string, style: TextStyle, keep = false): Run[] {
  return setting.fonts.spans(text, style.font, style.bold).map((span) => ({
    text: span.text,
    face: span.face,
    size: style.size,
    ...(keep ? { keep } : {}),
    ...tracked(setting.layout, style),
  }));
}

function runsOfPiece(setting: Setting, piece: Piece, style: TextStyle): Run[] {
  const { layout, fonts } = setting;
  const size = style.size;
  if (piece.kind === 'checkbox') {
    // A box and the first character of its label are never parted.
    return fonts.spans(piece.text, style.font, false).map(({ text, face }) => ({
      text,
      face,
      size,
      keepNext: true,
      ...tagged(piece),
      ...tracked(layout, style),
    }));
  }
  const look = {
    size,
    ...tracked(layout, style),
    ...(piece.underline ? { underline: true } : {}),
    ...(piece.kind === 'missing' ? { highlight: `#${layout.blank.missingFill}` } : {}),
    ...tagged(piece),
    ...(piece.text.length <= LONGEST_KEPT ? KEPT[piece.kind] : {}),
  };
  const spans = fonts.spans(piece.text, style.font, piece.bold);
  const runs = spans.map(({ text, face }) => ({ text, face, ...look }));
  return piece.kind === 'missing' ? widened(runs, layout.blank.missingWidth * size) : runs;
}

/** Text of a value carries the value's pointer as its tag. */
function tagged({ pointer }: Piece): Pick<Run, 'tag'> {
  return pointer === undefined ? {} : { tag: pointer };
}

/** Longest blank or cross reference, in characters, that is held together: a longer one would tear a hole into its line. */
const LONGEST_KEPT = 6;
const KEPT: Partial<Record<Piece['kind'], Pick<Run, 'keep' | 'whole'>>> = {
  reference: { keep: true },
  blank: { whole: true },
};

/** Letter spacing of a style, see {@link Layout.tracking}. */
function tracked(layout: Layout, style: TextStyle): { letterSpacing?: number } {
  return layout.tracking !== 0 && style.size === layout.styles.body.size
    ? { letterSpacing: layout.tracking }
    : {};
}

/** Pads a gap to a least width with no-break spaces, which do not vanish at a line's end. */
function widened(runs: readonly Run[], least: number): Run[] {
  const last = runs.at(-1);
  if (!last) return [];
  const width = runs.reduce((sum, run) => sum + widthOf(run.text, run.face, run.size), 0);
  const space = (last.face.advance(0xa0) ?? 0.25) * last.size;
  const count = Math.max(0, Math.ceil((least - width) / space));
  return [...runs, ...(count > 0 ? [{ ...last, text: NO_BREAK_SPACE.repeat(count) }] : [])];
}

/** Width of text in points as the face has it. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0;
  for (const character of text) width += face.advance(character.codePointAt(0) ?? 0) ?? 1;
  return width * size;
}

/** Width in points of runs on one line. */
export function widthOfRuns(runs: readonly Run[]): number {
  return runs.reduce(
    (sum, { text, face, size, letterSpacing = 0 }) =>
      sum + widthOf(text, face, size) + letterSpacing * [...text].length,
    0,
  );
}

/** Indents of a style over the whole type area. */
export function measureOf(
  setting: Setting,
  style: TextStyle,
  indent = { left: style.left, firstLine: style.firstLine },
): Measure {
  const em = style.size;
  const hang = indent.left * em;
  return { left: 0, width: setting.width, first: hang + indent.firstLine * em, hang };
}

/** The column of a paragraph. */
export function shapeOf(style: TextStyle, measure: Measure): Shape {
  return {
    width: measure.width,
    firstIndent: measure.first,
    hangIndent: measure.hang,
    align: style.align,
  };
}

/** Boxes of one line each, no line alone on a page. */
export function lineBoxes(lines: readonly SetLine[], style: TextStyle, measure: Measure, part: Part): Box[] {
  return lines.map((line, i) => ({
    height: style.pitch + (i === lines.length - 1 ? style.after : 0),
    before: i === 0 ? style.before : 0,
    pitch: style.pitch,
    // Neither the first line of a paragraph stands alone at the foot of a page, nor the last at the top of the next.
    keepNext: lines.length > 1 && (i === 0 || i === lines.length - 2),
    marks: [lineMark(line, style.pitch, style.size, measure.left, 0, part)],
  }));
}

/** Lines of a text without number or marker; its name tells styles apart. */
export function textBoxes(
  setting: Setting,
  name: string,
  content: readonly Inline[],
  style: TextStyle,
  part: Part,
  { left, firstLine }: { readonly left: number; readonly firstLine: number } = style,
): Box[] {
  const measure = measureOf(setting, style, { left, firstLine });
  const lines = keptLines(setting, [name, left, firstLine], content, () =>
    typeset(runsOf(setting, content, style), shapeOf(style, measure)),
  );
  return lineBoxes(lines, style, measure, part);
}

/** The base line inside an exact line pitch: the character box stands in its middle. */
export function baseLine(pitch: number, size: number): number {
  return (pitch - size) / 2 + ASCENT * size;
}

/** A line of text with its top at `top`. */
export function lineMark(
  line: SetLine,
  pitch: number,
  size: number,
  left: number,
  top: number,
  part?: Part,
): Mark {
  return { kind: 'line', line, x: left, y: top + baseLine(pitch, size), ...(part ? { part } : {}) };
}
