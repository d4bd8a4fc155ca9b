import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedBytes } from './index.ts';

/** A path that the system does not let us read or write; `reason` is the system's error code. */
export class PathError extends Error {
  override readonly name = 'PathError';
  readonly path: string;
  readonly reason: string;

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

const STAGE = /^\.pledge-(\d+)-[0-9a-f-]+$/;

/**
 * Writes files into a folder: all bytes go into a hidden folder beside their destination first, then each file is
 * renamed into place. A kill in between leaves whole files only; what it left hidden is swept up by the next writer.
 */
export async function writeTogether(folder: string, files: readonly NamedBytes[]): Promise<void> {
  const stage = join(folder, `.pledge-${process.pid}-${randomUUID()}`);
  try {
    await makeFolder(stage);
    await sweep(folder);
    for (const [index, { bytes }] of files.entries()) await writeSynced(join(stage, String(index)), bytes);
    for (const [index, { name }] of files.entries()) {
      const target = join(folder, name);
      if (dirname(name) !== '.') await makeFolder(dirname(target));
      await rename(join(stage, String(index)), target);
    }
  } catch (error) {
    throw new PathError(folder, error);
  } finally {
    // Where the folder itself could not be made there is nothing to take away.
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Makes a folder and those above it, one by one: Node's own recursion never ends below /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || (await stat(parent).catch(() => undefined))) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

/** Removes hidden folders of writers that are no longer alive. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = STAGE.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner)))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
