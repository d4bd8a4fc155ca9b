/*
 * zlib streams (RFC 1950) out of parts that were packed by themselves, so that a part that many documents share is packed
 * once.
 */
import { joinBytes } from '../../../model/bytes.ts';
import type { Compression } from '../../../model/compression.ts';

/** A part of a stream, packed. */
export interface PackedPart {
  /** Raw DEFLATE blocks, none of them final. */
  readonly blocks: Uint8Array;
  readonly length: number;
  readonly adler: number;
}

/** CM 8, 32 KB window, default level, no dictionary. */
const HEADER = Uint8Array.of(0x78, 0x9c);
const ADLER_MODULUS = 65521;
/** Sums of so many bytes stay exact in the 53 bits of a number, and below 2^32 before the next modulus. */
const ADLER_STRIDE = 3800;
const LONGEST_STORED = 0xffff;

/** Packs a part that others follow. */
export function packedPart(bytes: Uint8Array, deflatePart: (bytes: Uint8Array) => Uint8Array): PackedPart {
  return { blocks: deflatePart(bytes), length: bytes.length, adler: adlerOf(bytes) };
}

/** A part left as it is; at most 65,535 bytes. Cheaper than packing where there is little to gain. */
export function storedPart(bytes: Uint8Array): PackedPart {
  if (bytes.length > LONGEST_STORED) throw new Error('too long for a stored block');
  const blocks = new Uint8Array(5 + bytes.length);
  const view = new DataView(blocks.buffer);
  view.setUint16(1, bytes.length, true);
  view.setUint16(3, ~bytes.length & 0xffff, true);
  blocks.set(bytes, 5);
  return { blocks, length: bytes.length, adler: adlerOf(bytes) };
}

/** A stream of bytes that are packed once and kept. */
export function keptStream(bytes: Uint8Array, compression: Compression): Uint8Array {
  const { deflatePart } = compression;
  return deflatePart
    ? zlibStream([packedPart(bytes, deflatePart)], new Uint8Array(), compression)
    : zlibStream([], bytes, compression);
}

/** A whole stream of packed parts and a last one that is packed now. */
export function zlibStream(
  parts: readonly PackedPart[],
  last: Uint8Array,
  compression: Compression,
): Uint8Array {
  const end = compression.deflate(last);
  let adler = 1;
  for (const part of parts) adler = adlerOfBoth(adler, part.adler, part.length);
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, adlerOfBoth(adler, adlerOf(last), last.length));
  return joinBytes([HEADER, ...parts.map(({ blocks }) => blocks), end, sum]);
}

/** Adler-32 (RFC 1950, 8.2). */
function adlerOf(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let from = 0; from < bytes.length; from += ADLER_STRIDE) {
    const to = Math.min(bytes.length, from + ADLER_STRIDE);
    for (let at = from; at < to; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= ADLER_MODULUS;
    high %= ADLER_MODULUS;
  }
  return high * 0x10000 + low;
}

/** The Adler-32 of two texts one after the other, by those of each and the length of the second. */
function adlerOfBoth(first: number, second: number, length: number): number {
  const [low1, low2] = [first & 0xffff, second & 0xffff];
  const [high1, high2] = [first >>> 16, second >>> 16];
  const low = (low1 + low2 - 1 + ADLER_MODULUS) % ADLER_MODULUS;
  const high = (high1 + high2 + (length % ADLER_MODULUS) * (low1 - 1 + ADLER_MODULUS)) % ADLER_MODULUS;
  return high * 0x10000 + low;
}
