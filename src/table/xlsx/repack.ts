import { joinBytes } from '../../model/bytes.ts';
import type { Compression } from '../../model/compression.ts';
import { type PackedPart, packPart, portableCompression, writeZip, type ZipEntry } from '../../zip/index.ts';

const encoder = new TextEncoder();

/** The archive with some parts rewritten, or added at its end; all the others are taken over as they are packed. */
export async function repack(
  entries: ReadonlyMap<string, ZipEntry>,
  rewritten: ReadonlyMap<string, AsyncIterable<string>>,
  compression: Compression = portableCompression,
): Promise<Uint8Array> {
  const parts: PackedPart[] = [];
  for (const entry of entries.values()) {
    const text = rewritten.get(entry.name);
    parts.push(text ? await packText(entry.name, text, compression) : packedAgain(entry, compression));
  }
  for (const [name, text] of rewritten)
    if (!entries.has(name)) parts.push(await packText(name, text, compression));
  return writeZip(parts);
}

async function packText(
  path: string,
  text: AsyncIterable<string>,
  compression: Compression,
): Promise<PackedPart> {
  const pieces: Uint8Array[] = [];
  for await (const piece of text) if (piece !== '') pieces.push(encoder.encode(piece));
  return packPart(path, joinBytes(pieces), compression);
}

/** Entries that are stored without packing are packed: one method suffices for all. */
function packedAgain({ name, method, packed, size, crc }: ZipEntry, compression: Compression): PackedPart {
  return method === 8 ? { path: name, data: packed, size, crc } : packPart(name, packed, compression);
}
