import { expect, test } from 'vitest';
import { prepare, readingsOf } from '../../src/index.ts';
import { located } from '../../src/model/source.ts';
import { openTable } from '../../src/table/index.ts';
import type { TableRow } from '../../src/table/rows.ts';
import { lettersOf, told, utf8 } from './support.ts';
import { type TestCell, type TestRow, type TestSheet, workbook } from './workbook.ts';

const KIND = 'bid-service';
const HEAD = ['承诺书编号', '投标人-名称', '项目名称', '采购人', '签署日期'];
type Given = string | TestCell | undefined;
const n = (v: string, format?: string): TestCell => ({ t: 'n', v, ...(format ? { format } : {}) });
const row = (number: string, ...cells: Given[]): TestRow => [
  number,
  '江陵泰和设备有限公司',
  '食堂设备采购',
  '江陵二中',
  n('46174', 'yyyy-mm-dd'),
  ...cells,
];
/** A sheet with one more column for each heading; its letters are 1, 2, 3 …. */
const sheet = (heads: string[], rows: Given[][], more: Partial<TestSheet> = {}): TestSheet => ({
  name: '表',
  rows: [[...HEAD, ...heads], ...rows.map((cells, index) => row(`${index + 1}`, ...cells))],
  ...more,
});
const column = (heading: string, ...cells: Given[]) =>
  workbook([
    sheet(
      [heading],
      cells.map((cell) => [cell]),
    ),
  ]);

/** What a letter promises beyond its names, as it is printed; else the errors, the one of a cell before those that follow from it. */
function becomes({ source, findings }: TableRow): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const prepared = prepare(source);
  const refused = located(prepared.findings, source).filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || refused.length > 0) return told([...errors, ...refused]);
  if (!prepared.ok) throw new Error('a letter is neither made nor refused');
  return readingsOf(prepared.value)
    .filter(({ from, title }) => from === 'written' && !HEAD.some((name) => sameBlank(name, title.zh)))
    .map(({ printed, read }) => printed ?? `not printed: ${read}`);
}

function sameBlank(heading: string, title: string): boolean {
  return title.replaceAll(' / ', '-').endsWith(heading);
}

/** Of each letter what it becomes, or what is told of the table. */
async function outcome(bytes: Uint8Array, file = '表.xlsx') {
  const table = await openTable(bytes, file, { kind: KIND });
  if (!table.ok) return told(table.findings).filter((text) => / error\b/.test(text));
  return (await lettersOf(table.value)).map(becomes);
}

const refused = (code: string, address: string) => [`${code} error 表!${address}`];

test('a heading with two units gives no unit, one with one unit does, however it is set off', async () => {
  const heads = [
    '响应时间（小时/天）',
    '到场时限/小时',
    '质保期：年',
    '免费升级期限【月】',
    '投标有效期 (天、日)',
  ];
  const [bare, written] = (await outcome(
    workbook([
      sheet(heads, [
        [n('2'), n('24'), n('2'), n('12'), n('90')],
        ['2小时', '1天', '24个月', '1年', '90日'],
      ]),
    ]),
  )) as string[][];
  expect(bare).toEqual(refused('BLANK-TYPE', 'F2'));
  expect(written).toEqual(['90日', '24个月', '2小时', '1日', '1年']);
});

test.each([
  ['响应时限（小时，工作时间内）', refused('BLANK-TYPE', 'F2')],
  ['响应时限（2小时内）', refused('BLANK-UNIT', 'F2')],
  ['响应时限（≤4小时）', refused('BLANK-UNIT', 'F2')],
  ['响应时限（小时，24小时服务）', ['3小时']],
  ['响应时限（小时/时）', ['3小时']],
])('what else a heading says never makes another figure of a bare 3: %s', async (heading, expected) => {
  expect(await outcome(column(heading, n('3')))).toEqual([expected]);
});

