import { ZipFault } from './fault.ts';

/** An entry of a ZIP archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it stands, 8: DEFLATE. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked, as the archive claims; {@link unpack} holds it to that. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Longest comment behind the directory's end (APPNOTE.TXT 6.3.10, 4.3.16). */
const MAX_COMMENT = 65_535;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
/** Names that leave the folder into which they would be unpacked. */
const UNSAFE = /^[/\\]|\\|(^|\/)\.\.(\/|$)|\u0000|^[A-Za-z]:/;

/**
 * The entries of a ZIP archive by name, from its central directory (APPNOTE.TXT 6.3.10, 4.3.12). Nothing is unpacked yet.
 * No two entries may share bytes of the file: thousands of names for one packed stream are how a small file becomes hours
 * of work.
 *
 * @param most entries that are taken
 * @throws ZipFault
 */
export function readZip(bytes: Uint8Array, most: number): ReadonlyMap<string, ZipEntry> {
  try {
    return readDirectory(bytes, most);
  } catch (fault) {
    // A number of the archive points outside it.
    if (fault instanceof RangeError) throw new ZipFault('damaged');
    throw fault;
  }
}

function readDirectory(bytes: Uint8Array, most: number): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new ZipFault('too-many');
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new ZipFault('damaged');
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new ZipFault('encrypted');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
    if (UNSAFE.test(name)) throw new ZipFault('unsafe-name');
    if (entries.has(name)) throw new ZipFault('doubled-name');
    entries.set(name, entryAt(bytes, view, at, name));
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseOverlaps([...entries.values()]);
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== 0x04034b50) throw new ZipFault('damaged');
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const length = view.getUint32(at + 20, true);
  if (start + length > bytes.length) throw new ZipFault('damaged');
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + length),
  };
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const filled = entries.map(({ packed }) => packed).filter(({ length }) => length > 0);
  let end = 0;
  for (const { byteOffset, byteLength } of filled.sort((a, b) => a.byteOffset - b.byteOffset)) {
    if (byteOffset < end) throw new ZipFault('damaged');
    end = byteOffset + byteLength;
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ZipFault('damaged');
}
