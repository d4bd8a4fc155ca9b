import { expect, test } from 'vitest';
import { parseValues } from '../../src/load/index.ts';
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

test('rows that equal some of the example by chance are not', async () => {
  const [first = [], ...others] = levels();
  expect(await problems([first])).toEqual([]);
  expect(await problems([[...first.slice(0, 3), '7小时'], ...others])).toEqual([]);
});