test('a sum under a heading in 万元', async () => {
  expect(
    await outcome(
      workbook([
        sheet(
          ['响应时限', '服务逾期违约金（万元）'],
          [
            ['2小时', n('0.5')],
            ['2小时', n('5000', '¥#,##0.00')],
            ['2小时', n('0.5', '_-¥* #,##0.00_-')],
            ['2小时', 'RMB 5,000'],
            ['2小时', n('5000', '#,##0.00"元"')],
            ['2小时', n('5000', '[DBNum2][$-804]G/通用格式"元整"')],
            ['2小时', n('5000', '0!.0,"万"')],
            ['2小时', n('5000', '[$USD] #,##0')],
          ],
        ),
      ]),
    ),
  ).toEqual([
    ['2小时', '人民币（大写）伍仟元整（¥5,000.00）'],
    refused('TABLE-CELL', 'G3'),
    refused('TABLE-CELL', 'G4'),
    refused('TABLE-CELL', 'G5'),
    ['2小时', '人民币（大写）伍仟元整（¥5,000.00）'],
    refused('TABLE-CELL', 'G7'),
    ['2小时', '人民币（大写）伍仟元整（¥5,000.00）'],
    refused('BLANK-MONEY', 'G9'),
  ]);
});

test('a percentage whatever its format', async () => {
  const shares: readonly [TestCell, string[]][] = [
    [n('0.05', '[红色]0.0%'), refused('TABLE-CELL', 'F3')],
    [n('2.996', '0.00"%"'), refused('TABLE-CELL', 'F4')],
    [n('0.0003', '0.00%%'), refused('BLANK-PERCENT', 'F5')],
    [n('0.05', '# ??/100'), refused('BLANK-PERCENT', 'F6')],
    [n('-0.05', '0%;0%'), refused('TABLE-CELL', 'F7')],
    [n('0.05', '"约"0%'), refused('BLANK-PERCENT', 'F8')],
    [n('0.05', '0.00E+00'), refused('BLANK-PERCENT', 'F9')],
    [n('0.05', '_ * #,##0.00_ '), refused('BLANK-PERCENT', 'F10')],
  ];
  const cells = [n('0.05', '0%'), ...shares.map(([cell]) => cell)];
  expect(await outcome(column('赔偿总额上限', ...cells))).toEqual([
    ['5%'],
    ...shares.map(([, expected]) => expected),
  ]);
});

test('a time that its cell rounds, shows in part or counts beyond a day', async () => {
  expect(
    await outcome(
      column(
        '响应时限（小时）',
        n('1.996', '0.00'),
        n('2.004', '0.00"小时"'),
        n('2.5', '0.00'),
        n('8.3333333333333329E-2', 'h:mm'),
        n('2', '[h]:mm'),
        n('2', '"≤"0"小时"'),
        n('2', '[DBNum1]0"天"'),
      ),
    ),
  ).toEqual([
    refused('TABLE-CELL', 'F2'),
    refused('TABLE-CELL', 'F3'),
    ['2.5小时'],
    refused('BLANK-TYPE', 'F5'),
    refused('BLANK-TYPE', 'F6'),
    ['2小时'],
    refused('TABLE-CELL', 'F8'),
  ]);
});

test('a date of which the cell shows a part only', async () => {
  const whole = ['2026年6月1日'];
  expect(
    await outcome(
      column(
        '投标截止日期',
        n('46174', 'm"月"d"日"'),
        n('46174', 'yyyy"年"m"月"'),
        n('46174', 'mmm-yy'),
        n('46174', '[$-F800]dddd, mmmm dd, yyyy'),
        n('46174', '[DBNum1][$-804]yyyy"年"m"月"d"日"'),
        n('46174', 'mm-dd-yy'),
        n('46174.5', 'yyyy-mm-dd hh:mm'),
        { t: 'd', v: '2026-06-01T00:00:00' },
        '1-Jun-26',
        '2026年6月1日17时',
      ),
    ),
  ).toEqual([
    refused('TABLE-CELL', 'F2'),
    refused('TABLE-CELL', 'F3'),
    refused('TABLE-CELL', 'F4'),
    whole,
    whole,
    whole,
    refused('BLANK-DATE', 'F8'),
    whole,
    refused('BLANK-DATE', 'F10'),
    refused('BLANK-DATE', 'F11'),
  ]);
});

