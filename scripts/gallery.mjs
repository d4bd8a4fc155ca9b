/**
 * Contact sheets of all letter kinds in output/gallery/, one picture a kind, at 80 dpi: the pages of the PDF above, and those
 * that LibreOffice makes of the DOCX below. Needs pdftoppm (poppler-utils) and soffice (libreoffice-writer); a missing one is
 * named. Kinds may be given as arguments.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pngOf, readPpm, sheetOf } from './contact-sheet.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'output', 'gallery');
const work = join(out, 'work');
const DPI = '80';

function run(program, args, cwd = work) {
  try {
    execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const missing = `${program} is not installed (apt install poppler-utils libreoffice-writer)`;
    console.error(error.code === 'ENOENT' ? missing : error.message);
    process.exit(3);
  }
}

/** The pages of a PDF as pictures. */
function pagesOf(pdf, name) {
  run('pdftoppm', ['-r', DPI, pdf, name]);
  return readdirSync(work)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.ppm'))
    .sort()
    .map((file) => readPpm(readFileSync(join(work, file))));
}

rmSync(out, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const all = readdirSync(join(root, 'templates'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const kinds = process.argv.length > 2 ? process.argv.slice(2) : all.map(({ name }) => name);
for (const kind of kinds)
  copyFileSync(join(root, 'templates', kind, 'example.yaml'), join(work, `${kind}.yaml`));
const files = (extension) => kinds.map((kind) => `${kind}.${extension}`);
run(process.execPath, [
  join(root, 'bin', 'pledge.js'),
  'render',
  ...files('yaml'),
  '-o',
  '.',
  '-f',
  'docx,pdf',
]);
run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', 'opened', ...files('docx')]);
for (const kind of kinds) {
  const printed = pagesOf(`${kind}.pdf`, `${kind}.print`);
  const opened = pagesOf(join('opened', `${kind}.pdf`), `${kind}.opened`);
  writeFileSync(join(out, `${kind}.png`), pngOf(sheetOf([printed, opened])));
  console.log(`${join(out, `${kind}.png`)}: ${printed.length} pages, ${opened.length} in LibreOffice`);
}
rmSync(work, { recursive: true });
