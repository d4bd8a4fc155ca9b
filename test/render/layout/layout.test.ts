import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintSettings } from '../../../src/model/layout.ts';
import type { Block } from '../../../src/model/letter.ts';
import type { NumberingScheme } from '../../../src/model/manifest.ts';
import {
  belowIndent,
  clauseIndent,
  columnWidths,
  innerIndent,
  listLevels,
  mmToPt,
  pageNumberText,
  piecesOf,
  ptToMm,
  resolveLayout,
  signatureGeometry,
  signatureLabel,
  typeArea,
} from '../../../src/render/layout/index.ts';
import * as build from '../../builders/letter.ts';

const layoutOf = (print: PrintSettings) => {
  const outcome = resolveLayout(print);
  if (!outcome.ok) throw new Error(outcome.findings.map((finding) => finding.message.zh).join());
  return outcome.value;
};
const problems = (print: object): (string | undefined)[] =>
  resolveLayout(print as PrintSettings).findings.map((finding) => finding.pointer);

describe('resolveLayout', () => {
  it('is GB/T 9704 for official letters', () => {
    const layout = layoutOf({ layout: 'official' });
    expect(typeArea(layout)).toEqual({ width: 156, height: 225 });
    expect(layout.styles.body).toMatchObject({ font: '仿宋', size: 16, pitch: 28.95, firstLine: 2 });
    expect(layout.styles.title).toMatchObject({ size: 22, align: 'center' });
    expect(layout.headings.map((heading) => heading.font)).toEqual(['黑体', '楷体', '仿宋']);
    expect(layout.pageNumber.form).toBe('dashed');
    // 22 lines of 28 characters fill the type area.
    expect(Math.floor(mmToPt(225) / layout.styles.body.pitch)).toBe(22);
    expect(28 * (16 + layout.tracking)).toBeCloseTo(mmToPt(156), 6);
  });

  it('lets the letter kind choose and the settings win', () => {
    expect(resolveLayout({}, 'official')).toMatchObject({ ok: true, value: { name: 'official' } });
    expect(resolveLayout({ layout: 'business' }, 'official')).toMatchObject({
      ok: true,
      value: { name: 'business' },
    });
  });

  it('takes every setting', () => {
    const layout = layoutOf({
      layout: 'official',
      bodyFont: '宋体',
      titleFont: '黑体',
      headingFont: '楷体',
      bodySize: 14,
      titleSize: 20,
      linePitch: 25,
      margins: { left: 30 },
      pageNumber: 'none',
      headerText: ' 某项目 ',
    });
    expect(layout.styles.body).toMatchObject({ font: '宋体', size: 14, pitch: 25 });
    expect(layout.styles.title).toMatchObject({ font: '黑体', size: 20 });
    expect(layout.headings.map(({ font, size }) => [font, size])).toEqual(Array(3).fill(['楷体', 14]));
    expect(layout.margins).toEqual({ top: 37, right: 26, bottom: 35, left: 30 });
    expect([layout.pageNumber.form, layout.headerText, layout.tracking]).toEqual(['none', '某项目', 0]);
  });

  it('keeps the proportion of the lines when only the size changes', () => {
    expect(layoutOf({ layout: 'official', bodySize: 14 }).styles.body.pitch).toBeCloseTo(25.33, 2);
    expect(layoutOf({ layout: 'official', bodyFont: '宋体' }).headings[2]?.font).toBe('宋体');
  });

  it('refuses what cannot be printed, all at once, with what is allowed', () => {
    expect(
      problems({
        bodySize: 3,
        linePitch: 500,
        margins: { top: -1, left: 90 },
        bodyFont: '',
        headerText: 'a\nb',
      }),
    ).toEqual([
      '/print/bodySize',
      '/print/linePitch',
      '/print/margins/top',
      '/print/margins/left',
      '/print/bodyFont',
      '/print/headerText',
    ]);
    expect(problems({ margins: { left: 70, right: 70 } })).toEqual(['/print/margins']);
    expect(problems({ headerText: '某项目', margins: { top: 12 } })).toEqual(['/print/margins/top']);
    expect(problems({ layout: '__proto__' })).toEqual(['/print/layout']);
    expect(problems({ pageNumber: 'roman' })).toEqual(['/print/pageNumber']);
    expect(problems({ bodySize: Number.NaN })).toContain('/print/bodySize');
    expect(resolveLayout({ bodySize: 3 }).findings[0]?.message.zh).toBe(
      '正文字号写的是 3 pt，允许：9～26 pt。',
    );
  });

  it('gives room for text or findings, whatever the numbers', () => {
    const number = fc.option(fc.double({ min: -10, max: 200 }), { nil: undefined });
    fc.assert(
      fc.property(number, number, number, number, number, (bodySize, linePitch, left, right, top) => {
        const print = JSON.parse(JSON.stringify({ bodySize, linePitch, margins: { left, right, top } }));
        const outcome = resolveLayout(print);
        if (!outcome.ok) {
          expect(outcome.findings.length).toBeGreaterThan(0);
          return;
        }
        const area = typeArea(outcome.value);
        expect(area.width).toBeGreaterThanOrEqual(80);
        expect(outcome.value.styles.body.pitch).toBeGreaterThan(outcome.value.styles.body.size);
      }),
    );
  });
});

