import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleProgram } from '../../scripts/bundle.mjs';
import { main } from '../../src/commands/program.ts';
import type { Io, NamedBytes } from '../../src/io/index.ts';
import { PACKAGE_ROOT } from '../../src/io/package.ts';

/** Two levels below the package, as the program expects. */
const FOLDER = join(PACKAGE_ROOT, 'dist', `cli-test-${process.pid}`);
let bundled: { main: typeof main };

beforeAll(async () => {
  await bundleProgram(FOLDER);
  bundled = createRequire(import.meta.url)(join(FOLDER, 'program.cjs')) as typeof bundled;
});
afterAll(() => rm(FOLDER, { recursive: true, force: true }));

/** What a command does: its code, its words and its files. */
async function done(run: typeof main, args: readonly string[]) {
  const said: string[] = [];
  const files: NamedBytes[] = [];
  const io: Io = {
    read: async (path) => (existsSync(path) ? readFileSync(path) : undefined),
    write: async (_folder, written) => void files.push(...written),
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    env: {},
    color: false,
  };
  const code = await run(args, io);
  return {
    code,
    said: said.join(''),
    files: files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]),
  };
}

const example = (kind: string) => join(PACKAGE_ROOT, 'templates', kind, 'example.yaml');
const bad = join(PACKAGE_ROOT, 'test', 'cases', 'bad', 'service-deadline-shapes', 'values.yaml');

describe('the bundled program', () => {
  test.each([
    ['renders', 0, ['render', example('vehicle-after-sales'), '-f', 'docx,pdf,policy,html,text']],
    ['refuses', 1, ['render', bad]],
    ['exports', 0, ['export', example('service-deadline'), '--to', 'rt']],
    ['helps', 0, ['--help']],
    ['helps with a command', 0, ['help', 'render']],
    ['knows no such command', 2, ['rendr']],
  ])('%s as the sources do, to the byte', async (_name, code, args) => {
    const expected = await done(main, args);
    expect(await done(bundled.main, args)).toEqual(expected);
    expect(expected.code).toBe(code);
  });
});
