import { describe, expect, it } from 'vitest';
import { renderText } from '../../../src/render/text/index.ts';
import * as build from '../../builders/letter.ts';
import { pdfaProblems } from './pdfa.ts';
import { pdfuaProblems, spoken, type TreeElement, treeOf } from './pdfua.ts';
import { PdfFile } from './reader.ts';
import { png, rendered } from './support.ts';

const dense = (text: string): string => text.replace(/\s/g, '');
const rolesOf = (element: TreeElement): string[] => [
  element.role,
  ...element.kids.flatMap((kid) => (kid !== 'object' && 'role' in kid ? rolesOf(kid) : [])),
];

describe('a tagged PDF', () => {
  it('is PDF/UA-1 and PDF/A-3a as far as rules of our own can tell', async () => {
    const seal = { role: '承诺人', png: png(8, [200, 0, 0, 128]) };
    for (const options of [{}, { signatureFields: true }, { sealImages: [seal] }, { watermark: '样稿' }]) {
      const { bytes } = await rendered(build.fullLetter(), options);
      expect(pdfuaProblems(bytes)).toEqual([]);
      expect(pdfaProblems(bytes)).toEqual([]);
    }
  });

  it('is read aloud as the letter is written: no page numbers, no header, no head of a table twice', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`第${at + 1}级`, '两日']);
    for (const tested of [
      build.fullLetter(),
      build.letter([build.table(['级别', '时限'], rows, '表题')], { print: { headerText: '页眉' } }),
      build.letter([build.paragraph('承诺人应当按照本承诺书的约定及时处理客户提出的服务请求。'.repeat(60))]),
    ]) {
      const file = new PdfFile((await rendered(tested)).bytes);
      expect(dense(spoken(file))).toBe(dense(renderText(tested)));
    }
  });

  it('has headings, lists and tables with head cells', async () => {
    const file = new PdfFile((await rendered(build.fullLetter())).bytes);
    const roles = rolesOf(treeOf(file));
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD'])
      expect(roles).toContain(role);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(3);
  });

  it('has as many cells in every row, also where a cell says nothing', async () => {
    const tested = build.letter([
      build.table(
        ['级别', '时限', '备注'],
        [
          ['一级', '', ''],
          ['', '两日', '甲'],
        ],
      ),
    ]);
    const { bytes } = await rendered(tested);
    expect(pdfuaProblems(bytes)).toEqual([]);
    expect(rolesOf(treeOf(new PdfFile(bytes))).filter((role) => role === 'TD')).toHaveLength(6);
  });

  it('skips no level of headings, whatever the letter does', async () => {
    const deep = build.letter([
      build.chapter('1.1.1', '深'),
      build.chapter('1', '浅'),
      build.chapter('1.1', '中'),
    ]);
    expect(pdfuaProblems((await rendered(deep)).bytes)).toEqual([]);
  });
});
