/*
 * The font program of a document: a TrueType file of the glyphs that it shows and no others. The outlines of the letter's
 * fixed text come first, as one part that is the same in every letter of a kind; those that only values need follow, and
 * then the tables. So the large part is gathered and packed once for all letters.
 */
import { type TrueTypeFile, viewOf } from './truetype.ts';

/** Outlines one after another, each on an even byte, the whole padded to four. */
export interface Outlines {
  /** What the outlines are of: glyphs of the font file in their order. */
  readonly glyphs: readonly number[];
  readonly bytes: Uint8Array;
  /** Where each begins. */
  readonly offsets: readonly number[];
  readonly checksum: number;
}

/** A program in three parts, in the order of the file. */
export interface Program {
  readonly directory: Uint8Array;
  readonly fixed: Uint8Array;
  readonly rest: Uint8Array;
}

/** Tables that an interpreter of instructions needs; copied where the font has them. */
const INSTRUCTIONS = ['cvt ', 'fpgm', 'prep'];
/** The last byte that a short `loca` can point to, which counts in words. */
const LONGEST_SHORT = 2 * 0xffff;
/** What the sum of a whole font file must come to (OpenType, table head). */
const CHECKSUM_MAGIC = 0xb1b0afba;

/** The outlines of the fixed text; glyph 0, which every font must have, before them. */
export function fixedOutlines(file: TrueTypeFile, fixed: readonly number[]): Outlines {
  return outlinesOf(file, withComponents(file, [0, ...fixed], []), new Map());
}

/** The outlines that values add. */
export function valueOutlines(file: TrueTypeFile, fixed: Outlines, values: readonly number[]): Outlines {
  return outlinesOf(file, withComponents(file, values, fixed.glyphs), numbersOf(fixed.glyphs, 0));
}

/** Puts a program together. Its glyphs are those of `fixed`, then those of `values`. */
export function programOf(file: TrueTypeFile, fixed: Outlines, values: Outlines): Program {
  const glyphs = [...fixed.glyphs, ...values.glyphs];
  const offsets = [
    ...fixed.offsets.slice(0, fixed.glyphs.length),
    ...values.offsets.map((offset) => fixed.bytes.length + offset),
  ];
  const short = (offsets.at(-1) ?? 0) <= LONGEST_SHORT;
  const { metrics, count } = metricsOf(file, glyphs);
  const head = edited(file.table('head'), (view) => {
    view.setUint32(8, 0);
    view.setInt16(50, short ? 0 : 1);
  });
  const tables = new Map<string, Uint8Array>([
    ['head', head],
    ['hhea', edited(file.table('hhea'), (view) => view.setUint16(34, count))],
    ['hmtx', metrics],
    ['loca', locations(offsets, short)],
    ['maxp', edited(file.table('maxp'), (view) => view.setUint16(4, glyphs.length))],
  ]);
  for (const tag of INSTRUCTIONS) if (file.has(tag)) tables.set(tag, file.table(tag));
  return assembled(fixed, values, tables);
}

function assembled(fixed: Outlines, values: Outlines, tables: ReadonlyMap<string, Uint8Array>): Program {
  const count = tables.size + 1;
  const outlines = fixed.bytes.length + values.bytes.length;
  const start = 12 + 16 * count;
  const records = new Map([
    ['glyf', { at: start, length: outlines, checksum: (fixed.checksum + values.checksum) >>> 0 }],
  ]);
  let at = start + outlines;
  for (const [tag, table] of tables) {
    records.set(tag, { at, length: table.length, checksum: checksumOf(table) });
    at += padded(table.length);
  }
  const rest = new Uint8Array(at - start - fixed.bytes.length);
  rest.set(values.bytes);
  for (const [tag, table] of tables)
    rest.set(table, (records.get(tag)?.at ?? 0) - start - fixed.bytes.length);
  const directory = directoryOf(records);
  const sum = [...records.values()].reduce((total, { checksum }) => total + checksum, checksumOf(directory));
  const adjustment = (records.get('head')?.at ?? 0) - start - fixed.bytes.length + 8;
  viewOf(rest).setUint32(adjustment, (CHECKSUM_MAGIC - sum) >>> 0);
  return { directory, fixed: fixed.bytes, rest };
}

