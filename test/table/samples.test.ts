import { expect, test } from 'vitest';
import { parseValues } from '../../src/load/index.ts';
import { openTable } from '../../src/table/index.ts';
import { kindOf, unwrap } from '../kinds/support.ts';
import { lettersOf, openOk, told } from './support.ts';
import { workbook } from './workbook.ts';

const KIND = 'equipment-after-sales';
const HEAD = ['级别', '判定标准', '响应时限', '到场时限'];

/** The fault levels of the example as rows of cells. */
function levels(): string[][] {
  const { data } = unwrap(parseValues(kindOf(KIND).example, 'example.yaml'));
  const list = Object.values(data).find((value) => Array.isArray(value)) as Record<string, string>[];
  return list.map((row) => ['name', 'criterion', 'response', 'onSite'].map((key) => row[key] ?? ''));
}

async function problems(rows: readonly (readonly string[])[]) {
  const book = workbook([
    {
      name: KIND,
      rows: [
        ['序号', '编号'],
        ['1', 'A-1'],
      ],
    },
    { name: '故障分级', rows: [['序号', ...HEAD], ...rows.map((row) => ['1', ...row])] },
  ]);
  const [letter] = await lettersOf(await openOk(book));
  return told(letter?.findings ?? []).filter((text) => text.includes(' error '));
}

test('the list of the example below another letter is refused once', async () => {
  expect(levels().length).toBeGreaterThan(1);
  expect(await problems(levels())).toEqual(['TABLE-CELL error 故障分级!A2']);
});

test('so is a part of it, and a row that repeats the words of one of its rows', async () => {
  const [first = [], second = [], ...others] = levels();
  expect(await problems([first])).toEqual(['TABLE-CELL error 故障分级!A2']);
  expect(await problems([first, second])).toEqual(['TABLE-CELL error 故障分级!A2']);
  expect(await problems([[...first.slice(0, 3), '7小时'], second, ...others])).toContain(
    'TABLE-CELL error 故障分级!A3',
  );
});

test('rows that equal some of the example by chance are not', async () => {
  const own = levels().map(([name = '', , ...figures]) => [name, '按本项目技术要求判定', ...figures]);
  expect(await problems(own)).toEqual([]);
  expect(await problems(own.map(([name = '', , ...figures]) => [name, '', ...figures]).slice(0, 1))).toEqual(
    [],
  );
});

test('a letter of the example without its telephone and number is refused as well', async () => {
  const { data } = unwrap(parseValues(kindOf(KIND).example, 'example.yaml'));
  const company = data.company as Record<string, string>;
  const rows = [
    ['序号', '制造商-名称', '签署日期'],
    ['1', company.name ?? '', String(data.signedOn)],
  ];
  const [letter] = await lettersOf(await openOk(workbook([{ name: KIND, rows }])));
  expect(told(letter?.findings ?? [])).toContain(`TABLE-CELL error ${KIND}!A2`);
});

test('figures under a heading that nobody knows stop a list as they stop the letters', async () => {
  const rows = (heading: string, figure: string) => [
    ['序号', '级别', '判定标准', '响应时限', heading],
    ['1', '甲级', '按技术要求判定', '3小时', figure],
  ];
  const open = (heading: string, figure: string) =>
    openTable(
      workbook([
        {
          name: KIND,
          rows: [
            ['序号', '编号'],
            ['1', 'A-1'],
          ],
        },
        { name: '故障分级', rows: rows(heading, figure) },
      ]),
      '表.xlsx',
    );
  const refused = await open('赶赴现场', '24小时');
  expect(refused.ok).toBe(false);
  expect(told(refused.findings)).toContain('TABLE-UNKNOWN-COLUMN error 故障分级!E1');
  expect((await open('#赶赴现场', '24小时')).ok).toBe(true);
  expect((await open('备注', '夜间另议')).ok).toBe(true);
});
