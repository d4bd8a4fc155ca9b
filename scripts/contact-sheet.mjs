/** Pictures beside each other on one sheet, without an image library: PPM in, PNG out. */
import { crc32, deflateSync } from 'node:zlib';

/** Space between pictures, in pixels, and its grey. */
const GAP = 8;
const GROUND = 0xcc;

/** A picture of three bytes a pixel from a binary PPM of eight bits (`P6`). */
export function readPpm(bytes) {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('not a binary PPM of eight bits');
  return { width: Number(head[1]), height: Number(head[2]), rgb: bytes.subarray(head[0].length) };
}

/** Rows of pictures on one sheet. */
export function sheetOf(rows) {
  const widthOf = (row) => row.reduce((sum, { width }) => sum + width + GAP, GAP);
  const heightOf = (row) => Math.max(0, ...row.map(({ height }) => height)) + GAP;
  const width = Math.max(...rows.map(widthOf));
  const height = rows.reduce((sum, row) => sum + heightOf(row), GAP);
  const rgb = Buffer.alloc(width * height * 3, GROUND);
  let top = GAP;
  for (const row of rows) {
    let left = GAP;
    for (const picture of row) {
      for (let y = 0; y < picture.height; y++) {
        const line = picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3);
        rgb.set(line, ((top + y) * width + left) * 3);
      }
      left += picture.width + GAP;
    }
    top += heightOf(row);
  }
  return { width, height, rgb };
}

/** A picture as PNG (1.2: IHDR, IDAT without filters, IEND). */
export function pngOf({ width, height, rgb }) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++)
    rows.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
