/*
 * The character map of a font file (OpenType 1.9, table cmap). fontkit reads it too, but the first letter of a process asks
 * for hundreds of characters, and this answers many times as fast.
 */
import { viewOf } from './truetype.ts';

/** Glyph of a code point, 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Platform and encoding of the Unicode subtables, the fullest first, in the order that fontkit has. */
const PREFERRED = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0'];

/** The map that a `cmap` table holds; undefined where it is in a form that Chinese fonts do not use. */
export function characterMap(table: Uint8Array): CharacterMap | undefined {
  const view = viewOf(table);
  const places = new Map<string, number>();
  const count = table.length < 4 ? 0 : view.getUint16(2);
  for (let at = 4; at < 4 + 8 * count && at + 8 <= table.length; at += 8)
    places.set(`${view.getUint16(at)}/${view.getUint16(at + 2)}`, view.getUint32(at + 4));
  const place = PREFERRED.map((name) => places.get(name)).find((found) => found !== undefined);
  if (place === undefined || place + 16 > table.length) return undefined;
  const subtable = viewOf(table.subarray(place));
  const format = subtable.getUint16(0);
  if (format === 12) return groups(subtable);
  return format === 4 ? segments(subtable) : undefined;
}

/** Format 12: ranges of code points with running glyph numbers. */
function groups(view: DataView): CharacterMap {
  const count = Math.min(view.getUint32(12), Math.floor((view.byteLength - 16) / 12));
  return (codePoint) => {
    const group = firstEndingAt(count, codePoint, (at) => view.getUint32(16 + 12 * at + 4));
    if (group === count) return 0;
    const start = view.getUint32(16 + 12 * group);
    return codePoint < start ? 0 : view.getUint32(16 + 12 * group + 8) + codePoint - start;
  };
}

/** Format 4: the same for the basic plane, each range with a shift or a list of glyphs. */
function segments(view: DataView): CharacterMap {
  const count = Math.min(view.getUint16(6) >> 1, (view.byteLength - 16) >> 3);
  const ends = 14;
  const starts = ends + 2 * count + 2;
  const shifts = starts + 2 * count;
  const lists = shifts + 2 * count;
  return (codePoint) => {
    const segment = firstEndingAt(count, codePoint, (at) => view.getUint16(ends + 2 * at));
    if (segment === count) return 0;
    const start = view.getUint16(starts + 2 * segment);
    if (codePoint < start) return 0;
    const shift = view.getUint16(shifts + 2 * segment);
    const list = view.getUint16(lists + 2 * segment);
    if (list === 0) return (codePoint + shift) & 0xffff;
    const at = lists + 2 * segment + list + 2 * (codePoint - start);
    const glyph = at + 2 > view.byteLength ? 0 : view.getUint16(at);
    return glyph === 0 ? 0 : (glyph + shift) & 0xffff;
  };
}

/** The first of `count` ranges, sorted by their ends, that does not end before a code point. */
function firstEndingAt(count: number, codePoint: number, endOf: (at: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (endOf(middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
