/*
 * The one door to the part of pdfmake that writes documents (its PDFDocument on pdfkit and fontkit), with types for what is
 * used of it: pdfmake has no types of its own, and these parts are not its published interface, so the version is pinned.
 * Its layout is not used: pages come composed.
 */
import documentModule from 'pdfmake/js/PDFDocument.js';

/** A glyph as fontkit shapes it. */
export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}
/** Where a shaped glyph stands, in thousandths of an em. */
export interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}
export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}
/** A part of a font under construction. */
export interface Subset {
  includeGlyph(id: number): number;
}
/** A font file as fontkit opens it; measures in font units. */
export interface FontFile {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly post?: { readonly isFixedPitch: number };
  readonly 'OS/2'?: { readonly sFamilyClass: number };
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string, features?: Record<string, boolean>): GlyphRun;
}
/** An object of the file. */
export interface Reference {
  compress: boolean;
  data: Record<string, unknown>;
  end(chunk?: Uint8Array): void;
}
/** A font that pdfkit embeds. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontFile;
  readonly scale: number;
  readonly subset: Subset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): Reference;
  finalize(): void;
}
export type EmbeddedFontClass = new (document: PdfDocument, font: FontFile, id: string) => EmbeddedFont;

/** Content of a page: what was written to it and is not packed yet. */
export interface PageContent extends Reference {
  buffer: readonly Uint8Array[];
}

export interface PdfDocument {
  readonly page: { readonly fonts: Record<string, unknown>; readonly content: PageContent };
  readonly _font: EmbeddedFont;
  /** What is finished when the document ends, by name. */
  readonly _fontFamilies: Record<string, { finalize(): void }>;
  /** Where each object begins, by its number less one. */
  readonly _offsets: (number | null)[];
  /** Bytes written so far. */
  readonly _offset: number;
  _write(text: string): void;
  font(source: Uint8Array): PdfDocument;
  addContent(operators: string): PdfDocument;
  ref(data: Record<string, unknown>): Reference;
  push(chunk: Uint8Array | null): boolean;
  end(): void;
}
type PdfDocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  virtualFiles: null,
  localAccessPolicy: (path: string) => boolean,
) => PdfDocument;

export const PdfDocument: PdfDocumentClass = defaultOf(documentModule);

/** Node gives a CommonJS module whole, some loaders and bundlers its default export. */
function defaultOf(module: { readonly default: never }): never {
  return typeof module === 'function' ? module : module.default;
}
