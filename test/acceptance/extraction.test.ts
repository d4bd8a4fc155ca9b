import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterOf, read, renderSamples, run } from './tools.ts';

const { folder, names } = renderSamples(false);

/** Debian's libpdfbox2-java. */
const PDFBOX = ['pdfbox2', 'fontbox2', 'commons-logging', 'pdfbox2-tools']
  .map((jar) => `/usr/share/java/${jar}.jar`)
  .join(':');

/** Programs that read the text of a PDF, each by rules of its own for what is a space; a form feed ends a page. */
const READERS: Readonly<Record<string, (pdf: string) => string>> = {
  poppler: (pdf) => run('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-']),
  MuPDF: (pdf) => run('mutool', ['draw', '-q', '-F', 'txt', pdf]),
  PDFBox: (pdf) =>
    run('java', [
      '-cp',
      PDFBOX,
      'org.apache.pdfbox.tools.ExtractText',
      '-encoding',
      'UTF-8',
      '-console',
      pdf,
    ]).replace(/^(第 \d+ 页 共 \d+ 页|— \d+ —)\s*$/gm, '$&\f'),
};

const HAN = /[\u4e00-\u9fff，。；、：] [\u4e00-\u9fff，。；、：]/;

describe.each(names)('the text of %s', (name) => {
  const text = read(folder, `${name}.txt`);
  const whole = text.replace(/\s/g, '');

  test.each(Object.keys(READERS))('is the letter in %s, without spaces inside Chinese', (reader) => {
    const extracted = READERS[reader]?.(join(folder, `${name}.pdf`)) ?? '';
    expect(letterOf(extracted, text)).toBe(whole);
    const spaced = extracted
      .split('\n')
      // A run of characters with a space after each; single spaces stand between cells, and before the text of a clause.
      .filter((line) => /([\u4e00-\u9fff，。；、] ){4,}/.test(line) || isSpacedProse(line));
    expect(spaced).toEqual([]);
  });

  test('has no spaces inside Chinese in the reading order of poppler either', () => {
    const extracted = run('pdftotext', ['-enc', 'UTF-8', join(folder, `${name}.pdf`), '-']);
    expect(extracted.split('\n').filter((line) => /([\u4e00-\u9fff，。；、] ){4,}/.test(line))).toEqual([]);
  });

  /** A line of prose, none of a table, a date to be written by hand or a page number, with a space in its Chinese. */
  function isSpacedProse(line: string): boolean {
    const prose = line.replace(/^\s*\S{1,4}\s/, '');
    return /[，。；]/.test(prose) && HAN.test(prose) && !isRow(line);
  }
  function isRow(line: string): boolean {
    const dense = line.replace(/\s/g, '');
    return text.split('\n').some((row) => row.includes('\t') && row.replace(/\s/g, '').includes(dense));
  }
});
