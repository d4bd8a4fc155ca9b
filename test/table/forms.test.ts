import { describe, expect, test } from 'vitest';
import { fill, parseValues, toYaml } from '../../src/index.ts';
import { kindWorkbook } from '../../src/table/form/index.ts';
import { openTable } from '../../src/table/index.ts';
import { KIND_IDS, kindOf, unwrap } from '../kinds/support.ts';
import { lettersOf, ownValues, told } from './support.ts';

describe.each(KIND_IDS)('the form of %s', (id) => {
  const kind = kindOf(id);

  test('gives the letter that is filled in back', async () => {
    const values = ownValues(kind);
    const table = unwrap(await openTable(kindWorkbook(kind, values), '表.xlsx'));
    expect(table.findings).toEqual([]);
    const [letter, ...others] = await lettersOf(table);
    expect(others).toEqual([]);
    expect(letter?.findings).toEqual([]);
    expect(letter?.kind).toBe(id);
    const text = toYaml(values);
    const expected = unwrap(fill(kind, unwrap(parseValues(text, 'own.yaml'))));
    const source = letter?.source;
    if (!source) throw new Error('no letter');
    const filled = unwrap(fill(kind, source));
    expect(filled.values).toEqual(expected.values);
    const again = unwrap(fill(kind, unwrap(parseValues(source.text, 'again.yaml'))));
    expect(again.values).toEqual(expected.values);
  });

  test('promises nothing untouched, and its example can never be issued', async () => {
    const untouched = await openTable(kindWorkbook(kind), '表.xlsx');
    expect(untouched.ok).toBe(false);
    expect(told(untouched.findings)).toEqual(['TABLE-EMPTY error']);
    const example = unwrap(parseValues(kind.example, 'example.yaml')).data;
    const copied = unwrap(await openTable(kindWorkbook(kind, example), '表.xlsx'));
    const [letter] = await lettersOf(copied);
    expect(told(letter?.findings ?? [])).toContain(`TABLE-CELL error ${letter?.sheet}!A2`);
  });

  test('is the same bytes each time', () => {
    expect(Buffer.from(kindWorkbook(kind)).equals(Buffer.from(kindWorkbook(kind)))).toBe(true);
  });
});
