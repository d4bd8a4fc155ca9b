/**
 * Renders the example of every letter kind and lays its pages side by side, one picture a kind, in output/gallery/.
 * Needs pdftoppm (poppler-utils) and montage (ImageMagick); a missing one is named.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'output', 'gallery');

function run(program, args) {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const reason =
      error.code === 'ENOENT'
        ? `${program} is not installed (apt install poppler-utils imagemagick)`
        : error.message;
    console.error(reason);
    process.exit(3);
  }
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const kinds = readdirSync(join(root, 'templates'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
for (const { name } of kinds) {
  const folder = join(out, name);
  run(process.execPath, [
    join(root, 'bin', 'pledge.js'),
    'render',
    join(root, 'templates', name, 'example.yaml'),
    '-o',
    folder,
    '-f',
    'pdf',
  ]);
  run('pdftoppm', ['-r', '70', '-png', join(folder, 'example.pdf'), join(folder, 'page')]);
  const pages = readdirSync(folder)
    .filter((file) => file.endsWith('.png'))
    .sort();
  const sheet = join(out, `${name}.png`);
  run('montage', [
    ...pages.map((page) => join(folder, page)),
    '-tile',
    '4x',
    '-geometry',
    '+6+6',
    '-background',
    '#cccccc',
    sheet,
  ]);
  rmSync(folder, { recursive: true });
  console.log(`${sheet} (${pages.length} pages)`);
}
