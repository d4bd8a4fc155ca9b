import { createRequire } from 'node:module';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fragment, Run } from '../../../src/render/typeset/index.ts';
import { typeset } from '../../../src/render/typeset/index.ts';
import { cutFont } from './cut-font.ts';
import type { Engine, PlacedLine } from './pdfmake/index.ts';
import { createEngine, setText } from './pdfmake/index.ts';
import { shownTexts } from './read-pdf.ts';

const PARAGRAPH =
  '承诺人保证按约提供服务，并承担违约责任——在7×24小时内响应（AVATAR office 级），到达现场不超过4小时；' +
  '自2026年6月1日起至2027年5月31日止，详见《服务等级协议》第12条……“一致”。䶮𬭎㛃，é、Straße。';
const ASCII = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at)).join('');
const CHARACTERS = `${PARAGRAPH}${ASCII}\u00a0甲乙以第页共草稿项目时限响应服务标题一二三　`;
const info = { title: '服务承诺书', creationDate: new Date(Date.UTC(2026, 5, 1)) };
const shape = { width: 415, firstIndent: 24, hangIndent: 0, align: 'justify' as const };

interface PlainPdfmake {
  readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
  setFonts(fonts: object): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

let fonts: { serif: { normal: Uint8Array; bold: Uint8Array } };
let engine: Engine;

beforeAll(async () => {
  fonts = { serif: { normal: await cutFont(CHARACTERS), bold: await cutFont(CHARACTERS, '700Bold') } };
  engine = await createEngine(fonts);
});

async function printPlain(definition: object): Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as PlainPdfmake;
  for (const [style, bytes] of Object.entries(fonts.serif))
    pdfmake.virtualfs.writeFileSync(style, Buffer.from(bytes));
  pdfmake.setFonts({ serif: { normal: 'normal', bold: 'bold' } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return Uint8Array.from(await pdfmake.createPdf(definition).getBuffer());
}

/** A document in which every part of pdfmake that letters use has something to do. */
function plainDefinition() {
  const text = (more: object = {}) => ({
    text: [PARAGRAPH, { text: '4小时', decoration: 'underline', bold: true }],
    ...more,
  });
  return {
    pageSize: 'A4',
    pageMargins: [90, 72, 90, 72],
    version: '1.7',
    subset: 'PDF/A-3b',
    defaultStyle: { font: 'serif', fontSize: 12 },
    styles: { title: { fontSize: 22, bold: true, alignment: 'center' } },
    content: [
      { text: '服务标题', style: 'title', outline: true, id: 'title' },
      text({ alignment: 'justify', leadingIndent: 24 }),
      text({ background: '#ffff00', characterSpacing: 1 }),
      {
        table: {
          headerRows: 1,
          widths: [100, '*'],
          body: [
            ['项目', '时限'],
            ['响应', PARAGRAPH],
          ],
        },
      },
      ...Array.from({ length: 14 }, () => text({ headlineLevel: 1 })),
    ],
    pageBreakBefore: (node: { headlineLevel?: number; pageNumbers: number[] }) =>
      node.headlineLevel === 1 && node.pageNumbers.length > 1,
    watermark: { text: '草稿', opacity: 0.1 },
    footer: (page: number, pages: number) => ({ text: `第 ${page} 页 共 ${pages} 页`, alignment: 'center' }),
    info,
  };
}

/** A letter of set lines in several faces and sizes. */
function setDefinition(on: Engine, letter = 0, placed?: (line: PlacedLine) => void) {
  const face = on.face('serif');
  const bold = on.face('serif', 'bold');
  const content = Array.from({ length: 10 }, (_, at) => {
    const runs: Run[] = [
      { text: `${letter}.${at} `, face, size: 12, keepNext: true },
      { text: PARAGRAPH.slice(at), face, size: 12 },
      { text: '4小时——以内', face: bold, size: 12, underline: true },
      {
        text: PARAGRAPH,
        face: at % 2 ? bold : face,
        size: at % 3 ? 12 : 10.5,
        letterSpacing: at === 4 ? 2 : 0,
      },
      { text: '响应时限', face, size: 12, highlight: '#ffff00' },
    ];
    return setText(
      typeset(runs, shape),
      { pitch: 20, ...(placed ? { placed } : {}) },
      { margin: [0, 0, 0, 6] },
    );
  });
  return {
    pageSize: 'A4',
    pageMargins: [90, 72, 90, 72],
    version: '1.7',
    defaultStyle: { font: 'serif' },
    content,
    info,
  };
}

/** Width of a fragment by the advances of its face: a dash —— is two em. */
function widthOf({ text, face, size, extra }: Fragment): number {
  const characters = [...text];
  const ems = characters.map((character, at) =>
    character === '—' && (characters[at - 1] ?? characters[at + 1]) === '—'
      ? 1
      : (face.advance(character.codePointAt(0) ?? 0) ?? Number.NaN),
  );
  return ems.reduce((sum, em) => sum + em * size + extra, -extra);
}

describe('the engine', () => {
  it('prints text that is not set by the typesetter byte for byte as pdfmake does', async () => {
    const plain = await printPlain(plainDefinition());
    engine.print(setDefinition(engine));
    expect(Buffer.from(engine.print(plainDefinition())).equals(Buffer.from(plain))).toBe(true);
    expect(plain.length).toBeGreaterThan(20_000);
  });

  it('attaches files as pdfmake does', async () => {
    const data = new TextEncoder().encode('承诺');
    const more = {
      name: 'values.yaml',
      description: 'values',
      relationship: 'Source',
      type: 'text/yaml',
    } as const;
    const dates = { creationDate: info.creationDate, modifiedDate: info.creationDate };
    const src = `data:text/yaml;base64,${Buffer.from(data).toString('base64')}`;
    const plain = await printPlain({
      ...plainDefinition(),
      files: { 'values.yaml': { src, ...more, ...dates } },
    });
    const ours = engine.print({ ...plainDefinition(), files: [{ ...more, ...dates, data }] });
    expect(Buffer.from(ours).equals(Buffer.from(plain))).toBe(true);
  });

  it('prints the same bytes for the same letter, whatever was printed before and by whichever engine', async () => {
    const first = Buffer.from(engine.print(setDefinition(engine)));
    engine.print(setDefinition(engine, 7));
    const other = await createEngine({
      serif: { normal: () => fonts.serif.normal, bold: () => fonts.serif.bold },
    });
    expect(first.equals(Buffer.from(engine.print(setDefinition(engine))))).toBe(true);
    expect(first.equals(Buffer.from(other.print(setDefinition(other))))).toBe(true);
  });

  it('keeps the characters of a glyph apart from those of letters before', async () => {
    const print = (on: Engine, text: string) => {
      const content = [setText(typeset([{ text, face: on.face('serif'), size: 12 }], shape), { pitch: 20 })];
      return on.print({ content, info, defaultStyle: { font: 'serif' } });
    };
    const fresh = await createEngine(fonts);
    print(fresh, '甲\u00a0乙');
    expect(shownTexts(print(fresh, '甲 乙'))[0]?.text).toBe('甲 乙');
  });

  it('reads no local file and fetches nothing', () => {
    const base = { content: [], info, defaultStyle: { font: 'serif' } };
    const own = new URL(import.meta.url).pathname;
    for (const image of [own, 'http://127.0.0.1:9/x.png', 'https://example.com/x.png']) {
      expect(() => engine.print({ ...base, content: [{ image }] })).toThrow(/denied/);
      expect(() => engine.print({ ...base, content: [{ image: 'x' }], images: { x: image } })).toThrow();
    }
  });

  it('says which font it lacks', () => {
    expect(() => engine.face('kai')).toThrow('kai/normal');
    expect(() => engine.print({ content: ['x'], info, defaultStyle: { font: 'toString' } })).toThrow(
      'toString/normal',
    );
  });
});

describe('set lines', () => {
  it('stand where the typesetter put them, glyph by glyph', () => {
    const placed: PlacedLine[] = [];
    const pdf = engine.print(setDefinition(engine, 0, (line) => placed.push(line)));
    const expected = placed.flatMap(({ line, page, left, baseline }) =>
      line.fragments.map((fragment) => ({ fragment, page, x: left + fragment.x, y: baseline })),
    );
    const shown = shownTexts(pdf);
    expect(shown.map(({ text }) => text)).toEqual(expected.map(({ fragment }) => fragment.text));
    for (const [at, { fragment, page, x, y }] of expected.entries()) {
      const found = shown[at];
      expect(found?.page).toBe(page);
      expect(found?.x).toBeCloseTo(x, 2);
      expect(found?.y).toBeCloseTo(y, 2);
      expect(found?.width, fragment.text).toBeCloseTo(widthOf(fragment), 1);
    }
  });

  it('come with their text, page and place, line under line', () => {
    const placed: PlacedLine[] = [];
    engine.print(setDefinition(engine, 0, (line) => placed.push(line)));
    expect(new Set(placed.map(({ page }) => page))).toEqual(new Set([1, 2, 3].slice(0, placed.at(-1)?.page)));
    expect(placed.at(-1)?.page).toBeGreaterThan(1);
    expect(placed[0]).toMatchObject({ page: 1, left: 90 });
    // A 12 pt character centred in a pitch of 20 pt under a margin of 72 pt.
    expect(placed[0]?.baseline).toBeCloseTo(72 + 4 + 0.88 * 12, 6);
    expect((placed[1]?.baseline ?? 0) - (placed[0]?.baseline ?? 0)).toBeCloseTo(20, 6);
  });

  it('print any text of characters that the font has', () => {
    const face = engine.face('serif');
    const known = [...new Set(CHARACTERS)].filter((character) => character !== '\u00a0');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...known), minLength: 1 }), (text) => {
        const lines = typeset([{ text, face, size: 12 }], { ...shape, width: 200 });
        const content = [setText(lines, { pitch: 20 })];
        const shown = shownTexts(engine.print({ content, info, defaultStyle: { font: 'serif' } }));
        expect(shown.map((piece) => piece.text).join('')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('print a hole, and no worse, for what the font lacks', () => {
    const face = engine.face('serif');
    for (const text of ['\ud800甲', '甲\udc00', '\u202e\u0000甲', '👩‍👩‍👧 ก', 'ا ب']) {
      const content = [setText(typeset([{ text, face, size: 12 }], shape), { pitch: 20 })];
      expect(engine.print({ content, info, defaultStyle: { font: 'serif' } }).length).toBeGreaterThan(1_000);
    }
  });

  it('give marks beside Western words their Chinese form', () => {
    const face = engine.face('serif');
    const width = (text: string) => {
      const content = [setText(typeset([{ text, face, size: 10 }], shape), { pitch: 20 })];
      return shownTexts(engine.print({ content, info, defaultStyle: { font: 'serif' } }))[0]?.width ?? 0;
    };
    expect(width('……office')).toBeCloseTo(20 + width('office'), 6);
    expect(width('office——AVATAR')).toBeCloseTo(width('office') + 20 + width('AVATAR'), 1);
  });

  it('carry outline entries and destinations, and stand in table cells', () => {
    const face = engine.face('serif');
    const cell = (text: string) =>
      setText(typeset([{ text, face, size: 12 }], { ...shape, width: 100, firstIndent: 0 }), { pitch: 20 });
    const heading = setText(
      typeset([{ text: '服务标题', face, size: 12 }], shape),
      { pitch: 20 },
      {
        id: 'clause-1',
        outline: true,
        outlineText: 'Heading',
      },
    );
    const table = { widths: [100, 100], body: [[cell('项目'), cell(PARAGRAPH)]] };
    const link = { text: '第一', linkToDestination: 'clause-1' };
    const base = { pageSize: 'A4', info, version: '1.7', defaultStyle: { font: 'serif' } };
    const pdf = engine.print({ ...base, content: [heading, { table, layout: 'noBorders' }, link] });
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain('/Title (Heading)');
    expect(source).toMatch(/\(clause-1\) \[\d+ 0 R \/XYZ 40 /);
    const shown = shownTexts(pdf);
    expect(shown.map(({ text }) => text).join('')).toBe(`服务标题项目${PARAGRAPH}`);
    const cells = shown.slice(2).filter(({ text }) => !text.endsWith(' '));
    const edge = Math.min(...cells.map(({ x }) => x));
    expect(edge).toBeGreaterThan(140);
    // The blank half of a closing mark may hang.
    for (const { x, width } of cells) expect(x + width).toBeLessThanOrEqual(edge + 100 + 6.1);
  });

  it('refuse a colour that could carry operators', () => {
    const face = engine.face('serif');
    const lines = typeset([{ text: '承诺', face, size: 12, highlight: '#fff f Q' }], shape);
    const definition = { content: [setText(lines, { pitch: 20 })], info, defaultStyle: { font: 'serif' } };
    expect(() => engine.print(definition)).toThrow('colour');
  });
});
