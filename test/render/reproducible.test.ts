import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/index.ts';
import { BUILT_IN_FONTS } from '../../src/render/pdf/index.ts';
// Cuts the fonts if they are not there yet.
import './pdf/support.ts';

const KINDS = ['unit-undertaking', 'vehicle-after-sales', 'bilateral-service'];

/** Renders the examples of the kinds given, in that order, and prints a digest of each file. */
const PROBE = `
  import { createHash } from 'node:crypto';
  import { readFileSync } from 'node:fs';
  import { prepare, readValues, render } from './src/index.ts';
  const [fontFolder, ...kinds] = process.argv.slice(2);
  const read = (path) => new Uint8Array(readFileSync(path));
  const names = ${JSON.stringify(BUILT_IN_FONTS)};
  const fonts = { builtIn: Object.fromEntries(names.map((name) => [name, read(fontFolder + '/' + name + '.ttf')])) };
  const must = (outcome) => {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
    return outcome.value;
  };
  const digests = [];
  for (const kind of kinds) {
    const prepared = must(prepare(must(readValues(read('templates/' + kind + '/example.yaml'), 'example.yaml'))));
    const { files } = must(await render(prepared, ['docx', 'pdf'], { fonts: async () => fonts, signatureFields: true }));
    for (const { suffix, bytes } of files)
      digests.push([kind + suffix, createHash('sha256').update(bytes).digest('hex')]);
  }
  process.stdout.write(JSON.stringify(digests.sort()));
`;

/** A package of its own: the product in one file, beside the templates and schemas that it looks for. */
const root = mkdtempSync(join(tmpdir(), 'pledge-same-'));
const probe = join(root, 'src', 'probe', 'probe.mjs');

beforeAll(() => {
  mkdirSync(join(root, 'src', 'probe'), { recursive: true });
  for (const name of ['templates', 'schemas', 'node_modules'])
    symlinkSync(join(PACKAGE_ROOT, name), join(root, name));
  buildSync({
    stdin: { contents: PROBE, resolveDir: PACKAGE_ROOT, loader: 'ts' },
    bundle: true,
    outfile: probe,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});
afterAll(() => rmSync(root, { recursive: true }));

async function digests(
  kinds: readonly string[],
  env: Readonly<Record<string, string>>,
  flags: readonly string[],
): Promise<[string, string][]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...flags, probe, join(PACKAGE_ROOT, 'dist', 'fonts'), ...kinds],
    { cwd: root, env: { ...process.env, ...env } },
  );
  return JSON.parse(stdout) as [string, string][];
}

it('gives the same DOCX and PDF in every time zone, language and state of the engine, whatever came before', async () => {
  const [here, there] = await Promise.all([
    digests(KINDS, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, []),
    digests(KINDS.toReversed(), { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, [
      '--no-opt',
      '--random-seed=7',
      '--max-semi-space-size=1',
    ]),
  ]);
  expect(here.map(([file]) => file)).toEqual(
    expect.arrayContaining(KINDS.flatMap((kind) => [`${kind}.docx`, `${kind}.pdf`])),
  );
  expect(there).toEqual(here);
}, 60_000);
