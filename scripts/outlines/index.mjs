/** Fonts with smaller outlines: fewer points, rounded coordinates; what is seen stays within a tolerance. */
import { sfnt, tablesOf } from '../sfnt.mjs';
import { simplifyContour } from './contour.mjs';
import { decodeGlyph, encodeGlyph, pointsOf, X_MAX, X_MIN, Y_MAX, Y_MIN } from './glyph.mjs';
import { snapping } from './snap.mjs';

/**
 * Greatest distance between old and new outline, in thousandths of an em: 0.006 mm at 10.5 pt. Rounding moves a corner by up
 * to the square root of two; curves need not be nearer.
 */
export const TOLERANCE = 1.5;

/** Places in `head`, `maxp`, `hhea` and `vhea` (OpenType). */
const HEAD_BOUNDS = 36;
const HEAD_LOCA_FORMAT = 50;
const MAXP_POINTS = 6;
const COUNT_OF_LONG_METRICS = 34;
/** What the short form of `loca` can count to, in bytes. */
const SHORT_LOCA = 2 * 0xffff;

/**
 * A TrueType font with simplified outlines. Compound and empty glyphs, advances and all other tables stay as they are; side
 * bearings follow the outlines' bounds, from which they are counted.
 *
 * @param {Buffer} font  1000 units per em, no instructions
 * @param {{ thin?: number | undefined }} [options]  usual thickness of thin strokes, an even number of font units
 */
export function simplifyFont(font, { thin } = {}) {
  const tables = tablesOf(font);
  const before = glyphsOf(tables);
  const after = before.map((bytes) => {
    const outline = decodeGlyph(bytes);
    return outline ? encodeGlyph(simplifyOutline(outline, thin)) : evenly(bytes);
  });
  return sfnt({
    ...tables,
    ...located(after, tables.head),
    maxp: withMostPoints(tables.maxp, after),
    hmtx: withBearings(tables.hmtx, tables.hhea, shifts(before, after, X_MIN)),
    ...(tables.vmtx && { vmtx: withBearings(tables.vmtx, tables.vhea, shifts(after, before, Y_MAX)) }),
  });
}

/** The outline of a glyph with fewer points and rounded coordinates. */
export function simplifyOutline(outline, thin) {
  const snap = snapping(outline, thin);
  const result = { ends: [], xs: [], ys: [], on: [], overlap: outline.overlap };
  let first = 0;
  for (const end of outline.ends) {
    const points = [];
    for (let i = first; i <= end; i++) points.push({ x: outline.xs[i], y: outline.ys[i], on: outline.on[i] });
    for (const { x, y, on } of simplifyContour(points, snap, TOLERANCE)) {
      result.xs.push(x);
      result.ys.push(y);
      result.on.push(on);
    }
    result.ends.push(result.xs.length - 1);
    first = end + 1;
  }
  return result;
}

/** The bytes of each glyph. */
function glyphsOf({ glyf, loca, head }) {
  const long = head.readInt16BE(HEAD_LOCA_FORMAT) === 1;
  const offset = (id) => (long ? loca.readUInt32BE(4 * id) : 2 * loca.readUInt16BE(2 * id));
  const count = loca.length / (long ? 4 : 2) - 1;
  return Array.from({ length: count }, (_, id) => glyf.subarray(offset(id), offset(id + 1)));
}

/** The short form of `loca` counts in twos. */
function evenly(bytes) {
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
}

/** The glyphs, where they lie, and the head that says how places are written and what bounds hold all glyphs. */
function located(glyphs, oldHead) {
  const glyf = Buffer.concat(glyphs);
  const long = glyf.length > SHORT_LOCA;
  const loca = Buffer.alloc((glyphs.length + 1) * (long ? 4 : 2));
  let offset = 0;
  for (let id = 0; id <= glyphs.length; id++) {
    if (long) loca.writeUInt32BE(offset, 4 * id);
    else loca.writeUInt16BE(offset / 2, 2 * id);
    offset += glyphs[id]?.length ?? 0;
  }
  const head = Buffer.from(oldHead);
  head.writeInt16BE(long ? 1 : 0, HEAD_LOCA_FORMAT);
  const drawn = glyphs.filter((bytes) => bytes.length > 0);
  for (const [i, place] of [X_MIN, Y_MIN, X_MAX, Y_MAX].entries()) {
    const values = drawn.map((bytes) => bytes.readInt16BE(place));
    const extreme = values.reduce(
      i < 2 ? (a, b) => Math.min(a, b) : (a, b) => Math.max(a, b),
      i < 2 ? 0x7fff : -0x8000,
    );
    if (drawn.length > 0) head.writeInt16BE(extreme, HEAD_BOUNDS + 2 * i);
  }
  return { glyf, loca, head };
}

function withMostPoints(oldMaxp, glyphs) {
  const maxp = Buffer.from(oldMaxp);
  maxp.writeUInt16BE(
    glyphs.reduce((most, bytes) => Math.max(most, pointsOf(bytes)), 0),
    MAXP_POINTS,
  );
  return maxp;
}

/** How far the named bound of each glyph lies in the second list beyond the first. */
function shifts(from, to, bound) {
  return from.map((bytes, id) =>
    bytes.length === 0 ? 0 : to[id].readInt16BE(bound) - bytes.readInt16BE(bound),
  );
}

/** Metrics whose side bearings are moved; the advances of the first glyphs stand before their bearings. */
function withBearings(oldMetrics, header, moves) {
  const metrics = Buffer.from(oldMetrics);
  const long = header.readUInt16BE(COUNT_OF_LONG_METRICS);
  for (const [id, move] of moves.entries()) {
    const place = id < long ? 4 * id + 2 : 4 * long + 2 * (id - long);
    if (move !== 0) metrics.writeInt16BE(metrics.readInt16BE(place) + move, place);
  }
  return metrics;
}
