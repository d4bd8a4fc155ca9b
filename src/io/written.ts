import { join } from 'node:path';
import { sha256Hex } from '../model/digest.ts';
import { jsonText } from '../model/json.ts';
import type { Io, NamedBytes } from './index.ts';
import { waitForLock } from './lock.ts';

/** Folder, beside the outputs, of what must be remembered about them. */
export const RECORD_FOLDER = '.pledge';
const RECORD = 'written.json';

/** Digests of what was written under a name last, and before that, in lower-case hexadecimal. */
type Written = Readonly<Record<string, readonly string[]>>;

/** A file that is in the way; `known` where something of ours lay there before somebody changed it. */
export interface InTheWay {
  readonly name: string;
  readonly known: boolean;
}

/**
 * Writes files into a folder, all or none, unless something lies there that is not what was written there last: any change
 * of bytes counts, and so does a file of others. Answers with what is in the way.
 *
 * The record names the new bytes before they are in place and keeps those before them, so that a kill in between makes
 * nobody's work of our own.
 */
export async function writeOwn(
  io: Pick<Io, 'read' | 'write'>,
  folder: string,
  files: readonly NamedBytes[],
  force = false,
): Promise<readonly InTheWay[]> {
  if (files.length === 0) return [];
  const held = await waitForLock(join(folder, RECORD_FOLDER, 'lock'));
  try {
    const record = await readWritten(io, folder);
    const found = await Promise.all(files.map((file) => inTheWay(io, folder, record, file)));
    const inWay = found.flatMap((one) => one ?? []);
    if (inWay.length > 0 && !force) return inWay;
    const fresh = files.map(({ name, bytes }) => [name, next(record[name], sha256Hex(bytes))] as const);
    const text = jsonText({ version: 1, files: { ...record, ...Object.fromEntries(fresh) } });
    await io.write(join(folder, RECORD_FOLDER), [{ name: RECORD, bytes: new TextEncoder().encode(text) }]);
    await io.write(folder, files);
    return [];
  } finally {
    await held.release();
  }
}

/** The record of a folder; empty where there is none, or a broken one: then nothing there counts as ours. */
export async function readWritten(io: Pick<Io, 'read'>, folder: string): Promise<Written> {
  const bytes = await io.read(join(folder, RECORD_FOLDER, RECORD));
  if (!bytes) return {};
  try {
    const { files } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly files?: unknown };
    return typeof files === 'object' && files !== null ? (files as Written) : {};
  } catch {
    return {};
  }
}

/** Whether bytes are what was written under a name last, or before that. */
export function isWritten(record: Written, name: string, digest: string): boolean {
  const known = Object.hasOwn(record, name) ? record[name] : undefined;
  return Array.isArray(known) && known.includes(digest);
}

async function inTheWay(
  io: Pick<Io, 'read'>,
  folder: string,
  record: Written,
  { name, bytes }: NamedBytes,
): Promise<InTheWay | undefined> {
  const present = await io.read(join(folder, name));
  if (!present) return undefined;
  const digest = sha256Hex(present);
  if (digest === sha256Hex(bytes) || isWritten(record, name, digest)) return undefined;
  return { name, known: Object.hasOwn(record, name) };
}

function next(before: readonly string[] | undefined, digest: string): readonly string[] {
  const last = Array.isArray(before) ? before.find((one) => one !== digest) : undefined;
  return last === undefined ? [digest] : [digest, last];
}
