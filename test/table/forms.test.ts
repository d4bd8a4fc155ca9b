import { describe, expect, test } from 'vitest';
import { fill, parseValues } from '../../src/index.ts';
import { kindWorkbook } from '../../src/table/form/index.ts';
import { openTable } from '../../src/table/index.ts';
import { KIND_IDS, kindOf, unwrap } from '../kinds/support.ts';
import { lettersOf } from './support.ts';

describe.each(KIND_IDS)('the form of %s', (id) => {
  const kind = kindOf(id);

  test('gives the letter of the example back', async () => {
    const table = unwrap(await openTable(kindWorkbook(kind), '表.xlsx'));
    expect(table.findings).toEqual([]);
    const [letter, ...others] = await lettersOf(table);
    expect(others).toEqual([]);
    expect(letter?.findings).toEqual([]);
    expect(letter?.kind).toBe(id);
    const expected = unwrap(fill(kind, unwrap(parseValues(kind.example, 'example.yaml'))));
    const source = letter?.source;
    if (!source) throw new Error('no letter');
    const filled = unwrap(fill(kind, source));
    expect(filled.values).toEqual(expected.values);
    const again = unwrap(fill(kind, unwrap(parseValues(source.text, 'again.yaml'))));
    expect(again.values).toEqual(expected.values);
  });

  test('is the same bytes each time', () => {
    expect(Buffer.from(kindWorkbook(kind)).equals(Buffer.from(kindWorkbook(kind)))).toBe(true);
  });
});
