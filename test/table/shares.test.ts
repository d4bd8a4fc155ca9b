import { describe, expect, test } from 'vitest';
import { kindIds } from '../../src/index.ts';
import { type Field, fieldsOf } from '../../src/table/fields.ts';
import { plainHeading } from '../../src/table/form/heading.ts';
import { letterIndex, listIndex } from '../../src/table/headings.ts';
import { kindOf } from '../kinds/support.ts';
import { lettersOf, openOk, utf8 } from './support.ts';
import { type TestCell, workbook } from './workbook.ts';

/** Every share column that a form of ours has, with its heading. */
const COLUMNS = kindIds().flatMap((kind) => {
  const { fields, lists } = fieldsOf(kindOf(kind));
  const index = letterIndex(fieldsOf(kindOf(kind)));
  const own = fields.map((field) => ({ kind, field, heading: plainHeading(field, index), index }));
  const inner = lists.flatMap((list) =>
    list.fields.map((field) => ({
      kind,
      field,
      heading: plainHeading(field, listIndex(list)),
      index: listIndex(list),
    })),
  );
  return [...own, ...inner].filter(({ field }) => field.node.type === 'share');
});
const LETTER_COLUMNS = COLUMNS.filter(({ kind, field }) => fieldsOf(kindOf(kind)).fields.includes(field));

/** What a blank says of the one cell of a table with this heading. */
async function read(kind: string, heading: string, field: Field, cell: TestCell | string, csv = false) {
  const number = typeof cell === 'string' ? cell : cell.v;
  const table = csv
    ? await openOk(utf8(`编号,${heading}\nA-1,${number}\n`), 'a.csv', kind)
    : await openOk(
        workbook([
          {
            name: kind,
            rows: [
              ['编号', heading],
              ['A-1', cell],
            ],
          },
        ]),
      );
  const [letter] = await lettersOf(table);
  const text = field.path.reduce<unknown>(
    (node, step) => (node as Record<string, unknown> | undefined)?.[step],
    letter?.source.data,
  );
  const reading = field.node.blank.read(String(text));
  if (!reading.ok) return `${reading.problem.code} ${reading.problem.message.zh}`;
  return reading.value.type === 'share' ? `${reading.value.value}/${reading.value.per}` : undefined;
}

test('the heading of every share column of a form shows its sign, and is understood', () => {
  expect(COLUMNS.length).toBeGreaterThan(15);
  for (const { field, heading, index } of COLUMNS) {
    const sign = (field.node.schema.share as { per: number }).per === 1000 ? '‰' : '%';
    expect(heading).toMatch(new RegExp(`[（，]${sign}）$`));
    expect(index.find(heading)).toEqual({ means: 'blank', field, unit: sign });
  }
});

describe('a share that a spreadsheet keeps as a fraction', () => {
  test.each(LETTER_COLUMNS.map((column) => [`${column.kind} ${column.heading}`, column] as const))(
    '%s',
    async (_, { kind, heading, field }) => {
      const { per, max = String(per) } = field.node.schema.share as { per: number; max?: string };
      const sign = per === 1000 ? '‰' : '%';
      // Bare, in whatever file and under whatever heading, it is refused with both readings.
      for (const [raw, large] of [
        ['0.015', per === 1000 ? '15' : '1.5'],
        ['0.5', per === 1000 ? '500' : '50'],
      ] as const) {
        const both = `BLANK-PERCENT 只写了“${raw}”：是 ${raw}${sign}，还是 ${large}${sign}？`;
        expect(await read(kind, heading, field, raw, true)).toBe(both);
        expect(await read(kind, heading, field, { t: 'n', v: raw })).toBe(both);
      }
      // The largest share that is allowed, as a program exports its cell: never a hundred times too small.
      const exported = String(Number(max) / per);
      expect(await read(kind, heading, field, exported, true)).toMatch(/^BLANK-PERCENT .*还是/);
      if (per === 100)
        expect(await read(kind, heading, field, { t: 'n', v: exported, format: '0.00%' })).toBe(`${max}/100`);
    },
  );

  test('prints as the cell shows it', async () => {
    const column = COLUMNS.find(
      ({ kind, heading }) => kind === 'tender-supply' && heading.includes('上限（%'),
    );
    if (!column) throw new Error('no such column');
    const { kind, heading, field } = column;
    expect(await read(kind, heading, field, { t: 'n', v: '0.015', format: '0.0%' })).toBe('1.5/100');
    expect(await read(kind, heading, field, { t: 'n', v: '5' })).toBe('5/100');
    expect(await read(kind, heading, field, '1.5%', true)).toBe('1.5/100');
  });
});
