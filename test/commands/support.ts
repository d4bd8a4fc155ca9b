import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/commands/program.ts';
import { type Io, writeTogether } from '../../src/io/index.ts';

/** What a run of the program left behind. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as the shell would, its streams caught; files are real, below a folder of the test. */
export async function pledge(
  args: readonly string[],
  env: Io['env'] = {},
  write: Io['write'] = writeTogether,
  piped?: Uint8Array,
): Promise<Run> {
  let out = '';
  let err = '';
  const io: Io = {
    read: async (path) => (path === '-' ? piped : readFile(path).catch(() => undefined)),
    write,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
    color: false,
  };
  const code = await main(args, io);
  return { code, out, err };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pledge-test-'));
}
