import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeIo, PathError } from '../io/index.ts';
import { isWritten, readWritten } from '../io/written.ts';
import type { FileRecord } from './record.ts';
import { sha256 } from './sha256.ts';

/** A file on its way into the folder. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The folder of the letters. Files are written beside it first and renamed into place one after another, so that a
 * kill leaves whole files only; whatever lies in the stage is nobody's.
 */
export class Destination {
  readonly folder: string;
  private readonly stage: string;

  private readonly written: Awaited<ReturnType<typeof readWritten>>;

  private constructor(folder: string, stage: string, written: Destination['written']) {
    this.folder = folder;
    this.stage = stage;
    this.written = written;
  }

  static async open(folder: string, stage: string): Promise<Destination> {
    try {
      await rm(stage, { recursive: true, force: true });
      await mkdir(stage, { recursive: true });
      await mkdir(folder, { recursive: true });
      return new Destination(folder, stage, await readWritten(nodeIo(), folder));
    } catch (error) {
      throw new PathError(folder, error);
    }
  }

  /** Puts files into the folder, or into another one beside it. */
  async write(files: readonly NamedFile[], folder: string = this.folder): Promise<void> {
    try {
      const staged = files.map((_, index) => join(this.stage, String(index)));
      // One after another in this thread: handing small files to Node's pool costs several times as much as writing them.
      for (const [index, { bytes }] of files.entries()) writeFileSync(staged[index] ?? '', bytes);
      for (const [index, { name }] of files.entries()) renameSync(staged[index] ?? '', join(folder, name));
    } catch (error) {
      throw new PathError(this.folder, error);
    }
  }

  /** Whether there is a file of this name. */
  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** Whether another command wrote these bytes there last. */
  hasWritten(name: string, digest: string): boolean {
    return isWritten(this.written, name, digest);
  }

  /** Content of a file, or undefined where there is none. */
  async read(name: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.folder, name)).catch(() => undefined);
  }

  /** Whether all these files are there as they were written. */
  async holds(files: readonly FileRecord[]): Promise<boolean> {
    const same = await Promise.all(
      files.map(async ({ name, sha256: digest }) => {
        const bytes = await this.read(name);
        return bytes !== undefined && sha256(bytes) === digest;
      }),
    );
    return same.every(Boolean);
  }

  /** Removes a file, if it still is what we wrote. */
  async remove(file: FileRecord): Promise<void> {
    if (await this.holds([file])) await rm(join(this.folder, file.name), { force: true });
  }

  async close(): Promise<void> {
    await rm(this.stage, { recursive: true, force: true });
  }
}
