/** Bundles the program of the page (`pledge page`) into dist/page/app.js, with its style sheet beside it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export async function bundlePage(out = join(root, 'dist', 'page')) {
  const { outputFiles } = await build({
    ...forBrowser,
    entryPoints: [join(root, 'src', 'page', 'app', 'main.tsx')],
    minifyIdentifiers: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const style = await readFile(join(root, 'src', 'page', 'app', 'style.css'), 'utf8');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'app.js'), outputFiles[0].text);
  await writeFile(join(out, 'style.css'), style.replaceAll('\n', ''));
  process.stdout.write(`page/app.js ${(outputFiles[0].text.length / 1e6).toFixed(1)} MB\n`);
}
