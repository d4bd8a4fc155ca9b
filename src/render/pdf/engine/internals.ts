/*
 * The one door to pdfmake: the parts of it that the engine drives itself, with types for what is used of them. pdfmake has
 * no types of its own, and these parts are not its published interface: the version is pinned.
 */

import toolsModule from 'pdfmake/js/helpers/tools.js';
import layoutModule from 'pdfmake/js/LayoutBuilder.js';
import pageSizeModule from 'pdfmake/js/PageSize.js';
import documentModule from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import svgMeasureModule from 'pdfmake/js/SVGMeasure.js';
import textInlinesModule from 'pdfmake/js/TextInlines.js';
import tableLayoutsModule from 'pdfmake/js/tableLayouts.js';

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

/** A piece of a line in pdfmake's layout. */
export interface Inline {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly font: EmbeddedFont;
  readonly fontSize: number;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly alignment: string;
  readonly noWrap: boolean;
  readonly lineEnd: boolean;
}
export interface Line {
  readonly inlines: readonly Inline[];
  readonly id?: string;
  readonly _outline?: unknown;
}
export interface StyleStack {
  readonly styleOverrides: readonly (string | object)[];
}
export interface MeasuredText {
  readonly items: Inline[];
  readonly minWidth: number;
  readonly maxWidth: number;
}
interface TextInlines {
  buildInlines(text: unknown, styles: StyleStack): MeasuredText;
}
interface LayoutBuilder {
  registerTableLayouts(layouts: object): void;
  layoutDocument(...what: unknown[]): Page[];
}
export interface Page {
  readonly pageSize: { readonly width: number; readonly height: number };
}
interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderImage(image: { readonly opacity?: number }): void;
}

export const PdfDocument: PdfDocumentClass = defaultOf(documentModule);
export const LayoutBuilder: new (size: object, margins: object, svgMeasure: object) => LayoutBuilder =
  defaultOf(layoutModule);
export const TextInlines: new (document: PdfDocument) => TextInlines = defaultOf(textInlinesModule);
export const Renderer: new (document: PdfDocument) => Renderer = defaultOf(rendererModule);
export const SvgMeasure: new () => object = defaultOf(svgMeasureModule);
export const tableLayouts: object = tableLayoutsModule.tableLayouts;
export const convertToDynamicContent: (content: unknown) => unknown = toolsModule.convertToDynamicContent;
export const normalizePageSize: (size: unknown, orientation: unknown) => Page['pageSize'] =
  pageSizeModule.normalizePageSize;
export const normalizePageMargin: (margins: unknown) => object = pageSizeModule.normalizePageMargin;

/** Node gives a CommonJS module whole, some loaders and bundlers its default export. */
function defaultOf(module: { readonly default: never }): never {
  return typeof module === 'function' ? module : module.default;
}
