import type { Finding } from '../../src/model/finding.ts';
import { openTable } from '../../src/table/index.ts';
import type { TableFile, TableRow } from '../../src/table/rows.ts';
import { unwrap } from '../kinds/support.ts';

/** All letters of a table. */
export async function lettersOf(table: TableFile, range?: { from: number; to: number }): Promise<TableRow[]> {
  const letters: TableRow[] = [];
  for await (const letter of table.rows(range)) letters.push(letter);
  return letters;
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
