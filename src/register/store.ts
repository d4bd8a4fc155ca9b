import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, createExclusively } from '../io/exclusive.ts';
import { type NamedBytes, PathError } from '../io/index.ts';
import { jsonText } from '../model/json.ts';
import { type IssueRecord, parsedRecord, stemOf } from './record.ts';

const RECORD = 'record.json';
const VOID = 'void.json';
const STAGE = '.stage-';

/** A folder of the register: a letter, or what somebody made of it. */
export interface Entry {
  /** Name of the folder. */
  readonly name: string;
  /** Absent where the record is not there or cannot be read. */
  readonly record?: IssueRecord;
  /** Why the letter is void. */
  readonly voided?: string;
}

/**
 * Enters a letter: its files and its record, read-only, appear together in a folder of their own or not at all, and only
 * if nobody has the number; then the answer is false. A kill leaves a stage that the next one sweeps up.
 */
export async function enter(
  folder: string,
  record: IssueRecord,
  files: readonly NamedBytes[],
): Promise<boolean> {
  const stage = join(folder, `${STAGE}${process.pid}-${randomUUID()}`);
  const all = [...files, { name: RECORD, bytes: new TextEncoder().encode(jsonText(record)) }];
  try {
    await mkdir(stage, { recursive: true });
    for (const { name, bytes } of all) await writeFrozen(join(stage, name), bytes);
    // A folder is never renamed over another that holds something: whoever comes second fails.
    await rename(stage, join(folder, stemOf(record.number)));
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOTDIR'].includes(String(codeOf(error)))) return false;
    throw new PathError(folder, error);
  } finally {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeFrozen(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(path, 0o444);
}

/** Sweeps up what killed runs left; call it under the lock of the register. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await namesIn(folder))
    if (name.startsWith(STAGE)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Every letter of a register, by the names of their folders. */
export async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const name of (await namesIn(folder)).sort())
    if (!name.startsWith('.')) entries.push(await readEntry(folder, name));
  return entries;
}

/** The letter of a number, or what has its place. */
export async function entryOf(folder: string, number: string): Promise<Entry | undefined> {
  return (await isTaken(folder, number)) ? readEntry(folder, stemOf(number)) : undefined;
}

async function readEntry(folder: string, name: string): Promise<Entry> {
  const text = await textOf(join(folder, name, RECORD));
  const record = text === undefined ? undefined : parsedRecord(text);
  const voided = await textOf(join(folder, name, VOID));
  return {
    name,
    ...(record ? { record } : {}),
    ...(voided === undefined ? {} : { voided: reasonIn(voided) }),
  };
}

/** Whether a number has been issued, or its folder taken. */
async function isTaken(folder: string, number: string): Promise<boolean> {
  return (await namesIn(folder)).includes(stemOf(number));
}

/** Content of a file of a letter. */
export async function fileIn(folder: string, entry: string, name: string): Promise<Uint8Array | undefined> {
  return readFile(join(folder, entry, name)).catch(() => undefined);
}

/** Makes a letter void; false where it is already. */
export async function makeVoid(folder: string, entry: string, reason: string): Promise<boolean> {
  try {
    return await createExclusively(join(folder, entry, VOID), jsonText({ reason }));
  } catch (error) {
    throw new PathError(folder, error);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function reasonIn(text: string): string {
  try {
    const { reason } = JSON.parse(text) as { readonly reason?: unknown };
    return typeof reason === 'string' ? reason : '';
  } catch {
    return '';
  }
}
