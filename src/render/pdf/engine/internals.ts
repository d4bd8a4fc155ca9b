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
/** A font file as fontkit opens it. */
export interface FontFile {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  glyphForCodePoint(codePoint: number): Glyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features?: Record<string, boolean>): GlyphRun;
}
/** A font in a PDF. */
export interface EmbeddedFont {
  readonly id: string;
  readonly name: string;
  readonly font: FontFile;
  readonly scale: number;
  readonly ascender: number;
  readonly descender: number;
  readonly subset: Subset;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  layoutRun(text: string, features?: unknown): GlyphRun;
  layout(text: string, features?: unknown, onlyWidth?: boolean): GlyphRun;
  encode(text: string, features?: unknown): [string[], readonly Position[]];
  lineHeight(size: number): number;
  ref(): unknown;
}
export type EmbeddedFontClass = new (document: PdfDocument, font: FontFile, id: string) => EmbeddedFont;

export interface PdfDocument {
  page: { readonly height: number; readonly fonts: Record<string, unknown> };
  _font: EmbeddedFont;
  _fontCount: number;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  font(source: Uint8Array): PdfDocument;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  addContent(operators: string): PdfDocument;
  opacity(value: number): PdfDocument;
  addNamedDestination(name: string, ...where: (string | number | null)[]): void;
  file(source: ArrayBuffer | string, options: Record<string, unknown>): void;
  push(chunk: Uint8Array | null): boolean;
  end(): void;
  on(event: 'pageAdded', listener: () => void): void;
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
export function defaultOf(module: { readonly default: never }): never {
  return typeof module === 'function' ? module : module.default;
}
