import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeGlyph, encodeGlyph, type Outline } from '../../scripts/outlines/glyph.mjs';
import { simplifyFont, simplifyOutline, TOLERANCE } from '../../scripts/outlines/index.mjs';
import { checkSum, sfnt, tablesOf } from '../../scripts/sfnt.mjs';
import { cutFont } from '../render/pdf-engine/cut-font.ts';
import { type Command, contoursOf, distance } from './distance.ts';

/** What is used of fontkit, which has no types and comes with pdfmake. */
interface Font {
  readonly numGlyphs: number;
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number }[];
    readonly advanceWidth: number;
  };
  getGlyph(id: number): {
    readonly path: { readonly commands: readonly Command[] };
    readonly advanceWidth: number;
    _getMetrics(): { readonly leftBearing: number };
  };
}
const fontkit = createRequire(import.meta.url)('fontkit') as { create(font: Buffer): Font };

const TEXT = [
  '甲方应当在四小时内响应客户的投诉并于五个工作日内处理完毕逾期不能办结者须书面说明理由承诺人签章',
  '服书履赢曦鹰龘鬱爨麤㛃䶮𬭎飞心必永之这风雨口回国田由申电龙马鸟鱼儿九几气车东专',
  '，。；：？！（）《》“”、—…ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789&@%$#*+-=/',
].join('');

describe.each([
  { weight: '400Regular', thin: 30 },
  { weight: '700Bold', thin: 28 },
] as const)('simplified outlines of Noto Serif SC $weight', ({ weight, thin }) => {
  let before: Buffer;
  let after: Buffer;
  let old: Font;
  let fresh: Font;
  beforeAll(async () => {
    before = Buffer.from(await cutFont(TEXT, weight));
    after = simplifyFont(before, { thin });
    old = fontkit.create(before);
    fresh = fontkit.create(after);
  });
  const ids = () => Array.from({ length: old.numGlyphs }, (_, id) => id);

  it('stay within the tolerance, both ways, contour by contour', () => {
    expect(old.numGlyphs).toBeGreaterThan(180);
    for (const id of ids()) {
      const [from, to] = [old, fresh].map((font) => contoursOf(font.getGlyph(id).path.commands));
      expect(to).toHaveLength(from?.length ?? 0);
      for (const [i, contour] of (from ?? []).entries()) {
        const other = to?.[i] ?? [];
        expect(distance(contour, other), `glyph ${id}, contour ${i}`).toBeLessThanOrEqual(TOLERANCE);
        expect(distance(other, contour), `glyph ${id}, contour ${i}`).toBeLessThanOrEqual(TOLERANCE);
      }
    }
  });

  it('take a seventh fewer bytes once compressed, as they stand in a PDF', () => {
    const [from, to] = [before, after].map((font) => deflateSync(tablesOf(font).glyf ?? '').length);
    expect((to ?? 0) / (from ?? 0)).toBeLessThan(6 / 7);
  });

  it('leave advances and layout alone', () => {
    for (const id of ids()) expect(fresh.getGlyph(id).advanceWidth).toBe(old.getGlyph(id).advanceWidth);
    for (const tag of ['cmap', 'GSUB', 'GPOS', 'hhea', 'OS/2', 'name'])
      expect(tablesOf(after)[tag]?.equals(tablesOf(before)[tag] ?? Buffer.alloc(0)), tag).toBe(true);
    expect(fresh.layout('——').advanceWidth).toBe(old.layout('——').advanceWidth);
  });

  it('have bounds, side bearings, counts and check sums that agree with them', () => {
    const tables = tablesOf(after);
    const table = (tag: string) => tables[tag] ?? Buffer.alloc(0);
    const glyphs = glyphsOf(after);
    const outlines = glyphs.map((bytes) => decodeGlyph(bytes));
    for (const [id, outline] of outlines.entries()) {
      if (!outline) continue;
      const left = Math.min(...outline.xs);
      expect(glyphs[id]?.readInt16BE(2)).toBe(left);
      expect(fresh.getGlyph(id)._getMetrics().leftBearing).toBe(left);
      expect(topOf(after, id), `origin of glyph ${id}`).toBe(topOf(before, id));
    }
    const drawn = outlines.filter((outline) => outline !== undefined);
    expect(table('head').readInt16BE(36)).toBe(Math.min(...drawn.flatMap(({ xs }) => xs)));
    expect(table('head').readInt16BE(42)).toBe(Math.max(...drawn.flatMap(({ ys }) => ys)));
    expect(table('maxp').readUInt16BE(6)).toBe(Math.max(...drawn.map(({ xs }) => xs.length)));
    expect(checkSum(after)).toBe(0xb1b0afba);
  });

  it('are the same every time', () => {
    expect(simplifyFont(before, { thin }).equals(after)).toBe(true);
  });
});

