import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block, Letter } from '../../src/model/letter.ts';
import { renderDocx } from '../../src/render/docx/index.ts';
import { CHINESE, DECIMAL, labelled, letter } from '../builders/letter.ts';
import { layoutOf } from '../render/docx/parts.ts';
import { rendered } from '../render/pdf/support.ts';
import { run } from './tools.ts';

const DIGITS = '零一二三四五六七八九';
const chinese = (count: number): string => {
  const tens = Math.floor(count / 10);
  const unit = count % 10 === 0 ? '' : (DIGITS[count % 10] ?? '');
  return count < 10 ? unit : `${tens === 1 ? '' : DIGITS[tens]}十${unit}`;
};
/** A mark that no number has begins the text of each level; the text runs over several lines. */
const textOf = (mark: string): string =>
  `${mark}承诺人应当按照本承诺书的约定办理，并保存记录备查。${'文'.repeat(40)}`;

/** 一、 to 三十、 with （一） to （三十） below the first, and 1. to 99. with 1.1 to 1.99 below the first. */
const LETTERS: Readonly<Record<string, Letter>> = {
  chinese: letter(
    count(30, (at) =>
      labelled(
        `${at}`,
        `${chinese(at)}、`,
        false,
        textOf('甲'),
        ...(at > 1
          ? []
          : count(30, (inner) => labelled(`1.${inner}`, `（${chinese(inner)}）`, false, textOf('乙')))),
      ),
    ),
    { numbering: CHINESE },
  ),
  decimal: letter(
    count(99, (at) =>
      labelled(
        `${at}`,
        `${at}.`,
        false,
        textOf('甲'),
        ...(at > 1 ? [] : count(99, (inner) => labelled(`1.${inner}`, `1.${inner}`, false, textOf('乙')))),
      ),
    ),
    { numbering: DECIMAL },
  ),
};

function count(most: number, block: (at: number) => Block): Block[] {
  return Array.from({ length: most }, (_, at) => block(at + 1));
}

/** Where the words that begin with a mark begin, in points; poppler parts number and text at their gap. */
function places(pdf: string, mark: string): number[] {
  const words = run('pdftotext', ['-bbox', pdf, '-']).matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]*)</g);
  return [...words].flatMap(([, x, word]) => (word?.startsWith(mark) ? [Number(x)] : []));
}

test.each(Object.entries(LETTERS))(
  'the text of every level stands on one vertical: %s',
  async (name, tested) => {
    const folder = mkdtempSync(join(tmpdir(), 'verticals-'));
    writeFileSync(join(folder, `${name}.docx`), renderDocx(tested, { layout: layoutOf({}) }));
    run('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', 'opened', `${name}.docx`], folder);
    writeFileSync(join(folder, `${name}.pdf`), (await rendered(tested)).bytes);
    for (const pdf of [join(folder, 'opened', `${name}.pdf`), join(folder, `${name}.pdf`)])
      for (const mark of ['甲', '乙']) {
        const at = places(pdf, mark);
        expect(at.length, `${pdf} ${mark}`).toBe(name === 'chinese' ? 30 : 99);
        expect(Math.max(...at) - Math.min(...at), `${pdf} ${mark}`).toBeLessThan(0.5);
      }
  },
);
