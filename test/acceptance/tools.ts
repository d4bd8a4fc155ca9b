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

/** A letter of the stage: a kind's example or one of its good cases, rendered by the command line. */
export interface Sample {
  readonly name: string;
  readonly folder: string;
}

/** Renders every example and every full and minimal case with the installed command, and opens all DOCX in LibreOffice. */
export function renderSamples(): { folder: string; names: string[] } {
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
