import { Inflate, Unzlib, unzlibSync } from 'fflate';
import { joinBytes } from '../model/bytes.ts';
import { crcOf } from './crc.ts';
import { ZipFault } from './fault.ts';
import type { ZipEntry } from './read.ts';

/** Packed data go in by pieces of this size. DEFLATE unpacks at most 1032 to 1: no step yields more than 4.2 MB. */
const PIECE = 4_096;

/**
 * Unpacks an entry piece by piece, and holds it to the size and the check sum that the archive claims: a flipped bit
 * must not become another figure.
 *
 * @param limit most bytes, whatever the archive claims
 * @throws ZipFault
 */
export function* unpack(entry: ZipEntry, limit: number): Generator<Uint8Array> {
  if (entry.size > limit) throw new ZipFault('too-large');
  if (entry.method !== 0 && entry.method !== 8) throw new ZipFault('damaged');
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? [entry.packed] : inflated(entry.packed)) {
    size += piece.length;
    if (size > entry.size) throw new ZipFault('damaged');
    crc = crcOf(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new ZipFault('damaged');
}

/** A whole entry. */
export function unpackWhole(entry: ZipEntry, limit: number): Uint8Array {
  return joinBytes([...unpack(entry, limit)]);
}

/** The text of an entry in UTF-8, piece by piece; anything else is refused as damaged. */
export function* textOf(entry: ZipEntry, limit: number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const piece of unpack(entry, limit)) yield decode(decoder, piece);
  yield decode(decoder);
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new ZipFault('damaged');
  }
}

/**
 * Unpacks zlib data (RFC 1950), as PDF has them, up to a limit.
 *
 * @throws ZipFault
 */
export function unzlib(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of stepped(packed, new Unzlib())) {
    size += piece.length;
    if (size > limit) throw new ZipFault('too-large');
    pieces.push(piece);
  }
  return joinBytes(pieces);
}

/**
 * Unpacks zlib data whose size is known, into a buffer of just that size, so that nothing can grow.
 *
 * @throws ZipFault when it is another size
 */
export function unzlibOf(packed: Uint8Array, size: number): Uint8Array {
  const bytes = read(() => unzlibSync(packed, { out: new Uint8Array(size) }));
  if (bytes.length !== size) throw new ZipFault('damaged');
  return bytes;
}

function inflated(packed: Uint8Array): Generator<Uint8Array> {
  return stepped(packed, new Inflate());
}

function* stepped(packed: Uint8Array, stream: Inflate | Unzlib): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let ended = false;
  stream.ondata = (piece, final) => {
    ready.push(piece);
    ended = final;
  };
  for (let at = 0; at < packed.length; at += PIECE) {
    read(() => stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length));
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  if (!ended) throw new ZipFault('damaged');
}

/** The library throws plain errors for everything that it cannot read. */
function read<T>(action: () => T): T {
  try {
    return action();
  } catch {
    throw new ZipFault('damaged');
  }
}
