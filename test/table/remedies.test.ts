import { expect, test } from 'vitest';
import { prepare } from '../../src/index.ts';
import { located } from '../../src/model/source.ts';
import type { TableRow } from '../../src/table/rows.ts';
import { lettersOf, openOk, utf8 } from './support.ts';
import { type TestSheet, workbook } from './workbook.ts';

const KIND = 'service-deadline';

/** What the letter of a row lacks or has wrong, as `cell: remedy`. */
function remedies(row: TableRow | undefined): string[] {
  if (!row) throw new Error('no row');
  return located(prepare(row.source).findings, row.source)
    .filter(({ severity }) => severity === 'error')
    .map(({ place, hint }) => `${place?.cell}: ${hint?.zh} / ${hint?.en}`);
}

async function csvRow(head: string, values: string): Promise<TableRow | undefined> {
  const table = await openOk(utf8(`${head}\n${values}\n`), '表.csv', KIND);
  return (await lettersOf(table))[0];
}

test('a blank without a column is asked for by the heading of a form', async () => {
  const [first = '', ...more] = remedies(
    await csvRow('承诺人-名称,签署日期,解决途径', '甲公司,2026-03-02,仲裁'),
  );
  const all = [first, ...more];
  expect(all).toContainEqual(
    expect.stringMatching(
      /^表!A2: 加一列“仲裁机构”并填写.*。 \/ Add the column “仲裁机构” and fill it in.*\.$/,
    ),
  );
  expect(all).toContainEqual(expect.stringMatching(/加一列“响应时限（小时）”并填写，例如 .+（.+）。/));
  for (const remedy of all) expect(remedy).not.toMatch(/下填写|[a-z]: /i);
});

test('a blank with an empty cell is asked for in its column', async () => {
  const row = await csvRow('承诺人-名称,响应时限,仲裁机构,解决途径', '甲公司,,,仲裁');
  expect(remedies(row)).toContainEqual(expect.stringMatching(/^表!B2: 在“响应时限（小时）”一列填写/));
  expect(remedies(row)).toContainEqual(expect.stringMatching(/^表!C2: 在“仲裁机构”一列填写/));
});

test('yes and no are asked for in Chinese, and a date without its format is known', async () => {
  const row = await csvRow('承诺人-名称,客户确认栏,签署日期', '甲公司,好,46083');
  expect(remedies(row)).toContainEqual(expect.stringMatching(/^表!B2: 写“是”或“否”。/));
  expect(remedies(row)).toContainEqual(expect.stringMatching(/^表!C2: .*把单元格格式设为“日期”/));
});

test('a kind is asked for in its column', async () => {
  const table = await openOk(utf8('承诺书类型,承诺人-名称\n,甲公司\n'), '表.csv');
  expect(remedies((await lettersOf(table))[0])).toContainEqual(
    expect.stringMatching(/^表!A2: 在“承诺书类型”一列填写类型/),
  );
});

test('lists are asked for by the name of their sheet', async () => {
  const kind = 'equipment-after-sales';
  const letters = (rows: TestSheet['rows'], name = kind) => ({ name, rows });
  const sheets = [
    letters([
      ['序号', '制造商-名称'],
      ['1', '甲公司'],
    ]),
    letters(
      [
        ['序号', '级别', '响应时限'],
        ['1', '一级'],
      ],
      '故障分级',
    ),
  ];
  const table = await openOk(workbook(sheets));
  const told = remedies((await lettersOf(table))[0]);
  expect(told).toContainEqual(expect.stringMatching(/工作表“故障分级”/));
  for (const remedy of told) expect(remedy).not.toMatch(/“- ”|下填写|[a-z]: /i);
});
