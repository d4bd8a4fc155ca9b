import { describe, expect, it } from 'vitest';
import { resolveLayout } from '../../../src/render/layout/index.ts';
import { openFonts } from '../../../src/render/pdf/fonts.ts';
import { blank, letter, paragraph } from '../../builders/letter.ts';
import { PdfFile } from './reader.ts';
import { FONTS, rendered } from './support.ts';

const ENTRY = 16;

/** A collection of font files, as simsun.ttc is one: each table directory points into the whole. */
function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + fonts.length * 4;
  const starts: number[] = [];
  let size = head;
  for (const font of fonts) {
    starts.push(size);
    size += Math.ceil(font.length / 4) * 4;
  }
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('ttcf'));
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  for (const [i, font] of fonts.entries()) {
    const start = starts[i] ?? 0;
    view.setUint32(12 + i * 4, start);
    file.set(font, start);
    for (let table = 0; table < view.getUint16(start + 4); table++) {
      const at = start + 12 + table * ENTRY + 8;
      view.setUint32(at, view.getUint32(at) + start);
    }
  }
  return file;
}

/** The font with a table that lies beyond the end of the file. */
function damaged(font: Uint8Array): Uint8Array {
  const copy = font.slice();
  const view = new DataView(copy.buffer);
  for (let table = 0; table < view.getUint16(4); table++) {
    const at = 12 + table * ENTRY;
    if (String.fromCharCode(...copy.subarray(at, at + 4)) === 'glyf') view.setUint32(at + 12, 0x7fffffff);
  }
  return copy;
}

const { 'latin-serif': serif, 'latin-sans': sans } = FONTS.builtIn;
const BOTH = collection(serif, sans);
const BROKEN = collection(damaged(serif), sans);

function opened(bytes: Uint8Array, use: string, face?: string) {
  const layout = resolveLayout({});
  if (!layout.ok) throw new Error('layout');
  const own = [{ use, file: 'simsun.ttc', bytes, ...(face === undefined ? {} : { face }) }];
  return openFonts({ ...FONTS, own }, layout.value);
}
const why = (outcome: ReturnType<typeof opened>): string =>
  outcome.findings.map(({ message }) => message.en).join();

describe('a collection of fonts', () => {
  it('gives the face of a name, in the file as its own font', async () => {
    const own = [{ use: 'latin', file: 'a.ttc', bytes: BOTH, face: 'noto sans medium' }];
    const { bytes } = await rendered(letter([paragraph('编号', blank('ABC-123'))]), {
      fonts: { ...FONTS, own },
    });
    expect(new PdfFile(bytes).text).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSans-Medium/);
  });

  it('takes the face that is named as its use where none is asked for', () => {
    expect(opened(BOTH, 'Noto Serif').ok).toBe(true);
    expect(opened(collection(serif), 'latin').ok).toBe(true);
  });

  it('says which faces there are where none is of the name', () => {
    expect(why(opened(BOTH, 'latin'))).toMatch(/simsun\.ttc.*Noto Serif.*Noto Sans/);
    expect(why(opened(BOTH, 'latin', '宋体'))).toMatch(/Noto Serif.*Noto Sans/);
  });

  it('with a broken face gives the others, and names the broken one when it is wanted', () => {
    expect(opened(BROKEN, 'latin', 'Noto Sans Medium').ok).toBe(true);
    expect(why(opened(BROKEN, 'latin', 'Noto Serif'))).toMatch(/Noto Serif is damaged: table glyf/);
  });

  it('that is cut short is refused', () => {
    for (const length of [13, 20, 40, BOTH.length - 1])
      expect(opened(BOTH.subarray(0, length), 'latin', 'Noto Sans Medium').ok, `${length}`).toBe(false);
  });
});
