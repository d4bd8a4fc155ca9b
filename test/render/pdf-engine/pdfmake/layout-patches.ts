/*
 * What differs in pdfmake's layout when it receives set lines, as subclasses; text of its own passes through unchanged.
 */

import type { DrawingFont } from '../../../../src/render/pdf/engine/draw.ts';
import { drawSetLine, EM_ABOVE } from '../../../../src/render/pdf/engine/draw.ts';
import type { FontStyle } from '../../../../src/render/pdf/engine/fonts.ts';
import type { EngineDocument } from '../../../../src/render/pdf/engine/patches.ts';
import type { Fragment } from '../../../../src/render/typeset/index.ts';
import * as pdfmake from './layout-internals.ts';
import type { SetText } from './set-text.ts';
import { setTextOf } from './set-text.ts';

/** A set line as pdfmake's layout carries it. */
interface SetInline extends pdfmake.Inline {
  readonly set: { readonly text: SetText; readonly index: number; readonly ascent: number };
}

/**
 * Reason: pdfmake makes an inline of every Han character, resolves some thirty styles for each, and breaks lines by rules
 * that fall short for Chinese. Here each line that the typesetter set is one inline.
 */
class EngineTextInlines extends pdfmake.TextInlines {
  readonly #document: EngineDocument;

  constructor(document: EngineDocument) {
    super(document);
    this.#document = document;
  }

  override buildInlines(text: unknown, styles: pdfmake.StyleStack): pdfmake.MeasuredText {
    const set = setTextOf(styles.styleOverrides.at(-1));
    if (!set) return super.buildInlines(text, styles);
    const items = set.lines.map((_, index) => this.#inline(set, index));
    const width = items.reduce((widest, item) => Math.max(widest, item.width), 0);
    return { items, minWidth: width, maxWidth: width };
  }

  #inline(text: SetText, index: number): SetInline {
    const line = text.lines[index];
    const fragments = line?.fragments ?? [];
    const size = fragments.reduce((largest, fragment) => Math.max(largest, fragment.size), 0);
    const { pitch, baseline = (pitch - size) / 2 + EM_ABOVE * size } = text.options;
    return {
      // Drawn from the set line; the layout only asks whether there is any.
      text: ' ',
      width: (line?.x ?? 0) + (line?.width ?? 0),
      height: pitch,
      font: this.#document._font,
      fontSize: size,
      leadingCut: 0,
      trailingCut: 0,
      alignment: 'left',
      noWrap: true,
      lineEnd: true,
      set: { text, index, ascent: baseline },
    };
  }
}

/** Reason: the layout makes its measuring tool itself; this gives it the engine's text inlines. */
export class EngineLayoutBuilder extends pdfmake.LayoutBuilder {
  readonly #document: EngineDocument;
  #measure: { textInlines: unknown } | undefined;

  constructor(document: EngineDocument, pageSize: object, pageMargins: object) {
    super(pageSize, pageMargins, new pdfmake.SvgMeasure());
    this.#document = document;
  }

  get docMeasure(): object | undefined {
    return this.#measure;
  }

  set docMeasure(measure: { textInlines: unknown }) {
    measure.textInlines = new EngineTextInlines(this.#document);
    this.#measure = measure;
  }
}

/** Reason: pdfmake makes a text object of each inline, with a graphics state of its own; a set line is drawn in one. */
export class EngineRenderer extends pdfmake.Renderer {
  readonly #document: EngineDocument;
  readonly #fontOf: (fragment: Fragment) => DrawingFont;
  #page = 0;

  constructor(document: EngineDocument) {
    super(document);
    this.#document = document;
    this.#fontOf = ({ face: { name } }) => {
      const slash = name.lastIndexOf('/');
      return document.drawingFont(name.slice(0, slash), name.slice(slash + 1) as FontStyle);
    };
  }

  override renderPages(pages: readonly pdfmake.Page[]): void {
    this.#page = 0;
    const onPage = () => {
      this.#page++;
    };
    this.#document.on('pageAdded', onPage);
    super.renderPages(pages);
  }

  override renderLine(line: pdfmake.Line, x: number, y: number): void {
    const inline = line.inlines[0];
    if (!inline || !isSet(inline)) {
      super.renderLine(line, x, y);
      return;
    }
    // Outline entries and destinations are pdfmake's business, which it does along with a line's text: give it none.
    if (line._outline)
      super.renderLine(
        { ...line, inlines: [], getHeight: zero, getAscenderHeight: zero } as pdfmake.Line,
        x,
        y,
      );
    if (line.id) this.#document.addNamedDestination(line.id, 'XYZ', x, y, null);
    const { text, index, ascent } = inline.set;
    const set = text.lines[index];
    if (!set) return;
    drawSetLine(this.#document, this.#fontOf, set, x, y + ascent, text.options.color);
    text.options.placed?.({ line: set, page: this.#page, left: x, baseline: y + ascent });
  }

  /** Reason: pdfmake leaves a picture's opacity standing for whatever is drawn next. */
  override renderImage(image: { readonly opacity?: number }): void {
    super.renderImage(image);
    if (image.opacity !== undefined && image.opacity !== 1) this.#document.opacity(1);
  }
}

function zero(): number {
  return 0;
}

function isSet(inline: pdfmake.Inline): inline is SetInline {
  return 'set' in inline;
}
