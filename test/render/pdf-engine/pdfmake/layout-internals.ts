/* The one door to pdfmake's layout, as internals.ts is to its documents. */

import toolsModule from 'pdfmake/js/helpers/tools.js';
import layoutModule from 'pdfmake/js/LayoutBuilder.js';
import pageSizeModule from 'pdfmake/js/PageSize.js';
import rendererModule from 'pdfmake/js/Renderer.js';
import svgMeasureModule from 'pdfmake/js/SVGMeasure.js';
import textInlinesModule from 'pdfmake/js/TextInlines.js';
import tableLayoutsModule from 'pdfmake/js/tableLayouts.js';
import {
  defaultOf,
  type EmbeddedFont,
  type PdfDocument,
} from '../../../../src/render/pdf/engine/internals.ts';

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
