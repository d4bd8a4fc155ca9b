import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCompression } from '../../../src/io/compression.ts';
import { fixedOutlines, programOf, valueOutlines } from '../../../src/render/pdf/engine/program.ts';
import { TrueTypeFile } from '../../../src/render/pdf/engine/truetype.ts';
import { packedPart, storedPart, zlibStream } from '../../../src/render/pdf/engine/zlib.ts';
import { typeset } from '../../../src/render/typeset/index.ts';
import { cutFont } from './cut-font.ts';
import { createPress, type Press, stacked } from './press.ts';
import { fontsOf, shownTexts } from './read-pdf.ts';

const require = createRequire(import.meta.url);

interface ReadGlyph {
  readonly path: { toSVG(): string };
  readonly advanceWidth: number;
}
interface ReadFont {
  readonly numGlyphs: number;
  getGlyph(id: number): ReadGlyph;
  glyphForCodePoint(code: number): ReadGlyph;
}
const { create } = require('fontkit') as { create(bytes: Uint8Array): ReadFont };

/** Accented letters of Roboto are compound glyphs, and it has instructions. */
const ROBOTO = new Uint8Array(readFileSync(require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf')));
const FIXED = '承诺人应当在小时内响应——À';
const VALUE = 'éÀÅñ四24';
const shape = { width: 415, firstIndent: 0, hangIndent: 0, align: 'left' as const };

function printed(press: Press, names: readonly string[]): Uint8Array {
  const lines = names.flatMap((name) =>
    typeset(
      [
        { text: FIXED, face: press.face(name), size: 12 },
        { text: VALUE, face: press.face(name), size: 12, tag: 'value' },
      ],
      shape,
    ),
  );
  return press.print([stacked(lines)]);
}

describe('an embedded font', () => {
  it('draws and measures every character as the font file does, compound glyphs too', async () => {
    const noto = await cutFont(FIXED + VALUE);
    for (const bytes of [noto, ROBOTO]) {
      for (const compression of [nodeCompression, undefined]) {
        const whole = create(bytes);
        const [font] = fontsOf(printed(createPress({ font: bytes }, compression), ['font']));
        if (!font) throw new Error('no font');
        const cut = create(font.program);
        const characters = [...font.unicode.entries()].filter(
          ([, text]) => [...text].length === 1 && text !== '\ufffd',
        );
        expect(characters.length).toBeGreaterThan(6);
        for (const [code, text] of characters) {
          const original = whole.glyphForCodePoint(text.codePointAt(0) ?? 0);
          expect(cut.getGlyph(code).path.toSVG(), text).toBe(original.path.toSVG());
          expect(cut.getGlyph(code).advanceWidth, text).toBe(original.advanceWidth);
        }
      }
    }
  });

  it('has the glyphs of the letter and no others', async () => {
    const noto = await cutFont(`${FIXED}${VALUE}甲乙丙丁`);
    const [font] = fontsOf(printed(createPress({ font: noto }, nodeCompression), ['font']));
    // —— is one glyph, À stands in both texts, 0 is the missing glyph.
    const different = new Set([...FIXED, ...VALUE]).size;
    expect(create(font?.program ?? new Uint8Array()).numGlyphs).toBe(different + 1);
  });

  it('sums up to what OpenType demands of a font file', async () => {
    const noto = await cutFont(FIXED + VALUE);
    const [font] = fontsOf(printed(createPress({ font: noto }, nodeCompression), ['font']));
    const program = Buffer.from(font?.program ?? []);
    let sum = 0;
    for (let at = 0; at < program.length; at += 4) sum = (sum + program.readUInt32BE(at)) >>> 0;
    expect(program.length % 4).toBe(0);
    expect(sum).toBe(0xb1b0afba);
  });

  it('is written by pdfkit where we do not cut it: variable fonts', async () => {
    const noto = withTable(
      await cutFont(FIXED + VALUE),
      'fvar',
      [0, 1, 0, 0, 0, 16, 0, 2, 0, 0, 0, 20, 0, 0, 0, 4],
    );
    expect(TrueTypeFile.open(noto)).toBeUndefined();
    const pdf = printed(createPress({ font: noto }, nodeCompression), ['font']);
    expect(
      shownTexts(pdf)
        .map(({ text }) => text)
        .join(''),
    ).toBe(FIXED + VALUE);
  });

  it('keeps apart two fonts with one name', async () => {
    const press = createPress({ one: await cutFont(FIXED + VALUE), two: ROBOTO }, nodeCompression);
    const fonts = fontsOf(printed(press, ['one', 'two']));
    expect(fonts).toHaveLength(2);
  });
});

describe('a program', () => {
  const file = TrueTypeFile.open(ROBOTO);
  if (!file) throw new Error('Roboto is no TrueType font');
  const whole = create(ROBOTO);

  it('holds any choice of glyphs, fixed and of values, with what they are made of', () => {
    const some = fc.uniqueArray(fc.integer({ min: 1, max: file.glyphs - 1 }), { maxLength: 30 });
    fc.assert(
      fc.property(some, some, (fixed, values) => {
        const fixedPart = fixedOutlines(
          file,
          fixed.toSorted((a, b) => a - b),
        );
        const valuePart = valueOutlines(file, fixedPart, values);
        const { directory, fixed: middle, rest } = programOf(file, fixedPart, valuePart);
        const cut = create(Buffer.concat([directory, middle, rest]));
        const glyphs = [...fixedPart.glyphs, ...valuePart.glyphs];
        expect(new Set(glyphs).size).toBe(glyphs.length);
        expect(glyphs).toEqual(expect.arrayContaining([0, ...fixed, ...values]));
        for (const [at, glyph] of glyphs.entries()) {
          expect(cut.getGlyph(at).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG());
          expect(cut.getGlyph(at).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a stream of parts', () => {
  it('unpacks to the parts one after another', () => {
    const bytes = fc.uint8Array({ maxLength: 9000 });
    fc.assert(
      fc.property(bytes, fc.array(bytes, { maxLength: 4 }), bytes, (stored, parts, last) => {
        const packed = parts.map((part) => packedPart(part, nodeCompression.deflatePart ?? deflateRawSync));
        const stream = zlibStream([storedPart(stored), ...packed], last, nodeCompression);
        // It throws where the check sum is not that of the content.
        expect(inflateSync(stream)).toEqual(Buffer.concat([stored, ...parts, last]));
      }),
    );
  });

  it('counts high sums exactly', () => {
    const bright = new Uint8Array(200_000).fill(255);
    const { deflatePart = deflateRawSync } = nodeCompression;
    const stream = zlibStream([packedPart(bright, deflatePart)], bright, nodeCompression);
    expect(inflateSync(stream).length).toBe(400_000);
  });
});

/** A font file with one more table at its end. */
function withTable(font: Uint8Array, tag: string, content: readonly number[]): Uint8Array {
  const old = Buffer.from(font);
  const count = old.readUInt16BE(4);
  const head = Buffer.from(old.subarray(0, 12 + 16 * count));
  head.writeUInt16BE(count + 1, 4);
  for (let at = 12; at < head.length; at += 16) head.writeUInt32BE(head.readUInt32BE(at + 8) + 16, at + 8);
  const record = Buffer.alloc(16);
  record.write(tag, 'latin1');
  record.writeUInt32BE(old.length + 16, 8);
  record.writeUInt32BE(content.length, 12);
  return Uint8Array.from([...head, ...record, ...old.subarray(12 + 16 * count), ...content]);
}
