/**
 * A TrueType font with two glyphs, ☐ (U+2610) and ☑ (U+2611), drawn here: so that check boxes show in every PDF, keep
 * the height of Chinese characters and come out again as text.
 */
import { sfnt } from './sfnt.mjs';

const EM = 1000;
const ASCENT = 880;
const DESCENT = -120;

/** A closed outline of straight lines, clockwise when it is filled. */
const square = (from, to) => [
  [from[0], from[1]],
  [from[0], to[1]],
  [to[0], to[1]],
  [to[0], from[1]],
];
const BOX = [square([110, -10], [890, 770]), square([160, 40], [840, 720]).reverse()];
const TICK = [
  [250, 400],
  [305, 450],
  [440, 290],
  [715, 640],
  [770, 595],
  [445, 180],
];

const GLYPHS = [
  { name: '.notdef', contours: [] },
  { name: 'space', code: 0x20, contours: [] },
  { name: 'ballotbox', code: 0x2610, contours: BOX },
  { name: 'ballotboxcheck', code: 0x2611, contours: [...BOX, TICK] },
];

/** The font file. Same bytes every time. */
export function symbolFont() {
  const glyf = GLYPHS.map((glyph) => outline(glyph.contours));
  const offsets = [0];
  for (const data of glyf) offsets.push(offsets.at(-1) + data.length);
  return sfnt({
    'OS/2': os2(),
    cmap: cmap(),
    glyf: Buffer.concat(glyf),
    head: head(),
    hhea: hhea(),
    hmtx: i16(...GLYPHS.flatMap((glyph) => [EM, bounds(glyph.contours.flat())[0]])),
    loca: u32(...offsets),
    maxp: maxp(),
    name: name(),
    post: Buffer.concat([u32(0x00030000, 0), i16(-100, 50), u32(1, 0, 0, 0, 0)]),
  });
}

function outline(contours) {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  let end = -1;
  const ends = contours.map((contour) => {
    end += contour.length;
    return end;
  });
  const deltas = (axis) => points.map((point, i) => point[axis] - (i === 0 ? 0 : points[i - 1][axis]));
  const data = Buffer.concat([
    i16(contours.length, ...bounds(points), ...ends, 0),
    Buffer.alloc(points.length, 1),
    i16(...deltas(0)),
    i16(...deltas(1)),
  ]);
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

function bounds(points) {
  if (points.length === 0) return [0, 0, 0, 0];
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function head() {
  const box = bounds(GLYPHS.flatMap((glyph) => glyph.contours.flat()));
  return Buffer.concat([
    u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    i16(0x000b, EM),
    Buffer.alloc(16),
    i16(...box, 0, 8, 2, 1, 0),
  ]);
}

function hhea() {
  return Buffer.concat([
    u32(0x00010000),
    i16(ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length),
  ]);
}

function maxp() {
  const points = Math.max(...GLYPHS.map((glyph) => glyph.contours.flat().length));
  return Buffer.concat([u32(0x00010000), i16(GLYPHS.length, points, 3, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]);
}

/** Format 4, one segment for each character. */
function cmap() {
  const coded = GLYPHS.map((glyph, id) => ({ ...glyph, id })).filter((glyph) => glyph.code !== undefined);
  const count = coded.length + 1;
  const power = 2 ** Math.floor(Math.log2(count));
  const body = u16(
    count * 2,
    power * 2,
    Math.log2(power),
    (count - power) * 2,
    ...coded.map((glyph) => glyph.code),
    0xffff,
    0,
    ...coded.map((glyph) => glyph.code),
    0xffff,
    ...coded.map((glyph) => (glyph.id - glyph.code) & 0xffff),
    1,
    ...Array(count).fill(0),
  );
  return Buffer.concat([u16(0, 1, 3, 1), u32(12), u16(4, body.length + 6, 0), body]);
}

function os2() {
  return Buffer.concat([
    i16(4, EM, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    u32(1, 0, 0, 0),
    Buffer.from('PLDG'),
    u16(0x40, 0x20, 0x2611),
    i16(ASCENT, DESCENT, 0, ASCENT, -DESCENT),
    u32(1, 0),
    i16(500, 700, 0, 0x20, 1),
  ]);
}

function name() {
  const texts = [
    [0, 'Drawn for pledgekit; MIT licence'],
    [1, 'Pledgekit Symbols'],
    [2, 'Regular'],
    [3, 'Pledgekit Symbols 1.0'],
    [4, 'Pledgekit Symbols'],
    [5, 'Version 1.0'],
    [6, 'PledgekitSymbols'],
  ];
  const records = [];
  const strings = [];
  let offset = 0;
  for (const [id, text] of texts) {
    const data = Buffer.from(text, 'utf16le').swap16();
    records.push(u16(3, 1, 0x409, id, data.length, offset));
    strings.push(data);
    offset += data.length;
  }
  return Buffer.concat([u16(0, texts.length, 6 + texts.length * 12), ...records, ...strings]);
}

function u16(...values) {
  const data = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    data.writeUInt16BE(value, i * 2);
  });
  return data;
}
const i16 = (...values) => u16(...values.map((value) => value & 0xffff));
function u32(...values) {
  const data = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => {
    data.writeUInt32BE(value >>> 0, i * 4);
  });
  return data;
}
