import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutName } from '../../../src/model/layout.ts';
import type { Block, Letter } from '../../../src/model/letter.ts';
import { letterBoxes } from '../../../src/render/compose/blocks.ts';
import { paginate } from '../../../src/render/compose/paginate.ts';
import { newSetting } from '../../../src/render/compose/text.ts';
import { mmToPt, resolveLayout, typeArea } from '../../../src/render/layout/index.ts';
import { openFonts } from '../../../src/render/pdf/fonts.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { entryOf } from '../../../src/render/pdf/objects.ts';
import * as build from '../../builders/letter.ts';
import { itemsOf, nameOf, PdfFile, stringOf } from './reader.ts';
import { FONTS, OPTIONS, png, rendered } from './support.ts';

const LONG =
  '承诺人应当按照本承诺书的约定，及时、准确、完整地处理客户提出的每一项服务请求，并保存处理记录备查。';
const filler = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) => build.paragraph(`${LONG}${i + 1}`));

async function linesOf(letter: Letter): Promise<string[][]> {
  const file = new PdfFile((await rendered(letter)).bytes);
  return file.pages.map((page) => file.lines(page));
}
const isNumber = (line: string): boolean => /^(第 \d+ 页 共 \d+ 页|— \d+ —)$/.test(line);

describe('the pages of a letter', () => {
  it('print everything once, in order, numbers from the tree', async () => {
    const text = (await linesOf(build.fullLetter())).flat().join('\n');
    const wanted = [
      '客户服务处理时限承诺书',
      '承诺书编号：FW-2026-0001',
      '致：全体注册客户及潜在客户',
      '1. 定义',
      '1.1 服务平台',
      '网站——以及',
      '见第2.1条。',
      '2.1 承诺人在收到请求后4小时内作出首次响应。',
      '• 电话咨询；',
      '☑投诉　☐建议',
      '表1　故障级别',
      '级别响应时限说明',
      '紧急30分钟业务全部中断',
      '特此承诺。',
      '承诺人（盖章）：示例科技有限公司',
      '法定代表人或授权代表（签字）：',
      '日期：2026年6月1日',
      '第 1 页 共 2 页',
      '附件',
      '一、 保密',
      '第 2 页 共 2 页',
    ];
    let at = 0;
    for (const part of wanted) {
      expect(text.slice(at)).toContain(part);
      at = text.indexOf(part, at) + part.length;
    }
  });

  it('are counted from a number and to a total where the letter is a part of something longer', async () => {
    const { bytes } = await rendered(build.fullLetter(), { pageNumbers: { start: 37, total: 120 } });
    const file = new PdfFile(bytes);
    expect(file.pages.map((page) => file.lines(page).at(-1))).toEqual([
      '第 37 页 共 120 页',
      '第 38 页 共 120 页',
    ]);
    expect(file.text).toMatch(/\/St 37/);
  });

  it('never leave a heading or a table head at the foot of a page', async () => {
    for (let count = 8; count <= 20; count++) {
      const pages = await linesOf(
        build.letter([
          ...filler(count),
          build.chapter('1', '标题甲', build.chapter('1.1', '标题乙', build.clause('1.1.1', '条文。'))),
          build.table(['表头', '说明'], [['一', '二']], '表题'),
        ]),
      );
      for (const lines of pages) {
        const last = lines.filter((line) => !isNumber(line)).at(-1);
        expect(last).not.toMatch(/标题|表头|表题/);
      }
    }
  });

  it('keep the signature block whole and with text before it', async () => {
    for (let count = 10; count <= 24; count++) {
      const pages = await linesOf(
        build.letter([...filler(count), build.signatures(build.column('承诺人', '甲公司', '2026年6月1日'))]),
      );
      const last = (pages.at(-1) ?? []).filter((line) => !isNumber(line));
      const first = last.findIndex((line) => line.startsWith('承诺人（盖章）'));
      expect(first).toBeGreaterThan(0);
      expect(last.slice(first)).toHaveLength(3);
    }
  });

  it('never leave 特此承诺 and the signatures alone on a page', async () => {
    const clause = `${'承诺人应当在约定的时限内办结并书面答复客户，'.repeat(5)}完。`;
    for (let count = 10; count <= 24; count++) {
      const pages = await linesOf(
        build.letter([
          ...filler(count),
          build.clause('1.', [clause]),
          build.roleParagraph('closing', '特此承诺。'),
          build.signatures(build.column('承诺人', '甲公司', '2026年6月1日')),
        ]),
      );
      const last = (pages.at(-1) ?? []).filter((line) => !isNumber(line));
      expect(last.indexOf('特此承诺。')).toBeGreaterThanOrEqual(2);
    }
  });

  it('never leave a signature block with fewer than five lines before it, and rather tighten than begin a page', async () => {
    let tightened = 0;
    for (let count = 10; count <= 40; count++) {
      const tested = build.letter([
        ...Array.from({ length: count }, (_, i) => build.paragraph(`第${i + 1}段，一行。`)),
        build.roleParagraph('closing', '特此承诺。'),
        build.signatures(build.column('承诺人', '甲公司', '2026年6月1日')),
      ]);
      const pages = await linesOf(tested);
      const last = pages.at(-1) ?? [];
      const before = last.findIndex((line) => line.startsWith('承诺人（盖章）'));
      if (pages.length > 1) expect(before, `${count} paragraphs`).toBeGreaterThanOrEqual(5);
      const layout = resolveLayout(tested.print);
      const fonts = layout.ok ? openFonts(FONTS, layout.value) : layout;
      if (!layout.ok || !fonts.ok) throw new Error('layout');
      const boxes = letterBoxes(newSetting(layout.value, fonts.value), tested);
      if (paginate(boxes, mmToPt(typeArea(layout.value).height)).length > pages.length) tightened++;
    }
    expect(tightened).toBeGreaterThan(0);
  });

  it('keep text that introduces a table with its first row', async () => {
    for (let count = 15; count <= 32; count++) {
      const pages = await linesOf(
        build.letter([
          ...filler(count),
          build.paragraph('时限如下：'),
          build.table(['级别', '时限'], [['一般', '两日']]),
        ]),
      );
      const page = pages.find((lines) => lines.includes('时限如下：')) ?? [];
      expect(page.slice(page.indexOf('时限如下：') + 1, -1)).toEqual(['级别时限', '一般两日']);
    }
  });

  it('set a name that does not fit beside its label whole on the line below, level in both columns', async () => {
    const long = '苏州恒岳精密机床有限公司';
    const { bytes } = await rendered(
      build.letter([
        build.paragraph('甲。'),
        build.signatures(build.column('制造商', long), build.column('确认方', '某厂')),
      ]),
    );
    const file = new PdfFile(bytes);
    const texts = file.pages
      .flatMap((page) => file.shown(page))
      .map(({ text }) => text.replaceAll('\u00a0', ' '));
    const date = '日期：        年    月    日';
    const column = (name: string, value: string) => [
      `${name}（盖章）：`,
      value,
      '法定代表人或授权代表（签字）：',
      date,
    ];
    // Column by column, as one reads and as text comes out.
    expect(texts.join('')).toContain([...column('制造商', long), ...column('确认方', '某厂')].join(''));
    const height = (text: string) =>
      file.pages.flatMap((page) => file.shown(page)).find((one) => one.text === text)?.y;
    expect(height(long)).toBeDefined();
    expect(height('某厂')).toBe(height(long));
  });

  it('leave no single row of a table on either side of a page break', async () => {
    for (let count = 10; count <= 32; count++) {
      const rows = Array.from({ length: 5 }, (_, i) => [`行${i + 1}。`, '内容']);
      const pages = await linesOf(build.letter([...filler(count), build.table(['编号', '说明'], rows)]));
      const counts = pages.map((lines) => lines.filter((line) => line.startsWith('行')).length);
      expect(counts).not.toContain(1);
    }
  });

  it('repeat the head of a table and lose no row', async () => {
    const rows = Array.from({ length: 80 }, (_, i) => [`行${i + 1}。`, LONG]);
    const pages = await linesOf(build.letter([build.table(['编号', '内容'], rows)]));
    expect(pages.length).toBeGreaterThan(2);
    for (const lines of pages) expect(lines.filter((line) => line === '编号内容')).toHaveLength(1);
    const text = pages.flat().join('\n');
    for (const [name] of rows) expect(text).toContain(name);
  });

  it('cut a row that is taller than a page instead of losing its end', async () => {
    const pages = await linesOf(
      build.letter([build.table(['编号', '内容'], [['一', `${LONG.repeat(80)}末尾`]])]),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().join('').replaceAll('编号内容', '')).toContain('末尾');
  });

  it('keep every line inside the type area', async () => {
    for (const layout of ['official', 'business'] as const) {
      const { bytes } = await rendered(build.fullLetter({ print: { layout } }));
      const file = new PdfFile(bytes);
      const left = layout === 'official' ? 28 : 31.8;
      for (const page of file.pages) {
        for (const { x, y, text } of file.shown(page)) {
          expect(x, text).toBeGreaterThanOrEqual((left / 25.4) * 72 - 0.01);
          expect(y).toBeLessThan((297 / 25.4) * 72 - 20);
        }
      }
    }
  });

  it('set 22 lines of 28 characters on an official page', async () => {
    const pages = await linesOf(
      build.letter([build.paragraph('承'.repeat(28 * 60))], { print: { layout: 'official' } }),
    );
    const lines = pages[1] ?? [];
    expect(lines.filter((line) => !isNumber(line))).toHaveLength(22);
    expect(lines[3]).toBe('承'.repeat(28));
  });

  it('print official page numbers at the outer edge', async () => {
    const { bytes } = await rendered(build.letter(filler(30), { print: { layout: 'official' } }));
    const file = new PdfFile(bytes);
    const x = file.pages.map((page) => file.shown(page).find(({ text }) => text.startsWith('—'))?.x ?? 0);
    expect(x[0]).toBeGreaterThan(400);
    expect(x[1]).toBeLessThan(120);
  });

  it('print a header on every page, the whole of it', async () => {
    const headerText = `${'某某市政务服务中心信息化运行维护服务采购项目'.repeat(2)}WWWWWWWWWWWWWWWW`;
    const pages = await linesOf(build.letter(filler(30), { print: { headerText } }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [first, second] of pages) expect(`${first}${second}`).toBe(headerText);
  });

  it('mark a draft: labelled gaps, watermark, list of what is missing on a page of its own', async () => {
    const [lines = [], list = []] = await linesOf(
      build.letter([build.clause('1.1', ['在', build.missing('响应时限', '/response'), '内响应。'])], {
        draft: { missing: [{ pointer: '/response', title: '响应时限', code: 'BLANK-REQUIRED' }] },
      }),
    );
    expect(lines.filter((line) => line === '草稿')).toHaveLength(2);
    expect(lines.join('\n')).toContain('在（待填：响应时限）');
    expect(list.filter((line) => line !== '草稿' && !isNumber(line))).toEqual([
      '草稿尚缺的内容',
      '1. 响应时限',
    ]);
  });

  it('number annexes when there are several and begin each on a new page', async () => {
    const pages = await linesOf(
      build.letter([
        build.paragraph('正文。'),
        build.annex('甲', [build.paragraph('一')]),
        build.annex('乙', [build.paragraph('二')]),
      ]),
    );
    expect(pages.map(([first]) => first)).toEqual(['客户服务处理时限承诺书', '附件1', '附件2']);
  });

  it('have an outline of chapters and annexes', async () => {
    const file = new PdfFile((await rendered(build.fullLetter())).bytes);
    const titles: (string | undefined)[] = [];
    for (let item = file.at(file.catalog, 'Outlines', 'First'); item; item = file.at(item, 'Next')) {
      titles.push(stringOf(file.get(entryOf(item, 'Title'))));
    }
    expect(titles).toEqual(['1. 定义', '2. 服务标准', '附件 客户信息保护']);
  });

  it('print any value anywhere as it stands, or say which character cannot be printed', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...'承诺（）《》“”，。、—…·～☐ㄅ①㎡A1-/\\<&%#{}'), maxLength: 200 }),
      fc.constantFrom(
        'A'.repeat(3000),
        '，'.repeat(300),
        '（'.repeat(300),
        '—'.repeat(301),
        '# *x* {{y}} {clauses-0}',
      ),
    );
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom('official', 'business'), async (text, layout) => {
        const shown = build.blank(text, '/v', '值');
        const outcome = await renderPdf(
          build.letter(
            [
              build.clause('1.1', ['始', shown, '终']),
              build.table(['列', text], [[shown, build.missing(text)]]),
              build.signatures(build.column('甲', text)),
            ],
            { title: [shown], print: { layout: layout as LayoutName } },
          ),
          OPTIONS,
        );
        if (!outcome.ok) {
          expect(outcome.findings.some(({ code }) => code === 'PRINT-GLYPH' || code === 'PRINT-SEAL')).toBe(
            true,
          );
          return;
        }
        const file = new PdfFile(outcome.value.bytes);
        const plain = (one: string): string => one.normalize('NFKC').replace(/\s/g, '');
        const printed = plain(
          file.pages.flatMap((page) => file.lines(page).filter((line) => !isNumber(line))).join(''),
        );
        expect(printed).toContain(plain(`1.1始${text}终`));
      }),
      { numRuns: 60 },
    );
  });

  it('stop loudly at a block that nobody can print', () => {
    const layout = resolveLayout({});
    const fonts = layout.ok ? openFonts(FONTS, layout.value) : layout;
    if (!layout.ok || !fonts.ok) throw new Error('no fonts');
    const strange = { type: 'poem' } as unknown as Block;
    const setting = newSetting(layout.value, fonts.value);
    expect(() => letterBoxes(setting, build.letter([strange]))).toThrow(/poem/);
  });
});

