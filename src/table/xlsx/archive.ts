import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { MAX_ENTRIES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** An entry of a zip archive, still packed. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Size when unpacked, as the archive claims. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Longest comment behind the directory's end (APPNOTE.TXT 6.3.10, 4.3.16). */
const MAX_COMMENT = 65_535;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const UNSAFE = /^[/\\]|\\|(^|\/)\.\.(\/|$)|\u0000|^[A-Za-z]:/;

/** The entries of a zip archive by name, from its central directory. Nothing is unpacked yet. */
export function readArchive(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  try {
    return readDirectory(bytes);
  } catch (fault) {
    if (fault instanceof RangeError) throw damaged();
    throw fault;
  }
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw tooMany();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw encrypted();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength));
    if (UNSAFE.test(name) || entries.has(name)) throw damaged();
    entries.set(name, entryAt(bytes, view, at, name));
    at += CENTRAL_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, name: string): Entry {
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== 0x04034b50) throw damaged();
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const length = view.getUint32(at + 20, true);
  if (start + length > bytes.length) throw damaged();
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(start, start + length),
  };
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged();
}

/** Unpacks an entry piece by piece; whatever the archive claims, it stops at `limit` bytes. */
export async function* unpack(entry: Entry, limit: number): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  let size = 0;
  for await (const piece of pieces(entry)) {
    size += piece.length;
    if (size > limit) throw tooLarge(limit);
    yield piece;
  }
}

async function* pieces(entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.method === 0) {
    yield entry.packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  try {
    for await (const piece of Readable.from([entry.packed]).pipe(inflate)) yield piece as Uint8Array;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('Z_')) throw damaged();
    throw fault;
  } finally {
    inflate.destroy();
  }
}

/** An entry's text as a stream of strings. Parts in UTF-16 are allowed on paper, and written by nobody. */
export async function* textOf(entry: Entry, limit: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of unpack(entry, limit)) yield decode(decoder, piece);
  yield decode(decoder);
}

function decode(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw damaged();
  }
}

/** The archive cannot be read to its end. */
export function damaged(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '文件已损坏或不完整，无法作为 .xlsx 读取。',
    'The file is damaged or cut off and cannot be read as .xlsx.',
    '在 Excel 或 WPS 里打开并另存一份 .xlsx，再试一次。',
    'Open it in a spreadsheet program, save a copy as .xlsx and try again.',
  );
}

function encrypted(): Refusal {
  return new Refusal(
    'TABLE-ENCRYPTED',
    '压缩包设有密码，读不出来。',
    'The archive has a password and cannot be read.',
    '去掉密码后另存为 .xlsx。',
    'Save it as .xlsx without a password.',
  );
}

function tooLarge(limit: number): Refusal {
  const size = `${Math.round(limit / 1024 / 1024)} MB`;
  return new Refusal(
    'TABLE-LIMIT',
    `工作簿的一个部件解压后超过 ${size}，不予读取。`,
    `A part of the workbook unpacks to more than ${size} and is not read.`,
    '删去多余的工作表和空行，或拆成几个表。',
    'Remove sheets and rows that are not needed, or split the table.',
  );
}

function tooMany(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `工作簿的部件超过 ${MAX_ENTRIES} 个，不予读取。`,
    `The workbook has more than ${MAX_ENTRIES} parts and is not read.`,
    '把数据复制到一个新建的工作簿再试。',
    'Copy the data into a new workbook.',
  );
}
