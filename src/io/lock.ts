import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { codeOf, createExclusively, isAlive } from './exclusive.ts';
import { PathError } from './write.ts';

/** Who holds a lock. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as its system counts: a number that is given again is another process. */
  readonly start?: string;
}

export interface Held {
  release(): Promise<void>;
}

/** How long to wait before looking again whether a lock is free, in milliseconds. */
const PAUSE = 20;
/** How often a lock is touched while it is held, and after how long one of another machine counts as left, in milliseconds. */
const BEAT = 5_000;
const LEFT = 30_000;
/** What this process holds: a lock with our number that is not among these is of a process long gone. */
const ours = new Set<string>();

/**
 * Keeps a second run from the same file. Answers with the process that is at work on it, or takes the lock. The lock of a
 * process that is gone counts as left behind; that of another machine, whose processes nobody here sees, when it has not been
 * touched for half a minute: whoever holds a lock touches it again and again.
 */
export async function lock(path: string): Promise<Held | { heldBy: Owner }> {
  const start = startOf(process.pid);
  const own: Owner = { pid: process.pid, host: hostname(), ...(start === undefined ? {} : { start }) };
  const text = JSON.stringify(own);
  try {
    await mkdir(dirname(path), { recursive: true });
    for (;;) {
      if (ours.has(path)) return { heldBy: own };
      ours.add(path);
      if (await createExclusively(path, text)) return heldLock(path);
      ours.delete(path);
      const found = await textOf(path);
      const other = ownerOf(found);
      if (other && (await isAtWork(path, other, own))) return { heldBy: other };
      if (found !== undefined) await clear(path, found);
    }
  } catch (error) {
    ours.delete(path);
    throw new PathError(path, error);
  }
}

/** Takes a lock as soon as it is free. */
export async function waitForLock(path: string): Promise<Held> {
  for (;;) {
    const held = await lock(path);
    if ('release' in held) return held;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

function heldLock(path: string): Held {
  const now = () => new Date();
  // A lock that cannot be touched is lost with its folder; the run finds that out by itself.
  const beat = setInterval(() => void utimes(path, now(), now()).catch(() => undefined), BEAT);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      await rm(path, { force: true });
      ours.delete(path);
    },
  };
}

async function isAtWork(path: string, other: Owner, own: Owner): Promise<boolean> {
  if (other.host !== own.host) return (await ageOf(path)) < LEFT;
  if (other.pid === own.pid || !isAlive(other.pid)) return false;
  return other.start === undefined || other.start === (startOf(other.pid) ?? other.start);
}

/** How long ago a file was touched, by the clock of its own disk. */
async function ageOf(path: string): Promise<number> {
  const probe = `${path}.${process.pid}-${randomUUID()}`;
  try {
    await writeFile(probe, '');
    return (await stat(probe)).mtimeMs - (await stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** When a process began, in ticks since its system did; undefined where there is no /proc (proc(5), stat, field 22). */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
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
