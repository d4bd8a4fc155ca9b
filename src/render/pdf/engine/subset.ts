import type { FontFile, Subset } from './internals.ts';

/** The insides of fontkit's subset of a TrueType font. */
export interface TrueTypeSubset extends Subset {
  glyf: Uint8Array[];
  offset: number;
  readonly loca: { readonly offsets: number[] };
  readonly hmtx: { readonly metrics: { advance: number; bearing: number }[] };
  _addGlyph(id: number): number;
}
interface GlyphInside {
  readonly advanceWidth: number;
  _decode(): { readonly components?: readonly Component[] } | null;
  _getMetrics(): { readonly leftBearing: number };
}
interface Component {
  readonly glyphID: number;
  readonly pos: number;
}
interface FontInside {
  readonly loca: { readonly offsets: readonly number[] };
  readonly _variationProcessor?: unknown;
  getGlyph(id: number): GlyphInside;
  _getTableStream(tag: string): { pos: number; readBuffer(length: number): Uint8Array };
}

/** The outline of a glyph as bytes, with the places of its components' numbers. */
interface StoredGlyph {
  readonly bytes: Uint8Array;
  readonly components: readonly Component[];
  readonly advance: number;
  readonly bearing: number;
}

/** The outlines of one font, each parsed once for all documents. */
export class GlyphStore {
  readonly #font: FontInside;
  readonly #stored = new Map<number, StoredGlyph>();

  constructor(font: FontFile) {
    this.#font = font as unknown as FontInside;
  }

  /** Makes a new subset of this font take its outlines from the store. Fonts other than static TrueType are left alone. */
  serve(subset: Subset): void {
    if (!isTrueType(subset) || this.#font._variationProcessor) return;
    subset._addGlyph = (id) => this.#add(subset, id);
  }

  #add(subset: TrueTypeSubset, id: number): number {
    const glyph = this.#stored.get(id) ?? this.#store(id);
    let { bytes } = glyph;
    if (glyph.components.length > 0) {
      bytes = bytes.slice();
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (const { glyphID, pos } of glyph.components) view.setUint16(pos, subset.includeGlyph(glyphID));
    }
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: glyph.advance, bearing: glyph.bearing });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  }

  #store(id: number): StoredGlyph {
    const glyph = this.#font.getGlyph(id);
    const from = this.#font.loca.offsets[id] ?? 0;
    const stream = this.#font._getTableStream('glyf');
    stream.pos += from;
    const bytes = Uint8Array.from(stream.readBuffer((this.#font.loca.offsets[id + 1] ?? from) - from));
    const stored = {
      bytes,
      components: isCompound(bytes) ? (glyph._decode()?.components ?? []) : [],
      advance: glyph.advanceWidth,
      bearing: glyph._getMetrics().leftBearing,
    };
    this.#stored.set(id, stored);
    return stored;
  }
}

/** By the number of contours, the first field of an outline (OpenType, table glyf); parsing the others would cost more. */
function isCompound(bytes: Uint8Array): boolean {
  return bytes.length > 1 && new DataView(bytes.buffer, bytes.byteOffset).getInt16(0) < 0;
}

function isTrueType(subset: Subset): subset is TrueTypeSubset {
  return '_addGlyph' in subset;
}