describe('seals', () => {
  const two = build.letter([
    build.paragraph('正文。'),
    build.signatures(build.column('甲方', '甲公司'), build.column('乙方', '乙公司')),
  ]);

  it('have anchors where the page shows them', async () => {
    const { bytes, anchors } = await rendered(two);
    const file = new PdfFile(bytes);
    expect(anchors.map(({ anchor }) => anchor)).toEqual(['甲方（盖章）', '乙方（盖章）']);
    for (const { anchor, page, mm, pt } of anchors) {
      const shown = file.pages.flatMap((one) => file.shown(one)).filter(({ text }) => text.includes(anchor));
      expect(shown).toHaveLength(1);
      expect(page).toBe(1);
      expect(shown[0]?.x).toBeCloseTo(pt.x, 1);
      expect(mm.x).toBeCloseTo((pt.x / 72) * 25.4, 1);
      // The base line lies inside the rectangle, measured from below and from above.
      const base = (297 / 25.4) * 72 - (shown[0]?.y ?? 0);
      expect(base).toBeGreaterThan(pt.y);
      expect(base).toBeLessThan(pt.y + pt.height);
      expect(mm.y + mm.height + (pt.y / 72) * 25.4).toBeCloseTo(297, 1);
    }
  });

  it('are drawn with their transparency', async () => {
    const { bytes } = await rendered(two, { sealImages: [{ role: '甲方', png: png(4, [255, 0, 0, 128]) }] });
    const file = new PdfFile(bytes);
    const image = file.at(file.pages[0], 'Resources', 'XObject', 'I1');
    const mask = file.object(entryOf(image, 'SMask'));
    expect([...(mask.stream ?? [])]).toEqual(Array(16).fill(128));
    expect(file.content(file.pages[0] ?? file.catalog)).toMatch(/\/I1 Do/);
  });

  it('have empty signature fields on request, and none otherwise', async () => {
    const fields = async (signatureFields: boolean) => {
      const file = new PdfFile((await rendered(two, { signatureFields })).bytes);
      const list = itemsOf(file.at(file.catalog, 'AcroForm', 'Fields'));
      return list.map((field) => [
        stringOf(file.at(field, 'T')),
        nameOf(file.at(field, 'FT')),
        file.at(field, 'V'),
      ]);
    };
    expect(await fields(false)).toEqual([]);
    expect(await fields(true)).toEqual([
      ['甲方（盖章）', 'Sig', undefined],
      ['乙方（盖章）', 'Sig', undefined],
    ]);
  });

  it('warn of an anchor that stands elsewhere too, and refuse one given twice', async () => {
    const party = build.column('甲方', '甲公司');
    const codes = async (blocks: Block[]) =>
      (await renderPdf(build.letter(blocks), OPTIONS)).findings
        .filter(({ code }) => code === 'PRINT-SEAL')
        .map(({ severity }) => severity);
    expect(await codes([build.paragraph('由甲方（盖章）确认。'), build.signatures(party)])).toEqual([
      'warning',
    ]);
    expect(await codes([build.signatures(party, { ...party, role: '乙方' })])).toEqual(['error', 'error']);
  });

  it('are refused when nobody signs in that role or the picture is none', async () => {
    await expect(
      rendered(two, { sealImages: [{ role: '丙方', png: png(1, [0, 0, 0, 0]) }] }),
    ).rejects.toThrow(/丙方/);
    await expect(rendered(two, { sealImages: [{ role: '甲方', png: new Uint8Array(40) }] })).rejects.toThrow(
      /PNG/,
    );
  });
});
