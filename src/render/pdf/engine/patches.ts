/*
 * Everything in which the engine's documents differ from pdfmake's and pdfkit's as published, as subclasses, so that another
 * user of pdfmake in the same process keeps his own. For text that is not set by the typesetter the output is pdfmake's,
 * byte for byte, which a test proves.
 */
import type { DrawingFont } from './draw.ts';
import type { FontStyle, SharedFont } from './fonts.ts';
import * as pdfmake from './internals.ts';

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
function sharedFontClass(EmbeddedFont: pdfmake.EmbeddedFontClass): SharedFontClass {
  const known = SHARED_FONT_CLASSES.get(EmbeddedFont);
  if (known) return known;
  const SharedFontClass = class extends EmbeddedFont {
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
  SHARED_FONT_CLASSES.set(EmbeddedFont, SharedFontClass);
  return SharedFontClass;
}

/** pdfkit's class is known only by what it makes; there is one. */
const SHARED_FONT_CLASSES = new WeakMap<pdfmake.EmbeddedFontClass, SharedFontClass>();

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
    const font = { embedded, shared, cids: new Map<number, string>() };
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
