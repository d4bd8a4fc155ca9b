import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exportPolicy } from '../../../src/export/index.ts';
import type { Policy } from '../../../src/model/policy.ts';

/** Exports a policy into a new directory and returns its path. */
export function exported(policy: Policy, engine: string): string {
  const directory = mkdtempSync(join(tmpdir(), `pledge-${engine}-`));
  const result = exportPolicy(policy, engine);
  if (!result) throw new Error(`no exporter for ${engine}`);
  for (const { path, content } of result.files) write(join(directory, path), content);
  return directory;
}

/** Writes a file and the folders above it. */
export function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Runs a tool and returns what it says; a failure carries all of that. */
export function run(tool: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}
