/*
 * Everything in which the engine differs from pdfmake and pdfkit as published, as subclasses, so that another user of
 * pdfmake in the same process keeps his own. For text that is not set by the typesetter the output is pdfmake's, byte for
 * byte, which a test proves.
 */
import type { Fragment } from '../../typeset/index.ts';
import type { DrawingFont } from './draw.ts';
import { drawSetLine, EM_ABOVE } from './draw.ts';
import type { FontStyle, SharedFont } from './fonts.ts';
import * as pdfmake from './internals.ts';
import type { SetText } from './set-text.ts';
import { setTextOf } from './set-text.ts';

/** The fonts of an engine: what a document may ask for, and pdfkit's class of embedded fonts. */
export interface FontSource {
  readonly embedded: pdfmake.EmbeddedFontClass;
  shared(family: string, style: FontStyle): SharedFont;
}

type SharedFontClass = new (
  document: pdfmake.PdfDocument,
  shared: SharedFont,
  id: string,
) => pdfmake.EmbeddedFont;

/**
 * Reason: shaping and the parsing of outlines are most of pdfkit's time, and are the same in every letter. Glyphs,
 * positions and outlines come from what is shared between documents; the subset stays the document's own.
 */
export function sharedFontClass(EmbeddedFont: pdfmake.EmbeddedFontClass): SharedFontClass {
  return class extends EmbeddedFont {
    readonly #shared: SharedFont;

    constructor(document: pdfmake.PdfDocument, shared: SharedFont, id: string) {
      super(document, shared.file, id);
      this.#shared = shared;
      shared.glyphs.serve(this.subset);
    }

    override layout(text: string, features?: unknown, onlyWidth?: boolean): pdfmake.GlyphRun {
      if (features) return super.layout(text, features, onlyWidth);
      const pieces = this.#shared.plain.shape(text);
      const advanceWidth = pieces.reduce((sum, piece) => sum + piece.width, 0);
      if (onlyWidth) return { glyphs: [], positions: [], advanceWidth };
      return {
        glyphs: pieces.flatMap((piece) => piece.glyphs),
        positions: pieces.flatMap((piece) => piece.positions),
        advanceWidth,
      };
    }
  };
}

/**
 * Reason: pdfmake reads and parses a font anew for every document. Here it comes from the engine, parsed once. And the
 * bytes are gathered as they are made, without passing through a stream.
 */
export class EngineDocument extends pdfmake.PdfDocument {
  readonly #source: FontSource;
  readonly #SharedFont: SharedFontClass;
  readonly #fonts = new Map<string, DrawingFont>();

  constructor(source: FontSource, images: object, patterns: object, options: object) {
    super({}, images, patterns, {}, options, null, () => false);
    this.#source = source;
    this.#SharedFont = sharedFontClass(source.embedded);
  }

  override provideFont(family: string, bold: boolean, italics: boolean): pdfmake.EmbeddedFont {
    return this.drawingFont(family, styleOf(bold, italics)).embedded;
  }

  /** A font of this document; the first use gives it its number. */
  drawingFont(family: string, style: FontStyle): DrawingFont {
    const key = `${family}/${style}`;
    const known = this.#fonts.get(key);
    if (known) return known;
    const shared = this.#source.shared(family, style);
    const embedded = new this.#SharedFont(this, shared, `F${++this._fontCount}`);
    // pdfkit embeds what it finds here; two files may carry one name.
    this._fontFamilies[embedded.name in this._fontFamilies ? embedded.id : embedded.name] = embedded;
    this._font = embedded;
    const font = { embedded, shared };
    this.#fonts.set(key, font);
    return font;
  }

  override push(chunk: Uint8Array | null): boolean {
    if (chunk) chunksOf(this).push(chunk);
    return true;
  }

  /** Ends the document and gives its bytes. */
  finish(): Uint8Array {
    this.end();
    const chunks = chunksOf(this);
    const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

/** Not a field of the document: pdfkit's constructor writes before fields exist. */
const CHUNKS = new WeakMap<object, Uint8Array[]>();

function chunksOf(document: object): Uint8Array[] {
  const known = CHUNKS.get(document) ?? [];
  CHUNKS.set(document, known);
  return known;
}

function styleOf(bold: boolean, italics: boolean): FontStyle {
  if (bold) return italics ? 'bolditalics' : 'bold';
  return italics ? 'italics' : 'normal';
}

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
