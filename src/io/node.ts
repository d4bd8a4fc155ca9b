import { writeSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Io } from './index.ts';
import { writeTogether } from './write.ts';

/** The real world of a Node process. */
export function nodeIo(): Io {
  return {
    async read(path) {
      if (path === '-') return standardInput();
      try {
        // A pipe or a device could keep us waiting for ever.
        if (!(await stat(path)).isFile()) return undefined;
        return await readFile(path);
      } catch {
        return undefined;
      }
    },
    write: writeTogether,
    out: (text) => print(1, text),
    err: (text) => print(2, text),
    env: process.env,
    color: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  };
}

/** Most that is read of standard input, in bytes: as of the largest file. */
const MOST_PIPED = 256 * 1024 * 1024;

async function standardInput(): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if (length > MOST_PIPED) return undefined;
  }
  return Buffer.concat(pieces);
}

/** Written at once, so that a pipe gets everything before the process ends; a closed pipe is no error. */
function print(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text, 'utf8');
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EAGAIN') continue;
      if (code === 'EPIPE') return;
      throw error;
    }
  }
}
