import type { Coded, Use } from './draw.ts';
import { descriptorOf, hex, subsetTag, USUAL_WIDTH, unicodeMap, widthsOf } from './font-facts.ts';
import type { SharedFont } from './fonts.ts';
import type { EmbeddedFont, Glyph, PdfDocument, Reference } from './internals.ts';
import { fixedOutlines, type Outlines, programOf, valueOutlines } from './program.ts';
import type { Cut, Stream, StreamStore } from './store.ts';
import type { TrueTypeFile } from './truetype.ts';

/** A font of a document: first it hears which glyphs are used, then it tells their codes, and at the end it is written. */
export interface DocumentFont extends Coded {
  use(use: Use): void;
  /** The font's dictionary, for the resources of a page. */
  ref(): Reference;
  /** pdfkit calls it when the document ends. */
  finalize(): void;
}

/** Of the missing glyph and of parts of compound ones, which no text shows. */
const NO_CHARACTER = [0xfffd];
const BY_FIXED_TEXT = 1;
const BY_VALUE = 2;
/** The code of glyph 0, which every font has for what it lacks. */
const MISSING = '0000';
const IDENTITY = { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 };

export function documentFont(
  document: PdfDocument,
  shared: SharedFont,
  id: string,
  store: StreamStore,
): DocumentFont {
  const { outlines } = shared;
  return outlines
    ? new TrueTypeFont(document, shared, outlines, id, store)
    : new ForeignFont(new shared.embedded(document, shared.file, id));
}

/** A static TrueType font, cut by us. Codes are places in the program: fixed text first, each part by the font's order. */
class TrueTypeFont implements DocumentFont {
  readonly id: string;
  readonly #document: PdfDocument;
  readonly #shared: SharedFont;
  readonly #file: TrueTypeFile;
  readonly #store: StreamStore;
  readonly #dictionary: Reference;
  /** For each glyph of the font whether fixed text and whether values show it; thousands of uses pass through here. */
  readonly #shown: Uint8Array;
  /** The characters that each glyph was first used for. */
  readonly #characters = new Map<number, readonly number[]>();
  #cut: Cut | undefined;

  constructor(document: PdfDocument, shared: SharedFont, file: TrueTypeFile, id: string, store: StreamStore) {
    this.id = id;
    this.#document = document;
    this.#shared = shared;
    this.#file = file;
    this.#store = store;
    this.#dictionary = document.ref({});
    this.#shown = new Uint8Array(file.glyphs);
  }

  use({ glyphs, ofValue }: Use): void {
    const by = ofValue ? BY_VALUE : BY_FIXED_TEXT;
    for (const { id, codePoints } of glyphs) {
      const before = this.#shown[id] ?? 0;
      if (before === 0) this.#characters.set(id, codePoints);
      this.#shown[id] = before | by;
    }
  }

  codes(ofValue: boolean): object {
    const cut = this.#subset();
    return ofValue ? cut : cut.fixed;
  }

  code({ id }: Glyph): string {
    const { fixed, codes } = this.#subset();
    return fixed.codes.get(id) ?? codes.get(id) ?? MISSING;
  }

  ref(): Reference {
    return this.#dictionary;
  }

  finalize(): void {
    const cut = this.#subset();
    const { fixed, values } = cut;
    const { file } = this.#shared;
    const name = `${cut.tag}+${file.postscriptName.replaceAll(' ', '_')}`;
    const fontFile = this.#stream(
      this.#store.program(cut, () => programOf(this.#file, fixed.outlines, values)),
    );
    const descriptor = this.#document.ref({ ...descriptorOf(this.#shared, name), FontFile2: fontFile });
    descriptor.end();
    const inner = this.#document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: IDENTITY,
      FontDescriptor: descriptor,
      DW: USUAL_WIDTH,
      W: [...fixed.widths, ...cut.widths],
      CIDToGIDMap: 'Identity',
    });
    inner.end();
    this.#dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [inner],
      ToUnicode: this.#toUnicode(cut),
    };
    this.#dictionary.end();
  }

  /** Cut once, when all glyphs are known. */
  #subset(): Cut {
    if (this.#cut) return this.#cut;
    const inOrder: number[] = [];
    const further: number[] = [];
    for (let glyph = 1; glyph < this.#shown.length; glyph++) {
      const by = this.#shown[glyph] ?? 0;
      if (by !== 0) ((by & BY_FIXED_TEXT) !== 0 ? inOrder : further).push(glyph);
    }
    const key = inOrder.join();
    const fixed = this.#store.fixed(this.#shared, key, () => {
      const outlines = fixedOutlines(this.#file, inOrder);
      return { key, outlines, codes: codesOf(outlines, 0), widths: this.#widths(outlines, 0) };
    });
    const values = further.filter((glyph) => !fixed.codes.has(glyph));
    this.#cut = this.#store.cut(this.#shared, fixed, values.join(), () => {
      const outlines = valueOutlines(this.#file, fixed.outlines, values);
      const first = fixed.outlines.glyphs.length;
      return {
        fixed,
        values: outlines,
        codes: codesOf(outlines, first),
        widths: this.#widths(outlines, first),
        tag: subsetTag([this.#shared.face.name, ...fixed.outlines.glyphs, ...outlines.glyphs].join()),
      };
    });
    return this.#cut;
  }

  #widths({ glyphs }: Outlines, first: number): unknown[] {
    const scale = 1000 / this.#shared.file.unitsPerEm;
    return widthsOf(
      glyphs.map((glyph) => this.#file.metric(glyph).advance * scale),
      first,
    );
  }

  #toUnicode(cut: Cut): Reference {
    const charactersOf = (glyph: number) => this.#characters.get(glyph) ?? NO_CHARACTER;
    const characters = [
      ...cut.fixed.outlines.glyphs.map(charactersOf),
      ...cut.values.glyphs.map(charactersOf),
    ];
    const known = cut.unicode;
    if (known && characters.every((one, at) => one === known.characters[at])) return this.#stream(known.map);
    const map = this.#store.fresh(new TextEncoder().encode(unicodeMap(characters)));
    cut.unicode = { characters, map };
    return this.#stream(map);
  }

  #stream({ bytes, packed }: Stream): Reference {
    const reference = this.#document.ref(packed ? { Filter: 'FlateDecode' } : {});
    reference.end(bytes);
    return reference;
  }
}

/** A font that pdfkit embeds. Its codes are given in the order of use. */
class ForeignFont implements DocumentFont {
  readonly #embedded: EmbeddedFont;

  constructor(embedded: EmbeddedFont) {
    this.#embedded = embedded;
  }

  get id(): string {
    return this.#embedded.id;
  }

  use({ glyphs }: Use): void {
    for (const glyph of glyphs) this.code(glyph);
  }

  /** They depend on all that was used before. */
  codes(): object {
    return this;
  }

  code(glyph: Glyph): string {
    const { subset, widths, unicode, scale } = this.#embedded;
    const id = subset.includeGlyph(glyph.id);
    widths[id] ??= glyph.advanceWidth * scale;
    unicode[id] ??= glyph.codePoints;
    return id.toString(16).padStart(4, '0');
  }

  ref(): Reference {
    return this.#embedded.ref();
  }

  finalize(): void {
    this.#embedded.finalize();
  }
}

/** The code of a glyph is its place in the program. */
function codesOf({ glyphs }: Outlines, first: number): Map<number, string> {
  return new Map(glyphs.map((glyph, at) => [glyph, hex(first + at)]));
}
