/** The outer shape of a TrueType file: a directory of tables with check sums (OpenType, "Organization of an OpenType font"). */

const HEADER = 12;
const RECORD = 16;
/** Place of `checkSumAdjustment` in `head`, and the number that it completes the file's sum to. */
const ADJUSTMENT = 8;
const MAGIC = 0xb1b0afba;

/** The tables of a font by tag, as views of its bytes. */
export function tablesOf(font) {
  const tables = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = HEADER + RECORD * i;
    const offset = font.readUInt32BE(at + 8);
    tables[font.toString('latin1', at, at + 4)] = font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  return tables;
}

/** The directory and the tables, with their check sums. Same tables, same bytes. */
export function sfnt(tables) {
  const tags = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const head = Buffer.from(tables.head);
  head.writeUInt32BE(0, ADJUSTMENT);
  const directory = Buffer.alloc(HEADER + RECORD * tags.length);
  directory.writeUInt32BE(0x00010000, 0);
  const search = [tags.length, power * 16, Math.log2(power), (tags.length - power) * 16];
  for (const [i, value] of search.entries()) directory.writeUInt16BE(value, 4 + 2 * i);
  const bodies = [];
  let offset = directory.length;
  let headAt = 0;
  for (const [i, tag] of tags.entries()) {
    const table = tag === 'head' ? head : tables[tag];
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    if (tag === 'head') headAt = offset;
    const at = HEADER + RECORD * i;
    directory.write(tag.padEnd(4), at, 'latin1');
    directory.writeUInt32BE(checkSum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(table.length, at + 12);
    bodies.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat([directory, ...bodies]);
  font.writeUInt32BE((MAGIC - checkSum(font)) >>> 0, headAt + ADJUSTMENT);
  return font;
}

/** The sum of the 32-bit numbers of padded data, modulo 2^32. */
export function checkSum(data) {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum = (sum + data.readUInt32BE(i)) >>> 0;
  return sum;
}
