/**
 * Recall and precision of the rules, the blanks and the promises over the marked letters of test/foreign:
 * `node scripts/foreign-measure.mjs [letters|held-out]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv[2] ?? 'letters';
const place = mkdtempSync(join(root, 'test', 'foreign', '.measure-'));
try {
  await build({
    entryPoints: [join(root, 'test/foreign/measure.ts')],
    outfile: join(place, 'measure.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'test/foreign/marks.ts')).href) },
  });
  const { report } = await import(pathToFileURL(join(place, 'measure.mjs')).href);
  process.stdout.write(`${report(folder)}\n`);
} finally {
  rmSync(place, { recursive: true });
}
