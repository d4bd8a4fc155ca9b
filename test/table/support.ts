import { parseValues } from '../../src/load/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Json } from '../../src/model/json.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { fieldsOf } from '../../src/table/fields.ts';
import { openTable } from '../../src/table/index.ts';
import type { TableFile, TableRow } from '../../src/table/rows.ts';
import { unwrap } from '../kinds/support.ts';

/** All letters of a table. */
export async function lettersOf(table: TableFile, range?: { from: number; to: number }): Promise<TableRow[]> {
  const letters: TableRow[] = [];
  for await (const letter of table.rows(range)) letters.push(letter);
  return letters;
}

/**
 * The values of a kind's example as another firm would have them: a row equal to the example is refused, and so are its lists
 * and their rows.
 */
export function ownValues(kind: LetterKind): { readonly [key: string]: Json } {
  const { lists } = fieldsOf(kind);
  const own = (data: Json, path: readonly string[]): Json => {
    if (Array.isArray(data)) return data.map((item) => ownRow(item, path)).reverse();
    if (data !== null && typeof data === 'object')
      return Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, own(value, [...path, key])]),
      );
    if (typeof data !== 'string') return data;
    if (path.at(-1) === 'number') return `${data}9`;
    return /^(?!\d{4}-\d\d-\d\d$)[\d() -]{7,}$/.test(data)
      ? data.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
      : data;
  };
  const ownRow = (row: Json, path: readonly string[]): Json => {
    const list = lists.find((one) => one.path.join('.') === path.join('.'));
    const data = own(row, path) as { readonly [key: string]: Json };
    const word = list?.fields.find(
      ({ path: [name = ''], node }) =>
        node.type === 'text' &&
        typeof data[name] === 'string' &&
        !(node.schema.text as { format?: string }).format,
    )?.path[0];
    return word === undefined ? data : { ...data, [word]: `${data[word]}甲` };
  };
  return own(unwrap(parseValues(kind.example, 'example.yaml')).data as Json, []) as {
    readonly [key: string]: Json;
  };
}

const encoder = new TextEncoder();

export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Findings as `CODE severity cell`. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, severity, place }) => `${code} ${severity} ${place?.cell ?? ''}`.trim());
}

/** Values of a letter as plain data with a prototype, for comparison. */
export function plain(row: TableRow | undefined): unknown {
  return row && JSON.parse(JSON.stringify(row.source.data));
}

export async function openOk(bytes: Uint8Array, file = '表.xlsx', kind?: string): Promise<TableFile> {
  return unwrap(await openTable(bytes, file, kind === undefined ? {} : { kind }));
}
