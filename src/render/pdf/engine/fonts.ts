import type { EmbeddedFontClass, FontFile } from './internals.ts';
import { PdfDocument } from './internals.ts';
import { Shaper } from './shaping.ts';
import { GlyphStore } from './subset.ts';
import type { EngineFace, FontFamily } from './types.ts';

/** A font file opened once, with all that is kept of it between documents. */
export interface SharedFont {
  readonly file: FontFile;
  /** Shapes as pdfmake would. */
  readonly plain: Shaper;
  /** Shapes for set lines: no kerning and no ligatures of letters, so that advances are those the typesetter counted. */
  readonly set: Shaper;
  readonly glyphs: GlyphStore;
  readonly face: EngineFace;
}

export type FontStyle = keyof FontFamily;

/** Opens font files through pdfkit, which holds fontkit and the class of embedded fonts but exports neither. */
export function openFont(
  bytes: Uint8Array,
  name: string,
): { shared: SharedFont; embedded: EmbeddedFontClass } {
  const options = { autoFirstPage: false, font: null };
  const document = new PdfDocument({}, {}, {}, {}, options, null, () => false);
  document.font(bytes);
  const { font: file } = document._font;
  const embedded = Object.getPrototypeOf(document._font).constructor as EmbeddedFontClass;
  const em = file.unitsPerEm;
  const face: EngineFace = {
    name,
    ascent: file.ascent / em,
    descent: file.descent / em,
    advance: (codePoint) =>
      file.hasGlyphForCodePoint(codePoint) ? file.glyphForCodePoint(codePoint).advanceWidth / em : undefined,
  };
  const shared: SharedFont = {
    file,
    plain: new Shaper(file),
    set: new Shaper(file, { kern: false, liga: false, clig: false }),
    glyphs: new GlyphStore(file),
    face,
  };
  return { shared, embedded };
}
