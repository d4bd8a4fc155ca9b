import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { PathError } from '../io/index.ts';
import { codeOf, createExclusively, isAlive } from './exclusive.ts';
import { type BatchOptions, STATE_FOLDER } from './options.ts';

/** Who holds a lock. */
interface Owner {
  readonly pid: number;
  readonly host: string;
}

export interface Held {
  release(): Promise<void>;
}

/** How long to wait before looking again whether a lock is free, in milliseconds. */
const PAUSE = 20;
/** What this process holds: a lock with our number that is not among these is of a process long gone. */
const ours = new Set<string>();

/**
 * Keeps a second run from the same file. Answers with the process that is at work on it, or takes the lock; that
 * of a process which is gone, or of another machine (a container that was restarted), counts as left behind.
 */
export async function lock(path: string): Promise<Held | { heldBy: number }> {
  const own: Owner = { pid: process.pid, host: hostname() };
  const text = JSON.stringify(own);
  try {
    await mkdir(dirname(path), { recursive: true });
    for (;;) {
      if (ours.has(path)) return { heldBy: own.pid };
      ours.add(path);
      if (await createExclusively(path, text)) return { release: () => release(path) };
      ours.delete(path);
      const found = await textOf(path);
      const other = ownerOf(found);
      if (other && other.host === own.host && other.pid !== own.pid && isAlive(other.pid))
        return { heldBy: other.pid };
      if (found !== undefined) await clear(path, found);
    }
  } catch (error) {
    ours.delete(path);
    throw new PathError(path, error);
  }
}

/** The lock of whoever takes names in a folder of letters. */
export function folderLock({ folder }: Pick<BatchOptions, 'folder'>): string {
  return join(folder, STATE_FOLDER, 'lock');
}

/** Takes a lock as soon as it is free. */
export async function waitForLock(path: string): Promise<Held> {
  for (;;) {
    const held = await lock(path);
    if ('release' in held) return held;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function release(path: string): Promise<void> {
  await rm(path, { force: true });
  ours.delete(path);
}

/** Takes a lock that was left behind out of the way, but not one that somebody else has put there meanwhile. */
async function clear(path: string, found: string): Promise<void> {
  const aside = `${path}.${process.pid}-${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await textOf(aside)) !== found) await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined for a text that a crash of the machine left damaged. */
function ownerOf(text: string | undefined): Owner | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Owner);
  } catch {
    return undefined;
  }
}
