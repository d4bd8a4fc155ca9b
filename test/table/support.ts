import { parseValues } from '../../src/load/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Json } from '../../src/model/json.ts';
import type { LetterKind } from '../../src/model/kind.ts';
import { openTable } from '../../src/table/index.ts';
import type { TableFile, TableRow } from '../../src/table/rows.ts';
import { unwrap } from '../kinds/support.ts';

/** All letters of a table. */
export async function lettersOf(table: TableFile, range?: { from: number; to: number }): Promise<TableRow[]> {
  const letters: TableRow[] = [];
  for await (const letter of table.rows(range)) letters.push(letter);
  return letters;
}

/** The values of a kind's example as another firm would have them: a row equal to the example is refused. */
export function ownValues(kind: LetterKind): { readonly [key: string]: Json } {
  const own = (data: Json, name = ''): Json => {
    // In another order: a list that is the example's from first to last is refused as well.
    if (Array.isArray(data)) return data.map((item) => own(item)).reverse();
    if (data !== null && typeof data === 'object')
      return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, own(value, key)]));
    if (typeof data !== 'string') return data;
    if (name === 'number') return `${data}9`;
    return /^(?!\d{4}-\d\d-\d\d$)[\d() -]{7,}$/.test(data)
      ? data.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10))
      : data;
  };
  return own(unwrap(parseValues(kind.example, 'example.yaml')).data) as { readonly [key: string]: Json };
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
