/**
 * Simple glyphs as bytes and as points (OpenType, table `glyf`, "Simple Glyph Description"). Coordinates are font units.
 *
 * @typedef {object} Outline
 * @property {number[]} ends  index of the last point of each contour
 * @property {number[]} xs
 * @property {number[]} ys
 * @property {number[]} on  1 for points on the curve, 0 for control points
 * @property {boolean} overlap  the contours may overlap (a rasteriser may want to know)
 */

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
/** The coordinate is the one before; or, of a short one, it grows. */
const X_SAME = 0x10;
const Y_SAME = 0x20;
const OVERLAP = 0x40;

/** Places of a glyph's bounds, and the length of all that stands before the contours. */
export const X_MIN = 2;
export const Y_MIN = 4;
export const X_MAX = 6;
export const Y_MAX = 8;
const HEADER = 10;
/** A repeat count costs a byte and breaks what deflate sees in equal flags: worth it from here on. */
const WORTH_REPEATING = 4;
const MOST_REPEATS = 255;

/** The points of a simple glyph; nothing for an empty or a compound one. */
export function decodeGlyph(bytes) {
  if (bytes.length < HEADER) return undefined;
  const contours = bytes.readInt16BE(0);
  if (contours <= 0) return undefined;
  const ends = Array.from({ length: contours }, (_, i) => bytes.readUInt16BE(HEADER + 2 * i));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = HEADER + 2 * contours;
  at += 2 + bytes.readUInt16BE(at);
  const flags = [];
  while (flags.length < count) {
    const flag = bytes[at++];
    for (let more = flag & REPEAT ? bytes[at++] : 0; more >= 0; more--) flags.push(flag);
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? bytes[at++] : -bytes[at++];
      else if (!(flag & same)) {
        value += bytes.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(X_SHORT, X_SAME);
  const ys = axis(Y_SHORT, Y_SAME);
  return { ends, xs, ys, on: flags.map((flag) => flag & ON_CURVE), overlap: (flags[0] & OVERLAP) !== 0 };
}

/** How many points a glyph has, without decoding it; 0 for an empty or a compound one. */
export function pointsOf(bytes) {
  const contours = bytes.length < HEADER ? 0 : bytes.readInt16BE(0);
  return contours <= 0 ? 0 : bytes.readUInt16BE(HEADER + 2 * (contours - 1)) + 1;
}

/** The bytes of a simple glyph without instructions, an even number of them. */
export function encodeGlyph(outline) {
  const { ends, xs, ys } = outline;
  const bytes = [];
  const word = (value) => bytes.push((value >> 8) & 0xff, value & 0xff);
  for (const value of [ends.length, ...boundsOf(outline), ...ends, 0]) word(value);
  packFlags(flagsOf(outline), bytes);
  for (const values of [xs, ys]) {
    let last = 0;
    for (const value of values) {
      const delta = value - last;
      last = value;
      if (isShort(delta)) bytes.push(Math.abs(delta));
      else if (delta !== 0) word(delta);
    }
  }
  if (bytes.length % 2 === 1) bytes.push(0);
  return Buffer.from(bytes);
}

/** xMin, yMin, xMax, yMax of all points, control points too, as fonts have it. */
function boundsOf({ xs, ys }) {
  return [least(xs), least(ys), most(xs), most(ys)];
}

function flagsOf({ xs, ys, on, overlap }) {
  return xs.map((x, i) => {
    const dx = i === 0 ? x : x - xs[i - 1];
    const dy = i === 0 ? ys[0] : ys[i] - ys[i - 1];
    let flag = on[i] ? ON_CURVE : 0;
    if (isShort(dx)) flag |= X_SHORT | (dx > 0 ? X_SAME : 0);
    else if (dx === 0) flag |= X_SAME;
    if (isShort(dy)) flag |= Y_SHORT | (dy > 0 ? Y_SAME : 0);
    else if (dy === 0) flag |= Y_SAME;
    return i === 0 && overlap ? flag | OVERLAP : flag;
  });
}

function packFlags(flags, bytes) {
  for (let i = 0; i < flags.length; ) {
    let run = 1;
    while (run <= MOST_REPEATS && flags[i + run] === flags[i]) run++;
    if (run < WORTH_REPEATING) for (let left = run; left > 0; left--) bytes.push(flags[i]);
    else bytes.push(flags[i] | REPEAT, run - 1);
    i += run;
  }
}

const isShort = (delta) => delta !== 0 && delta > -256 && delta < 256;

function least(values) {
  let found = values[0];
  for (const value of values) if (value < found) found = value;
  return found;
}

function most(values) {
  let found = values[0];
  for (const value of values) if (value > found) found = value;
  return found;
}
