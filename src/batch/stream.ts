import { open, rename, rm } from 'node:fs/promises';
import { PathError } from '../io/index.ts';
import { BatchError } from './options.ts';

/** Writes a file piece by piece, beside its place first, so that it appears whole or not at all. */
export async function writeWhole(path: string, pieces: AsyncIterable<Uint8Array | string>): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof BatchError || error instanceof PathError ? error : new PathError(path, error);
  }
}
