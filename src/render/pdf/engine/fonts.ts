import { characterMap } from './cmap.ts';
import type { EmbeddedFontClass, FontFile, Glyph } from './internals.ts';
import { PdfDocument } from './internals.ts';
import { Shaper } from './shaping.ts';
import { TrueTypeFile } from './truetype.ts';

/** A face of the engine, as the typesetter's runs carry it. */
export interface EngineFace {
  readonly name: string;
  /** In em above the baseline, a positive number; below it, a negative one. */
  readonly ascent: number;
  readonly descent: number;
  advance(codePoint: number): number | undefined;
}

/** A font file opened once, with all that is kept of it between documents. */
export interface SharedFont {
  readonly file: FontFile;
  readonly face: EngineFace;
  readonly shaper: Shaper;
  /** Undefined for fonts that pdfkit cuts itself: CFF outlines and variable fonts. */
  readonly outlines: TrueTypeFile | undefined;
  /** pdfkit's class of embedded fonts, for the others. */
  readonly embedded: EmbeddedFontClass;
  has(codePoint: number): boolean;
}

/** The characters that a glyph is said to stand for in the document's text. */
export type Spelling = (characters: readonly number[]) => readonly number[];

/** Opens font files through pdfkit, which holds fontkit and the class of embedded fonts but exports neither. */
export function openFont(
  bytes: Uint8Array,
  name: string,
  spelling: Spelling = (characters) => characters,
): SharedFont {
  const options = { autoFirstPage: false, font: null };
  const document = new PdfDocument({}, {}, {}, {}, options, null, () => false);
  document.font(bytes);
  const { font: file } = document._font;
  keepCharactersApart(file, spelling);
  const outlines = TrueTypeFile.open(bytes);
  const glyphOf = glyphsOf(file, outlines, spelling);
  const em = file.unitsPerEm;
  const face: EngineFace = {
    name,
    ascent: file.ascent / em,
    descent: file.descent / em,
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph.id === 0 ? undefined : glyph.advanceWidth / em;
    },
  };
  return {
    file,
    face,
    // No kerning and no ligatures of letters, so that advances are those the typesetter counted.
    shaper: new Shaper(file, glyphOf, { kern: false, liga: false, clig: false }),
    outlines,
    embedded: Object.getPrototypeOf(document._font).constructor as EmbeddedFontClass,
    has: (codePoint) => glyphOf(codePoint).id !== 0,
  };
}

/** The glyph of each character by itself, the missing glyph where the font lacks it; from the file's own tables where they can be read. */
function glyphsOf(
  file: FontFile,
  outlines: TrueTypeFile | undefined,
  spelling: Spelling,
): (codePoint: number) => Glyph {
  const map = outlines?.has('cmap') ? characterMap(outlines.table('cmap')) : undefined;
  if (!outlines || !map) return (codePoint) => file.glyphForCodePoint(codePoint);
  const known = new Map<number, Glyph>();
  return (codePoint) => {
    const glyph = known.get(codePoint);
    if (glyph) return glyph;
    const mapped = map(codePoint);
    const id = mapped < outlines.glyphs ? mapped : 0;
    const fresh = { id, advanceWidth: outlines.metric(id).advance, codePoints: spelling([codePoint]) };
    known.set(codePoint, fresh);
    return fresh;
  };
}

/** The inside of fontkit that gives a glyph its characters. */
interface GlyphSource {
  readonly _glyphs: Record<number, unknown>;
  getGlyph(id: number, characters?: readonly number[]): unknown;
}

/** Above every character: a glyph and its one character make one number. */
const ALL_CHARACTERS = 0x110000;

/**
 * Reason: fontkit keeps one object for each glyph, with the characters that it was first asked for by, so that in a shared
 * font the text of a letter (a space or a no-break space, say) would depend on the letters before it. Here every pair of
 * glyph and characters has an object of its own.
 */
function keepCharactersApart(file: FontFile, spelling: Spelling): void {
  const source = file as unknown as GlyphSource;
  const original = source.getGlyph.bind(file);
  const known = new Map<number | string, unknown>();
  source.getGlyph = (id, characters = []) => {
    if (characters.length === 0) return original(id);
    const codes = spelling(characters);
    const key = codes.length === 1 ? id * ALL_CHARACTERS + (codes[0] ?? 0) : `${id}/${codes.join()}`;
    const glyph = known.get(key);
    if (glyph) return glyph;
    source._glyphs[id] = undefined;
    const fresh = original(id, codes);
    known.set(key, fresh);
    return fresh;
  };
}