function directoryOf(
  records: ReadonlyMap<string, { readonly at: number; readonly length: number; readonly checksum: number }>,
): Uint8Array {
  const directory = new Uint8Array(12 + 16 * records.size);
  const view = viewOf(directory);
  const power = Math.floor(Math.log2(records.size));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, records.size);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (records.size - 2 ** power));
  let entry = 12;
  for (const [tag, { at, length, checksum }] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let i = 0; i < 4; i++) view.setUint8(entry + i, tag.charCodeAt(i));
    view.setUint32(entry + 4, checksum);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, length);
    entry += 16;
  }
  return directory;
}

/** Glyphs with what compound ones among them are made of, without those that are there already. */
function withComponents(
  file: TrueTypeFile,
  glyphs: readonly number[],
  before: readonly number[],
): readonly number[] {
  const there = new Set(before);
  const wanted = glyphs.filter((glyph) => !there.has(glyph));
  const all = new Set(wanted);
  // A set hands out what is added to it on the way.
  for (const glyph of all)
    for (const component of file.components(glyph)) if (!there.has(component.glyph)) all.add(component.glyph);
  return all.size === wanted.length ? wanted : [...all];
}

function numbersOf(glyphs: readonly number[], first: number): Map<number, number> {
  return new Map(glyphs.map((glyph, at) => [glyph, first + at]));
}

/** `before` has the new numbers of glyphs that stand earlier in the program. */
function outlinesOf(
  file: TrueTypeFile,
  glyphs: readonly number[],
  before: ReadonlyMap<number, number>,
): Outlines {
  const outlines = glyphs.map((glyph) => file.outline(glyph));
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length + (outline.length % 2));
  const bytes = new Uint8Array(padded(offsets.at(-1) ?? 0));
  const view = viewOf(bytes);
  let numbers: ReadonlyMap<number, number> | undefined;
  for (const [at, glyph] of glyphs.entries()) {
    const offset = offsets[at] ?? 0;
    bytes.set(outlines[at] ?? new Uint8Array(), offset);
    for (const component of file.components(glyph)) {
      numbers ??= numbersOf(glyphs, before.size);
      const number = before.get(component.glyph) ?? numbers.get(component.glyph) ?? 0;
      view.setUint16(offset + component.at, number);
    }
  }
  return { glyphs, bytes, offsets, checksum: checksumOf(bytes) };
}

/** `hmtx`: the last glyphs of equal width share one advance. `count` is how many have one of their own. */
function metricsOf(file: TrueTypeFile, glyphs: readonly number[]): { metrics: Uint8Array; count: number } {
  const all = glyphs.map((glyph) => file.metric(glyph));
  const last = all.at(-1)?.advance;
  let count = all.length;
  while (count > 1 && all[count - 2]?.advance === last) count--;
  const metrics = new Uint8Array(2 * all.length + 2 * count);
  const view = viewOf(metrics);
  let at = 0;
  for (const [index, { advance, bearing }] of all.entries()) {
    if (index < count) {
      view.setUint16(at, advance);
      at += 2;
    }
    view.setInt16(at, bearing);
    at += 2;
  }
  return { metrics, count };
}

function locations(offsets: readonly number[], short: boolean): Uint8Array {
  const bytes = new Uint8Array(offsets.length * (short ? 2 : 4));
  const view = viewOf(bytes);
  for (const [at, offset] of offsets.entries()) {
    if (short) view.setUint16(2 * at, offset / 2);
    else view.setUint32(4 * at, offset);
  }
  return bytes;
}

function edited(table: Uint8Array, edit: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(table);
  edit(viewOf(copy));
  return copy;
}

/** Sum of a table's big-endian words, the last one filled up with zeros. */
function checksumOf(table: Uint8Array): number {
  const view = viewOf(table);
  const whole = table.length - (table.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) | 0;
  for (let at = whole; at < table.length; at++)
    sum = (sum + ((table[at] ?? 0) << (24 - 8 * (at - whole)))) | 0;
  return sum >>> 0;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
