/*
 * Collections of fonts (TTC, OTC; OpenType 1.9, "Font Collections"): a face is chosen by its name and becomes a font file of
 * its own, since nothing behind this module knows collections. 宋体 comes with Windows in one (simsun.ttc).
 */

const COLLECTION = 0x74746366; // ttcf
/** Names of a face that people call it by: family, full, PostScript, typographic family. */
const NAME_IDS: ReadonlySet<number> = new Set([1, 4, 6, 16]);
/** More faces or tables than any font has: the file is damaged. */
const MOST_FACES = 64;
const MOST_TABLES = 64;
const ENTRY = 16;
const ALIGNMENT = 4;

/** A face of a collection: its names, or why it cannot be read. */
interface Face {
  readonly names: readonly string[];
  readonly fault?: string;
  readonly tables: readonly Table[];
  readonly version: number;
}
interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** Whether bytes are a collection. */
export function isCollection(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0) === COLLECTION;
}

/**
 * A face of a collection as a font file. `wanted` are names, the first that a face bears wins; a collection of one face
 * needs none. Throws what is wrong: no such face (the others are named), or a damaged one; what the other faces are is
 * no matter.
 */
export function faceOf(bytes: Uint8Array, wanted: readonly string[]): Uint8Array {
  const faces = facesOf(bytes);
  const [only] = faces;
  const found =
    wanted.flatMap((name) => faces.find(({ names }) => names.some((own) => alike(own, name))) ?? [])[0] ??
    (faces.length === 1 ? only : undefined);
  if (!found) throw new Error(`TTC: name one of its faces: ${faces.map(called).join(', ')}`);
  if (found.fault !== undefined) throw new Error(`TTC: the face ${called(found)} is damaged: ${found.fault}`);
  return fileOf(found);
}

function called({ names, fault }: Face, at: number | Face = 0): string {
  return names[0] ?? (fault === undefined ? `#${String(at)}` : '(damaged)');
}

function alike(a: string, b: string): boolean {
  const folded = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');
  return folded(a) === folded(b);
}

function facesOf(bytes: Uint8Array): Face[] {
  const view = viewOf(bytes);
  const count = bytes.length < 12 ? 0 : view.getUint32(8);
  if (count === 0 || count > MOST_FACES || 12 + count * 4 > bytes.length)
    throw new Error('TTC: damaged directory');
  return Array.from({ length: count }, (_, at) => readFace(bytes, view.getUint32(12 + at * 4)));
}

function readFace(bytes: Uint8Array, start: number): Face {
  const view = viewOf(bytes);
  const broken = (fault: string, names: readonly string[] = []): Face => ({
    names,
    fault,
    tables: [],
    version: 0,
  });
  if (start + 12 > bytes.length) return broken('no table directory');
  const count = view.getUint16(start + 4);
  if (count === 0 || count > MOST_TABLES || start + 12 + count * ENTRY > bytes.length)
    return broken('no table directory');
  const tables: Table[] = [];
  let fault: string | undefined;
  for (let at = start + 12; at < start + 12 + count * ENTRY; at += ENTRY) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > bytes.length) fault ??= `table ${tag.trim()} lies beyond the end of the file`;
    else
      tables.push({ tag, checksum: view.getUint32(at + 4), data: bytes.subarray(offset, offset + length) });
  }
  const names = namesOf(tables.find(({ tag }) => tag === 'name')?.data);
  if (fault !== undefined) return broken(fault, names);
  return { names, tables, version: view.getUint32(start) };
}

/** The names of a face in all languages that are written in UTF-16 (OpenType 1.9, `name`). */
function namesOf(table: Uint8Array | undefined): string[] {
  if (!table || table.length < 6) return [];
  const view = viewOf(table);
  const strings = view.getUint16(4);
  const names = new Set<string>();
  for (let i = 0, at = 6; i < view.getUint16(2) && at + 12 <= table.length; i++, at += 12) {
    const platform = view.getUint16(at);
    const from = strings + view.getUint16(at + 10);
    const to = from + view.getUint16(at + 8);
    if (!NAME_IDS.has(view.getUint16(at + 6)) || to > table.length || platform === 1) continue;
    let name = '';
    for (let unit = from; unit + 1 < to; unit += 2) name += String.fromCharCode(view.getUint16(unit));
    names.add(name);
  }
  return [...names];
}

/** The tables of a face with a directory of their own. */
function fileOf({ tables, version }: Face): Uint8Array {
  const head = 12 + tables.length * ENTRY;
  const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(tables.reduce((sum, { data }) => sum + aligned(data.length), head));
  const view = viewOf(file);
  const log = Math.floor(Math.log2(tables.length));
  view.setUint32(0, version);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** log * ENTRY);
  view.setUint16(8, log);
  view.setUint16(10, (tables.length - 2 ** log) * ENTRY);
  let place = head;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + i * ENTRY;
    for (let letter = 0; letter < 4; letter++) file[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, checksum);
    view.setUint32(at + 8, place);
    view.setUint32(at + 12, data.length);
    file.set(data, place);
    place += aligned(data.length);
  }
  return file;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
