import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kindIds, PACKAGE_ROOT } from '../../src/index.ts';

/** Runs a program; a missing one fails the test, as it must. */
export function run(program: string, args: readonly string[], cwd = PACKAGE_ROOT): string {
  return execFileSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Renders every example and every full and minimal case with the installed command, and perhaps opens all DOCX in LibreOffice. */
export function renderSamples(opened = true): { folder: string; names: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'));
  const cases = join(PACKAGE_ROOT, 'test', 'cases', 'good');
  const names = [
    ...kindIds().map((id) => copy(join(PACKAGE_ROOT, 'templates', id, 'example.yaml'), folder, id)),
    ...readdirSync(cases).map((name) => copy(join(cases, name, 'values.yaml'), folder, name)),
  ];
  run(
    'node',
    [
      join(PACKAGE_ROOT, 'bin', 'pledge.js'),
      'render',
      ...names.map((name) => `${name}.yaml`),
      '-o',
      '.',
      '-f',
      'docx,pdf,policy,text',
    ],
    folder,
  );
  if (!opened) return { folder, names };
  const docx = names.map((name) => `${name}.docx`);
  run(
    'soffice',
    ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', 'opened', ...docx],
    folder,
  );
  run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', 'opened', ...docx], folder);
  for (const name of names)
    if (!existsSync(join(folder, 'opened', `${name}.txt`)))
      throw new Error(`LibreOffice did not open ${name}.docx`);
  return { folder, names };
}

function copy(from: string, folder: string, name: string): string {
  copyFileSync(from, join(folder, `${name}.yaml`));
  return name;
}

/** Text without white space: what is said, in its order. */
export function dense(text: string): string {
  return text.replace(/[\s\u00a0\u3000\ufeff]+/g, '');
}

export function read(folder: string, ...path: string[]): string {
  return readFileSync(join(folder, ...path), 'utf8');
}

/** Page numbers and headers are the page's, not the letter's. */
function withoutFurniture(text: string): string {
  return dense(text.replace(/第\s*\d+\s*页\s*共\s*\d+\s*页/g, '').replace(/^—\s*\d+\s*—$/gm, ''));
}

/** The letter that the pages of a PDF hold: a table's head that is printed again at the top of a page counts once. */
export function letterOf(printed: string, textForm: string): string {
  const heads = textForm
    .split('\n')
    .filter((line, i, lines) => line.includes('\t') && !lines[i - 1]?.includes('\t'))
    .map(dense);
  return printed
    .split('\f')
    .map(withoutFurniture)
    .reduce((before, page) => {
      const head = heads.find((one) => page.startsWith(one) && before.includes(one));
      return before + page.slice(head?.length ?? 0);
    }, '');
}
