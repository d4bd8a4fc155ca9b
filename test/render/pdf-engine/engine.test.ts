import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeCompression } from '../../../src/io/compression.ts';
import type { Fragment, Run, SetLine } from '../../../src/render/typeset/index.ts';
import { typeset } from '../../../src/render/typeset/index.ts';
import { cutFont } from './cut-font.ts';
import { createPress, type PlacedLine, type Press, stacked } from './press.ts';
import { shownTexts } from './read-pdf.ts';

const PARAGRAPH =
  '承诺人保证按约提供服务，并承担违约责任——在7×24小时内响应（AVATAR office 级），到达现场不超过4小时；' +
  '自2026年6月1日起至2027年5月31日止，详见《服务等级协议》第12条……“一致”。䶮𬭎㛃，é、Straße。';
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('');
const CHARACTERS = `${PARAGRAPH}${ASCII}\u00a0甲乙以第页共草稿项目时限响应服务标题一二三　`;
const shape = { width: 415, firstIndent: 24, hangIndent: 0, align: 'justify' as const };

let fonts: { serif: Uint8Array; bold: Uint8Array };
let press: Press;

beforeAll(async () => {
  fonts = { serif: await cutFont(CHARACTERS), bold: await cutFont(CHARACTERS, '700Bold') };
  press = createPress(fonts, nodeCompression);
});

/** Pages of set lines in several faces and sizes. */
function pagesOn(on: Press, letter = 0): PlacedLine[][] {
  const face = on.face('serif');
  const bold = on.face('bold');
  const paragraph = (at: number): SetLine[] => {
    const runs: Run[] = [
      { text: `${letter}.${at} `, face, size: 12, keepNext: true },
      { text: PARAGRAPH.slice(at), face, size: 12 },
      { text: '4小时——以内', face: bold, size: 12, underline: true, tag: 'value' },
      {
        text: PARAGRAPH,
        face: at % 2 ? bold : face,
        size: at % 3 ? 12 : 10.5,
        letterSpacing: at === 4 ? 2 : 0,
      },
      { text: '响应时限', face, size: 12, highlight: '#ffff00' },
    ];
    return typeset(runs, shape);
  };
  return [0, 5].map((first) =>
    stacked(Array.from({ length: 5 }, (_, at) => paragraph(first + at)).flat(), 15),
  );
}

function pageOf(text: string, on = press, name = 'serif', size = 12): PlacedLine[][] {
  return [stacked(typeset([{ text, face: on.face(name), size }], shape))];
}

/** Width of a fragment by the advances of its face: a dash —— is two em. */
function widthOf({ text, face, size, extra }: Fragment): number {
  const characters = [...text];
  const ems = characters.map((character, at) =>
    character === '—' && [characters[at - 1], characters[at + 1]].includes('—')
      ? 1
      : (face.advance(character.codePointAt(0) ?? 0) ?? Number.NaN),
  );
  return ems.reduce((sum, em) => sum + em * size + extra, -extra);
}

describe('set lines', () => {
  it('are the same bytes for the same letter, whatever was printed before and by whichever press', () => {
    const first = Buffer.from(press.print(pagesOn(press)));
    press.print(pagesOn(press, 7));
    const other = createPress(fonts, nodeCompression);
    expect(first.equals(Buffer.from(press.print(pagesOn(press))))).toBe(true);
    expect(first.equals(Buffer.from(other.print(pagesOn(other))))).toBe(true);
  });

  it('stand where the typesetter put them, glyph by glyph', () => {
    const pages = pagesOn(press);
    const expected = pages.flatMap((lines, index) =>
      lines.flatMap(({ line, x, y }) =>
        line.fragments.map((fragment) => ({ fragment, page: index + 1, x: x + fragment.x, y })),
      ),
    );
    const shown = shownTexts(press.print(pages));
    expect(shown.map(({ text }) => text)).toEqual(expected.map(({ fragment }) => fragment.text));
    for (const [at, { fragment, page, x, y }] of expected.entries()) {
      const found = shown[at];
      expect(found?.page).toBe(page);
      expect(found?.x).toBeCloseTo(x, 2);
      expect(found?.y).toBeCloseTo(y, 2);
      expect(found?.width, fragment.text).toBeCloseTo(widthOf(fragment), 1);
    }
  });

  it('say the same with and without a compression of their own', () => {
    const plain = createPress(fonts);
    expect(shownTexts(plain.print(pagesOn(plain)))).toEqual(shownTexts(press.print(pagesOn(press))));
  });

  it('print any text of characters that the font has', () => {
    const known = [...new Set(CHARACTERS)].filter((character) => character !== '\u00a0');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...known), minLength: 1 }), (text) => {
        const shown = shownTexts(press.print(pageOf(text)));
        expect(shown.map((piece) => piece.text).join('')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('print a hole, and no worse, for what the font lacks', () => {
    for (const text of ['\ud800甲', '甲\udc00', '\u202e\u0000甲', '👩‍👩‍👧 ก', 'ا ب'])
      expect(press.print(pageOf(text)).length).toBeGreaterThan(1_000);
  });

  it('give marks beside Western words their Chinese form', () => {
    const width = (text: string) => shownTexts(press.print(pageOf(text, press, 'serif', 10)))[0]?.width ?? 0;
    expect(width('……office')).toBeCloseTo(20 + width('office'), 6);
    expect(width('office——AVATAR')).toBeCloseTo(width('office') + 20 + width('AVATAR'), 1);
  });

  it('refuse a colour that could carry operators', () => {
    const lines = typeset(
      [{ text: '承诺', face: press.face('serif'), size: 12, highlight: '#fff f Q' }],
      shape,
    );
    expect(() => press.print([stacked(lines)])).toThrow('colour');
    const [line] = typeset([{ text: '承诺', face: press.face('serif'), size: 12 }], shape);
    if (!line) throw new Error('no line');
    expect(() => press.print([[{ line, x: 0, y: 0, color: 'red f Q' }]])).toThrow('colour');
  });
});
