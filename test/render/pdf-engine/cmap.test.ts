import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symbolFont } from '../../../scripts/symbol-font.mjs';
import { characterMap } from '../../../src/render/pdf/engine/cmap.ts';
import { TrueTypeFile } from '../../../src/render/pdf/engine/truetype.ts';

const require = createRequire(import.meta.url);
const { create } = require('fontkit') as {
  create(bytes: Uint8Array): { glyphForCodePoint(code: number): { readonly id: number } };
};
const FILES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'pdfmake/fonts/Roboto/Roboto-Regular.ttf',
];

describe('the character map of a font', () => {
  it.each(FILES)('of %s gives every character the glyph that fontkit gives it', (file) => {
    const bytes = new Uint8Array(readFileSync(require.resolve(file)));
    const map = characterMap(TrueTypeFile.open(bytes)?.table('cmap') ?? new Uint8Array());
    if (!map) throw new Error('no map');
    const font = create(bytes);
    const step = file.includes('Roboto') ? 1 : 3;
    const wrong: number[] = [];
    for (let code = 0x20; code < 0x32000; code += step)
      if (map(code) !== font.glyphForCodePoint(code).id) wrong.push(code);
    expect(wrong).toEqual([]);
    expect(map(0x41)).toBeGreaterThan(0);
  });

  it('reads the font of check boxes', () => {
    const map = characterMap(TrueTypeFile.open(symbolFont())?.table('cmap') ?? new Uint8Array());
    expect([0x2610, 0x2611, 0x2612].map((code) => map?.(code))).toEqual([2, 3, 0]);
  });

  it('never reads beyond a damaged table, whatever it says', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(4, 12), (noise, format) => {
        const table = new Uint8Array(12 + 16 + noise.length);
        const view = new DataView(table.buffer);
        view.setUint16(2, 1);
        view.setUint16(4, 3);
        view.setUint16(6, 10);
        view.setUint32(8, 12);
        table.set(noise, 14);
        view.setUint16(12, format);
        const map = characterMap(table);
        for (const code of [0, 0x41, 0x4e00, 0xffff, 0x20000])
          expect(map?.(code) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
