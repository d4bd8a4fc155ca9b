import { deflateSync } from 'fflate';
import type { Compression } from '../model/compression.ts';
import { crcOf } from './crc.ts';

/** Compression that runs anywhere. */
export const portableCompression: Compression = { deflate: (bytes) => deflateSync(bytes, { level: 6 }) };

/** A part of a package, ready to be written. */
export interface PackedPart {
  readonly path: string;
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** 1980-01-01 00:00, the first moment that a zip file can name. */
const DOS_DATE = 0x0021;
/** Version 2.0 of the format, names in UTF-8, method DEFLATE. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

const encoder = new TextEncoder();

/** An empty last block of DEFLATE. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

/** Compresses a part that is kept for many letters. */
export function packKeptPart(path: string, bytes: Uint8Array, compression: Compression): PackedPart {
  const { deflatePart } = compression;
  if (!deflatePart) return packPart(path, bytes, compression);
  const blocks = deflatePart(bytes);
  const data = new Uint8Array(blocks.length + LAST_BLOCK.length);
  data.set(blocks);
  data.set(LAST_BLOCK, blocks.length);
  return { ...described(path, bytes, compression), data };
}

/** Compresses a part. */
export function packPart(path: string, bytes: Uint8Array, compression: Compression): PackedPart {
  return { ...described(path, bytes, compression), data: compression.deflate(bytes) };
}

function described(path: string, bytes: Uint8Array, compression: Compression): Omit<PackedPart, 'data'> {
  return { path, size: bytes.length, crc: (compression.crc32 ?? crcOf)(bytes) };
}

/** A zip file of the parts in their order, without any time of its making (APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12, 4.3.16). */
export function writeZip(parts: readonly PackedPart[]): Uint8Array {
  const entries = parts.map((part) => ({ part, name: encoder.encode(part.path) }));
  const total = entries.reduce(
    (sum, { part, name }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * name.length + part.data.length,
    END_SIZE,
  );
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { part, name } of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, part, name.length);
    zip.set(name, at + LOCAL_SIZE);
    zip.set(part.data, at + LOCAL_SIZE + name.length);
    at += LOCAL_SIZE + name.length + part.data.length;
  }
  const directory = at;
  entries.forEach(({ part, name }, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, part, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    zip.set(name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** The fields that local and central headers share, from "version needed to extract" to "extra field length". */
function writeCommon(view: DataView, at: number, part: PackedPart, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATE, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, nameLength, true);
}
