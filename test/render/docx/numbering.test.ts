import { describe, expect, it } from 'vitest';
import { type Block, blocksOf, type Clause, type Letter } from '../../../src/model/letter.ts';
import type { NumberingScheme } from '../../../src/model/manifest.ts';
import { numberPrinter } from '../../../src/render/docx/numbers.ts';
import { attributeOf, scanXml } from '../../../src/render/docx/xml.ts';
import { annex, CHINESE, chapter, clause, labelled, letter, paragraph } from '../../builders/letter.ts';
import { part, partsOf } from './parts.ts';

/** The numbers that Word prints, from numbering.xml and the paragraphs of document.xml. */
function wordNumbers(tested: Letter): string[] {
  const parts = partsOf(tested);
  const print = numberPrinter(part(parts, 'word/numbering.xml'));
  const numbers: string[] = [];
  let level = 0;
  for (const token of scanXml(part(parts, 'word/document.xml')) ?? []) {
    if (token.type !== 'open') continue;
    const value = attributeOf(token.attributes, 'w:val') ?? '';
    if (token.name === 'w:ilvl') level = Number(value);
    if (token.name === 'w:numId') numbers.push(print(value, level));
  }
  return numbers;
}

function treeNumbers(tested: Letter): string[] {
  return [...blocksOf(tested.blocks)]
    .filter((block): block is Clause => block.type === 'clause')
    .map((block) => block.number.label);
}

const ARTICLES: NumberingScheme = [
  { format: 'none', text: '', reference: '' },
  { format: 'chinese', text: '第%2条', reference: '第%2条' },
  { format: 'lower-letter', text: '%3）', reference: '第%2条%3项' },
];
const chinese = (count: number): string => {
  const digits = '零一二三四五六七八九';
  if (count < 10) return digits[count] ?? '';
  const tens = Math.floor(count / 10);
  return `${tens === 1 ? '' : digits[tens]}十${count % 10 === 0 ? '' : digits[count % 10]}`;
};

describe('native numbering prints the numbers of the tree', () => {
  it('in decimals to three levels, each restarting under a new higher clause', () => {
    const tested = letter([
      chapter('1', '甲', clause('1.1', 'a', clause('1.1.1', 'x'), clause('1.1.2', 'y')), clause('1.2', 'b')),
      chapter('2', '乙', clause('2.1', 'c', clause('2.1.1', 'z')), clause('2.2', 'd', clause('2.2.1', 'w'))),
    ]);
    expect(wordNumbers(tested)).toEqual(treeNumbers(tested));
  });

  it('in Chinese beyond ten, with an annex that counts for itself and leaves the letter alone', () => {
    const many: Block[] = Array.from({ length: 23 }, (_, i) =>
      labelled(
        `${i + 1}`,
        `${chinese(i + 1)}、`,
        true,
        '章',
        labelled(`${i + 1}.1`, '（一）', false, '甲', labelled(`${i + 1}.1.1`, '1.', false, '子')),
        labelled(`${i + 1}.2`, '（二）', false, '乙', labelled(`${i + 1}.2.1`, '1.', false, '丑')),
      ),
    );
    const first = annex(
      '附一',
      [labelled('1', '一、', true, '甲', labelled('1.1', '（一）', false, '乙'))],
      CHINESE,
      'a1',
    );
    const second = annex('附二', [chapter('1', '丙', clause('1.1', '丁'))], letter([]).numbering, 'a2');
    const tested = letter([...many, first, second], { numbering: CHINESE });
    expect(wordNumbers(tested)).toEqual(treeNumbers(tested));
  });

  it('with unnumbered chapters whose articles restart after each', () => {
    const tested = letter(
      [1, 2].map((n) =>
        labelled(
          `${n}`,
          '',
          true,
          '章',
          labelled(
            `${n}.1`,
            '第一条',
            false,
            '甲',
            labelled(`${n}.1.1`, 'a）', false, 'x'),
            labelled(`${n}.1.2`, 'b）', false, 'y'),
          ),
          labelled(`${n}.2`, '第二条', false, '乙', labelled(`${n}.2.1`, 'a）', false, 'z')),
        ),
      ),
      { numbering: ARTICLES },
    );
    expect(wordNumbers(tested)).toEqual(treeNumbers(tested));
  });

  it('with articles that run on through the chapters', () => {
    const tested = letter(
      [
        labelled(
          '1',
          '',
          true,
          '章',
          labelled('1.1', '第一条', false, '甲'),
          labelled('1.2', '第二条', false, '乙'),
        ),
        labelled(
          '2',
          '',
          true,
          '章',
          labelled('2.3', '第三条', false, '丙', labelled('2.3.1', 'a）', false, 'x')),
        ),
        labelled(
          '3',
          '',
          true,
          '章',
          labelled('3.4', '第四条', false, '丁', labelled('3.4.1', 'a）', false, 'y')),
        ),
      ],
      { numbering: ARTICLES },
    );
    expect(wordNumbers(tested)).toEqual(treeNumbers(tested));
    expect(part(partsOf(tested), 'word/numbering.xml')).toContain('<w:lvlRestart w:val="0"/>');
  });

  it('even where the text looks like the names that docx replaces', () => {
    const tested = letter([
      chapter('1', '{list:body-0}', clause('1.1', '{body-0} {reference-0}')),
      paragraph('{0-0}'),
    ]);
    expect(wordNumbers(tested)).toEqual(['1.', '1.1']);
    expect(part(partsOf(tested), 'word/document.xml')).toContain('{list:body-0}');
  });
});