describe('what both renderers decide alike', () => {
  it('joins text, drops empty runs, labels gaps', () => {
    const pieces = piecesOf([
      build.text('甲'),
      build.text(''),
      build.text('乙'),
      build.blank('', '/x'),
      build.missing('响应时限', '/response'),
      build.box(true),
      build.text('丙', true),
    ]);
    expect(pieces.map(({ kind, text, bold, underline }) => [kind, text, bold, underline])).toEqual([
      ['text', '甲乙', false, false],
      ['missing', '（待填：响应时限）', false, true],
      ['checkbox', '☑', false, false],
      ['text', '丙', true, false],
    ]);
  });

  it('hangs numbers in business letters and runs them in official ones', () => {
    const one = build.clause('2.3.1', '条文');
    const business = layoutOf({});
    const levels = listLevels(build.DECIMAL, [one]);
    expect(clauseIndent(business, levels, one)).toEqual({ left: 3, firstLine: -3 });
    expect(innerIndent(business, levels, one)).toEqual({ left: 3, firstLine: 0 });
    expect(clauseIndent(layoutOf({ layout: 'official' }), levels, one)).toEqual({
      left: 0,
      firstLine: 2,
    });
  });

  it('leaves room for the widest number of a level, and for the usual ones where no wider comes', () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, at) => build.labelled(`1.${at + 1}`, `${at + 1}、`, false, '条文'));
    const scheme: NumberingScheme = [
      { format: 'chinese', text: '%1、', reference: '' },
      { format: 'decimal', text: '%2、', reference: '' },
    ];
    const room = (blocks: readonly Block[]) => listLevels(scheme, blocks).map((level) => level.room);
    expect(room(items(9))).toEqual([2.5, 2]);
    expect(room(items(99))).toEqual([2.5, 2.5]);
    expect(room([build.labelled('23', '二十三、', true, '章')])).toEqual([4.5, 2]);
    const business = layoutOf({});
    const [first, last] = [items(16)[0], items(16)[15]];
    if (!first || !last) throw new Error('no clauses');
    const levels = listLevels(scheme, items(16));
    expect(clauseIndent(business, levels, first)).toEqual(clauseIndent(business, levels, last));
  });

  it('puts one party at the right and two side by side', () => {
    const layout = layoutOf({});
    const party = (name: string) => build.column(name, name);
    const { width } = typeArea(layout);
    const one = signatureGeometry(layout, build.signatures(party('甲')));
    expect(one.left + one.columnWidth).toBeCloseTo(width);
    const three = signatureGeometry(layout, build.signatures(party('甲'), party('乙'), party('丙')));
    expect(three.rows.map((row) => row.length)).toEqual([2, 1]);
    expect(2 * three.columnWidth + three.gap).toBeCloseTo(width);
  });

  it('gives long labels room, and parts one that has none before its bracket, but never an anchor', () => {
    const layout = layoutOf({});
    const labelled = (label: string) => {
      const column = build.column('甲', '乙');
      return { ...column, lines: column.lines.map((line, i) => (i === 1 ? { ...line, label } : line)) };
    };
    const shown = (label: string, print: PrintSettings = {}) => {
      const block = build.signatures(labelled(label), build.column('丙', '丁'));
      const { columnWidth } = signatureGeometry(layoutOf(print), block);
      return block.columns[0]?.lines.map((line) => signatureLabel(layoutOf(print), line, columnWidth));
    };
    expect(shown('法定代表人或者授权签字人（签字）')?.[1]).toBe('法定代表人或者授权签字人（签字）：');
    expect(shown('法定代表人或者授权签字人（签字）', { layout: 'official' })?.[1]).toBe(
      '法定代表人或者授权签字人\n（签字）：',
    );
    const anchor = build.column('甲', '乙', undefined, '某某集团某某股份有限公司某某分公司（盖章）');
    const { columnWidth } = signatureGeometry(layout, build.signatures(anchor, anchor));
    expect(anchor.lines.map((line) => signatureLabel(layout, line, columnWidth))[0]).not.toContain('\n');
  });

  it('indents names below their labels less where that keeps them whole', () => {
    const indent = (name: string) =>
      belowIndent(
        layoutOf({ layout: 'official' }),
        build.signatures(build.column('甲方', name), build.column('乙方', '某厂')),
      );
    expect(['十'.repeat(10), '十'.repeat(12), '十'.repeat(13), '十'.repeat(30)].map(indent)).toEqual([
      2, 1, 0, 2,
    ]);
  });

  it('shares a table by the length of its texts, serial numbers narrow, words whole', () => {
    const layout = layoutOf({});
    const { width } = typeArea(layout);
    const widths = (head: string[], rows: string[][]) => columnWidths(layout, build.table(head, rows));
    const [serial = 0, text = 0, mail = 0] = widths(
      ['序号', '内容', '邮箱'],
      [['1', '承诺人应当在收到请求后及时处理并答复客户，不得推诿。', 'service@example.com']],
    );
    expect(serial + text + mail).toBeCloseTo(width);
    expect(serial).toBeLessThan(0.15 * width);
    // 19 letters of 10.5 pt, and the distances from the rules.
    expect(mail).toBeGreaterThan(ptToMm(19 * 0.5 * 10.5) + 2 * layout.table.padX);
    expect(text).toBeGreaterThan(mail);
    for (const one of widths(['一', '二', '三'], [['a'.repeat(80), 'b'.repeat(80), 'c']]))
      expect(one).toBeGreaterThan(0);
  });

  it('writes page numbers in both forms', () => {
    expect(pageNumberText('dashed', 3, 9)).toBe('— 3 —');
    expect(pageNumberText('page-of-pages', 3, 9)).toBe('第 3 页 共 9 页');
    expect(ptToMm(mmToPt(25.4))).toBeCloseTo(25.4);
  });
});
