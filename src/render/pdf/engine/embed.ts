import { sha256Hex } from '../../../model/digest.ts';
import type { Coded, Use } from './draw.ts';
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

/** How many characters a range of a Unicode map may have (Adobe Technical Note 5411: within one high byte). */
const RANGE = 256;
/** The width that a font program of Chinese glyphs has where nothing else is said (`DW`). */
const USUAL_WIDTH = 1000;
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

/** Six capitals that tell subsets of one font apart (ISO 32000-1, 9.6.4): equal for equal subsets, whatever was printed before. */
function subsetTag(content: string): string {
  const digits = sha256Hex(content).slice(0, 12);
  return [0, 2, 4, 6, 8, 10]
    .map((at) => String.fromCharCode(65 + (Number.parseInt(digits.slice(at, at + 2), 16) % 26)))
    .join('');
}

/** Flags and measures as pdfkit has them of the fonts that it embeds. */
function descriptorOf({ file }: SharedFont, name: string): Record<string, unknown> {
  const scale = 1000 / file.unitsPerEm;
  const { bbox } = file;
  const family = (file['OS/2']?.sFamilyClass ?? 0) >> 8;
  const serif = family >= 1 && family <= 7;
  const flags =
    (file.post?.isFixedPitch ? 1 : 0) +
    (serif ? 2 : 0) +
    4 +
    (family === 10 ? 8 : 0) +
    (file.head.macStyle.italic ? 64 : 0);
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * scale),
    ItalicAngle: file.italicAngle,
    Ascent: file.ascent * scale,
    Descent: file.descent * scale,
    CapHeight: (file.capHeight || file.ascent) * scale,
    XHeight: (file.xHeight || 0) * scale,
    StemV: 0,
  };
}

/** Runs of widths that are not the usual one: `code [width …]` (ISO 32000-1, 9.7.4.3); `first` is the code of the first width. */
function widthsOf(widths: readonly number[], first: number): unknown[] {
  const runs: unknown[] = [];
  let run: number[] | undefined;
  for (const [at, width] of widths.entries()) {
    if (width === USUAL_WIDTH) {
      run = undefined;
      continue;
    }
    if (!run) {
      run = [];
      runs.push(first + at, run);
    }
    run.push(width);
  }
  return runs;
}

/** Which characters each code stands for, as pdfkit writes it. */
function unicodeMap(characters: readonly (readonly number[])[]): string {
  const entries = characters.map((codePoints) => `<${utf16(codePoints)}>`);
  const ranges: string[] = [];
  for (let from = 0; from < entries.length; from += RANGE) {
    const part = entries.slice(from, from + RANGE);
    ranges.push(`<${hex(from)}> <${hex(from + part.length - 1)}> [${part.join(' ')}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** Glyphs keep their characters, so their text is spelled once. */
const SPELLED = new WeakMap<readonly number[], string>();

function utf16(codePoints: readonly number[]): string {
  const known = SPELLED.get(codePoints) ?? spelled(codePoints);
  SPELLED.set(codePoints, known);
  return known;
}

function spelled(codePoints: readonly number[]): string {
  const text = String.fromCodePoint(...codePoints);
  return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join(' ');
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
