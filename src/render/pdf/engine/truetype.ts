/*
 * A static TrueType font file, as far as a PDF's subset needs it (OpenType 1.9: table directory, head, hhea, maxp, hmtx,
 * loca, glyf). Outlines are copied as they lie in the file: nothing is parsed but the components of compound glyphs.
 */

/** Place of a component's number inside an outline. */
interface Component {
  readonly at: number;
  readonly glyph: number;
}

/** Width and left side bearing in font units. */
export interface Metric {
  readonly advance: number;
  readonly bearing: number;
}

/** Bits of a component's flags that tell how long its record is. */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

export class TrueTypeFile {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #tables: ReadonlyMap<string, Uint8Array>;
  readonly #longOffsets: boolean;
  readonly #metrics: number;
  readonly #components = new Map<number, readonly Component[]>();
  readonly glyphs: number;

  private constructor(bytes: Uint8Array, tables: ReadonlyMap<string, Uint8Array>) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#tables = tables;
    this.#longOffsets = viewOf(this.table('head')).getInt16(50) !== 0;
    this.#metrics = viewOf(this.table('hhea')).getUint16(34);
    this.glyphs = viewOf(this.table('maxp')).getUint16(4);
  }

  /** Undefined for other kinds of fonts: CFF outlines, variable fonts, files that lack a table. */
  static open(bytes: Uint8Array): TrueTypeFile | undefined {
    const tables = tablesOf(bytes);
    const whole = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf'].every((tag) => tables.has(tag));
    return whole && !tables.has('fvar') ? new TrueTypeFile(bytes, tables) : undefined;
  }

  /** Content of a table; throws for one that the file lacks. */
  table(tag: string): Uint8Array {
    const table = this.#tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table;
  }

  has(tag: string): boolean {
    return this.#tables.has(tag);
  }

  /** The outline of a glyph as it lies in the file; empty for spaces. */
  outline(glyph: number): Uint8Array {
    const glyf = this.table('glyf');
    return glyf.subarray(this.#offset(glyph), this.#offset(glyph + 1));
  }

  /** What a compound glyph is made of; nothing for others. */
  components(glyph: number): readonly Component[] {
    const known = this.#components.get(glyph);
    if (known) return known;
    const found = componentsOf(this.outline(glyph));
    if (found.length > 0) this.#components.set(glyph, found);
    return found;
  }

  metric(glyph: number): Metric {
    const hmtx = this.table('hmtx');
    const at = hmtx.byteOffset - this.#bytes.byteOffset;
    const last = Math.min(glyph, this.#metrics - 1);
    const bearingAt = glyph < this.#metrics ? 4 * glyph + 2 : 2 * (this.#metrics + glyph);
    return {
      advance: this.#view.getUint16(at + 4 * last),
      bearing: bearingAt + 2 > hmtx.length ? 0 : this.#view.getInt16(at + bearingAt),
    };
  }

  #offset(glyph: number): number {
    const loca = this.table('loca');
    const at = loca.byteOffset - this.#bytes.byteOffset;
    return this.#longOffsets
      ? this.#view.getUint32(at + 4 * glyph)
      : 2 * this.#view.getUint16(at + 2 * glyph);
  }
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  const count = bytes.length < 12 ? 0 : view.getUint16(4);
  for (let at = 12; at < 12 + 16 * count && at + 16 <= bytes.length; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const from = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (from + length <= bytes.length) tables.set(tag, bytes.subarray(from, from + length));
  }
  return tables;
}

/** A compound glyph says -1 for the number of its contours. */
function componentsOf(outline: Uint8Array): Component[] {
  const view = viewOf(outline);
  const components: Component[] = [];
  if (outline.length < 14 || view.getInt16(0) >= 0) return components;
  let flags = MORE_COMPONENTS;
  for (let at = 10; (flags & MORE_COMPONENTS) !== 0 && at + 4 <= outline.length; ) {
    flags = view.getUint16(at);
    components.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + ((flags & ARGUMENTS_ARE_WORDS) !== 0 ? 4 : 2);
    if ((flags & HAS_SCALE) !== 0) at += 2;
    else if ((flags & HAS_TWO_SCALES) !== 0) at += 4;
    else if ((flags & HAS_MATRIX) !== 0) at += 8;
  }
  return components;
}
