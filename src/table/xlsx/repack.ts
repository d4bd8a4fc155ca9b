import { crc32, deflateRawSync } from 'node:zlib';
import { type PackedPart, writeZip } from '../../render/docx/zip.ts';
import type { Entry } from './archive.ts';

const encoder = new TextEncoder();

/** The archive with some parts rewritten; all the others are taken over as they are packed. */
export async function repack(
  entries: ReadonlyMap<string, Entry>,
  rewritten: ReadonlyMap<string, AsyncIterable<string>>,
): Promise<Uint8Array> {
  const parts: PackedPart[] = [];
  for (const entry of entries.values()) {
    const text = rewritten.get(entry.name);
    parts.push(text ? await packText(entry.name, text) : packedAgain(entry));
  }
  return writeZip(parts);
}

async function packText(path: string, text: AsyncIterable<string>): Promise<PackedPart> {
  const pieces: Uint8Array[] = [];
  for await (const piece of text) if (piece !== '') pieces.push(encoder.encode(piece));
  return pack(path, Buffer.concat(pieces));
}

/** Entries that are stored without packing are packed: one method suffices for all. */
function packedAgain({ name, method, packed, size, crc }: Entry): PackedPart {
  return method === 8 ? { path: name, data: packed, size, crc } : pack(name, packed);
}

/** A part packed by zlib. */
export function pack(path: string, bytes: Uint8Array): PackedPart {
  return { path, data: deflateRawSync(bytes, { level: 6 }), size: bytes.length, crc: crc32(bytes) };
}