test('two rows of headings, a repeated heading, totals and rows below blank ones', async () => {
  const head = [...HEAD, '响应时限（小时）'];
  const letters = [
    row('a', n('2')),
    head,
    row('b', n('3')),
    [],
    [],
    row('c', n('4')),
    ['小计', undefined, undefined, undefined, undefined, n('9')],
  ];
  expect(await outcome(workbook([{ name: '表', rows: [['2026年度汇总'], head, ...letters] }]))).toEqual([
    ['2小时'],
    ['3小时'],
    ['4小时'],
  ]);
  const groups = ['承诺书编号', '投标人', undefined, '项目', undefined, '时限（小时）'];
  const blanks = [undefined, '名称', '电话', '项目名称', '采购人', '响应时限'];
  const under = ['a', '江陵泰和设备有限公司', '0716-5550001', '食堂', '江陵二中', n('2')];
  expect(await outcome(workbook([{ name: '表', rows: [groups, blanks, under] }]))).toEqual([
    'TABLE-HEADING error 表!C2',
  ]);
});

test('merged, hidden and filtered cells', async () => {
  expect(
    await outcome(
      workbook([
        sheet(
          ['响应时限', '到场时限'],
          [
            ['2小时', '8小时'],
            [undefined, '8小时'],
            ['3小时', '9小时'],
          ],
          {
            merges: ['F2:F3'],
            hiddenRows: [4],
            extra: '<autoFilter ref="A1:G4"/>',
          },
        ),
      ]),
    ),
  ).toEqual([refused('TABLE-MERGED', 'F2'), refused('TABLE-MERGED', 'F2')]);
  const hidden = workbook([{ ...sheet(['响应时限'], [['2小时']]), state: 'hidden' }]);
  expect(await outcome(hidden)).toEqual(['TABLE-EMPTY error']);
});

test('results of formulas', async () => {
  expect(
    await outcome(
      column(
        '响应时限',
        { t: 'str', v: '2小时', f: 'IF(1,"2小时","")' },
        { t: 'str', v: '', f: 'IF(1,"","2小时")' },
        { t: 'e', v: '#N/A', f: 'VLOOKUP(1,A1,1)' },
        { t: 'n', v: '', f: 'A1' },
        { t: 'n', v: '0', f: '旧表!A1' },
        { t: 'b', v: '1', f: 'A1=A1' },
        { t: 'n', v: '2', f: '1+1', format: '0"小时"' },
      ),
    ),
  ).toEqual([
    ['2小时'],
    [],
    refused('TABLE-CELL', 'F4'),
    refused('TABLE-CELL', 'F5'),
    refused('BLANK-UNIT', 'F6'),
    refused('TABLE-CELL', 'F7'),
    ['2小时'],
  ]);
});

test.each([
  ['0,5', refused('BLANK-TYPE', 'B2')],
  ['1,50', refused('BLANK-TYPE', 'B2')],
  ['1 5', refused('BLANK-TYPE', 'B2')],
  ['１２', ['12小时']],
  ['4.0', ['4小时']],
])(
  'a CSV of a country with decimal commas: a bare %s under a heading in hours',
  async (written, expected) => {
    const head = ['承诺书编号', '响应时限（小时）', '投标人-名称', '项目名称', '采购人', '签署日期'].join(
      ';',
    );
    const text = `${head}\nA-1;${written};江陵泰和设备有限公司;食堂;江陵二中;2026-06-01\n`;
    expect(await outcome(utf8(text), '表.csv')).toEqual([expected]);
  },
);
