import { describe, expect, test } from 'vitest';
import { openTable } from '../../src/table/index.ts';
import { lettersOf, told } from './support.ts';
import { type TestSheet, workbook } from './workbook.ts';

const KIND = 'service-deadline';
const HEAD = ['编号', '响应时限', '承诺人-名称'];
const sheet = (name: string, number: string): TestSheet => ({ name, rows: [HEAD, [number, '4小时']] });
const LOOKUP: TestSheet = {
  name: '区域',
  rows: [
    ['编号', '区域'],
    ['310000', '上海'],
  ],
};
const numbers = async (sheets: readonly TestSheet[], options = {}) => {
  const table = await openTable(workbook(sheets), '表.xlsx', options);
  if (!table.ok) return table.findings.map(({ code, message }) => `${code} ${message.zh}`);
  return (await lettersOf(table.value)).map(({ source }) => source.data.number);
};

describe('one sheet is the table', () => {
  test.each<[string, readonly TestSheet[], object, unknown]>([
    ['the one that is named after the kind', [sheet('去年', 'A-1'), sheet(KIND, 'A-2')], {}, ['A-2']],
    ['the only one that fits', [LOOKUP, sheet('报价', 'A-3')], { kind: KIND }, ['A-3']],
    [
      'the one that the command names',
      [sheet('去年', 'A-1'), sheet('今年', 'A-2')],
      { kind: KIND, sheet: '今年' },
      ['A-2'],
    ],
    [
      'even a hidden one',
      [{ ...sheet('旧', 'A-1'), state: 'hidden' }, sheet('新', 'A-2')],
      { kind: KIND, sheet: '旧' },
      ['A-1'],
    ],
  ])('%s', async (_, sheets, options, expected) => {
    expect(await numbers(sheets, options)).toEqual(expected);
  });

  test('and two that fit alike are refused with both names', async () => {
    const [said] = await numbers([sheet('去年', 'A-1'), sheet('今年', 'A-2')], { kind: KIND });
    expect(said).toBe('TABLE-HEADING 有几张工作表都像承诺书的表：去年、今年，不知道用哪一张。');
  });

  test('and a name that no sheet has is told with those that there are', async () => {
    const [said] = await numbers([sheet('今年', 'A-2'), LOOKUP], { kind: KIND, sheet: '明年' });
    expect(said).toBe('TABLE-HEADING 没有名为“明年”的工作表；有：今年、区域。');
  });

  test('and the others are named in one line', async () => {
    const table = await openTable(workbook([sheet(KIND, 'A-1'), sheet('去年', 'A-2'), LOOKUP]), '表.xlsx');
    expect(told(table.findings)).toEqual(['TABLE-HIDDEN info']);
    expect(table.findings[0]?.message.zh).toBe('没有读取的工作表：去年、区域。');
  });
});
