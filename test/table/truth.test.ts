import { describe, expect, test } from 'vitest';
import { lettersOf, openOk, plain, told, utf8 } from './support.ts';
import { type TestCell, type TestRow, workbook } from './workbook.ts';

const KIND = 'service-deadline';
const HEAD = ['编号', '响应时限', '签署日期', '公司-名称'];
const book = (rows: readonly TestRow[]) => workbook([{ name: KIND, rows: [HEAD, ...rows] }]);
const first = async (row: TestRow) => {
  const [letter] = await lettersOf(await openOk(book([row])));
  return { values: plain(letter), told: told(letter?.findings ?? []) };
};
const struckRun = (text: string) => `<r><rPr><strike/></rPr><t>${text}</t></r>`;

describe('a cell of text', () => {
  test.each<[string, TestCell, string]>([
    ['with leading zeros by its format', { t: 'n', v: '20', format: '00000' }, '00020'],
    ['with zeros at its end', { t: 'n', v: '2026.1', format: '0.00' }, '2026.10'],
    ['with words of its format', { t: 'n', v: '7', format: '"WX-"000' }, 'WX-007'],
    ['with a date in words', { t: 'n', v: '46174', format: 'yyyy"年"m"月"d"日"' }, '2026年6月1日'],
    ['of digits alone', { t: 'n', v: '13800138000' }, '13800138000'],
  ])('%s is what the spreadsheet shows', async (_, cell, number) => {
    expect(await first([cell])).toEqual({ values: { kind: KIND, number }, told: [] });
  });

  test.each<[string, TestCell]>([
    ['TRUE', { t: 'b', v: '1' }],
    ['an error', { t: 'e', v: '#N/A' }],
    ['a format that is not understood', { t: 'n', v: '4', format: '[DBNum2]0' }],
    ['a line through some characters', { t: 'i', v: '', runs: `${struckRun('1')}<r><t>5号</t></r>` }],
    [
      'a raised character',
      { t: 'i', v: '', runs: '<r><t>100m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>' },
    ],
    ['a font above the line', { t: 's', v: 'A-1', look: 'raised' }],
    ['a line through the cell', { t: 's', v: 'A-1', look: 'struck' }],
  ])('with %s is an error at the cell', async (_, cell) => {
    const { values, told: findings } = await first([cell, '4小时']);
    expect(findings).toEqual([`TABLE-CELL error ${KIND}!A2`]);
    expect(values).toEqual({ kind: KIND, response: '4小时' });
  });

  test('of a CSV is TRUE as the program that wrote it means it', async () => {
    const [letter] = await lettersOf(await openOk(utf8('编号,响应时限\nTRUE,4\n'), 'a.csv', KIND));
    expect(told(letter?.findings ?? [])).toEqual(['TABLE-CELL error a!A2']);
  });
});

test('a struck digit is never read as a figure', async () => {
  const { told: findings } = await first([
    'A-1',
    { t: 'i', v: '', runs: `${struckRun('1')}<r><t>5小时</t></r>` },
  ]);
  expect(findings).toEqual([`TABLE-CELL error ${KIND}!B2`]);
});

test('rows that are struck out, and sums below the rows, are no letters and are named', async () => {
  const struck = (v: string): TestCell => ({ t: 's', v, look: 'struck' });
  const table = await openOk(
    book([
      ['A-1', '4小时'],
      [struck('A-2'), struck('5小时')],
      ['A-3', '6小时'],
      ['合计', { t: 'n', v: '15' }],
    ]),
  );
  const letters = await lettersOf(table);
  expect(letters.map(({ source }) => source.data.number)).toEqual(['A-1', 'A-3']);
  expect(told(table.findings)).toEqual([`TABLE-HIDDEN warning ${KIND}!A3`, `TABLE-HIDDEN info ${KIND}!A5`]);
});

test.each(['2026-03-12 00:00:00', '2026-03-12T00:00:00Z', '2026/3/12 0:00', '2026-03-12 00:00:00.000'])(
  'midnight behind a date is no part of it: %s',
  async (written) => {
    const [letter] = await lettersOf(await openOk(utf8(`编号,签署日期\nA-1,${written}\n`), 'a.csv', KIND));
    expect(letter?.source.data.signedOn).toBe(written.slice(0, written.includes('/') ? 9 : 10));
  },
);
