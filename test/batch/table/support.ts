import type { TableFile, TableRow } from '../../../src/batch/rows.ts';

/** All letters of a table. */
export async function lettersOf(table: TableFile, range?: { from: number; to: number }): Promise<TableRow[]> {
  const letters: TableRow[] = [];
  for await (const letter of table.rows(range)) letters.push(letter);
  return letters;
}