/** The bytes of each glyph of a font. */
function glyphsOf(font: Buffer): Buffer[] {
  const { glyf, loca, head } = tablesOf(font);
  if (!glyf || !loca || !head) throw new Error('no outlines');
  const long = head.readInt16BE(50) === 1;
  const offsets = Array.from({ length: loca.length / (long ? 4 : 2) }, (_, i) =>
    long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i),
  );
  return offsets.slice(0, -1).map((offset, i) => glyf.subarray(offset, offsets[i + 1]));
}

/** The vertical origin of a glyph: its top side bearing above its highest point. */
function topOf(font: Buffer, id: number): number {
  const { vmtx, vhea } = tablesOf(font);
  if (!vmtx || !vhea) throw new Error('no vertical metrics');
  const long = vhea.readUInt16BE(34);
  const bearing = vmtx.readInt16BE(id < long ? 4 * id + 2 : 4 * long + 2 * (id - long));
  return bearing + (glyphsOf(font)[id]?.readInt16BE(8) ?? 0);
}

const outline = (points: [number, number, number][]): Outline => ({
  ends: [points.length - 1],
  xs: points.map(([x]) => x),
  ys: points.map(([, y]) => y),
  on: points.map(([, , on]) => on),
  overlap: false,
});
/** A level stroke, clockwise. */
const bar = (bottom: number, top: number) =>
  outline([
    [0, bottom, 1],
    [0, top, 1],
    [400, top, 1],
    [400, bottom, 1],
  ]);

describe('an outline', () => {
  it('keeps thin strokes of one thickness, wherever they stand', () => {
    for (const bottom of [100, 101]) {
      for (const thickness of [29, 30, 31]) {
        const { ys } = simplifyOutline(bar(bottom, bottom + thickness), 30);
        expect(Math.max(...ys) - Math.min(...ys)).toBe(30);
      }
      const { ys } = simplifyOutline(bar(bottom, bottom + 29), 28);
      expect(Math.max(...ys) - Math.min(...ys)).toBe(28);
    }
  });

  it('loses points on straight lines and points that control points imply, and starts after its longest line', () => {
    expect(
      simplifyOutline(
        outline([
          [0, 0, 1],
          [0, 100, 1],
          [0, 200, 1],
          [100, 200, 0],
          [100, 100, 1],
          [100, 0, 0],
        ]),
      ),
    ).toEqual(
      outline([
        [0, 200, 1],
        [100, 200, 0],
        [100, 0, 0],
        [0, 0, 1],
      ]),
    );
  });

  it('made of control points alone, or too small for the grid, stays as it is', () => {
    for (const points of [
      [
        [1, 1, 0],
        [1, 301, 0],
        [301, 301, 0],
      ],
      [
        [1, 1, 1],
        [1, 2, 1],
        [2, 2, 1],
      ],
    ] as [number, number, number][][])
      expect(simplifyOutline(outline(points))).toEqual(outline(points));
  });
});

it('compound glyphs are left alone', () => {
  const compound = Buffer.from('ffff000000000190001e0002000000000000', 'hex');
  const simple = encodeGlyph(bar(0, 29));
  const head = Buffer.alloc(54);
  const loca = Buffer.alloc(6);
  loca.writeUInt16BE(simple.length / 2, 2);
  loca.writeUInt16BE((simple.length + compound.length) / 2, 4);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt16BE(2, 34);
  const font = sfnt({
    glyf: Buffer.concat([simple, compound]),
    loca,
    head,
    hhea,
    hmtx: Buffer.alloc(8),
    maxp: Buffer.alloc(32),
  });
  expect(glyphsOf(simplifyFont(font))[1]?.equals(compound)).toBe(true);
});
