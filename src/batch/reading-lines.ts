import type { ValuesSource } from '../model/source.ts';
import type { Reading } from '../readings.ts';
import type { ReadingLine } from '../table/readings-sheet.ts';
import type { Run } from './context.ts';
import { positionOf } from './journal.ts';

/** The readings of a row with the cells that they were read from. */
export function readingLines(
  at: { readonly sheet: string; readonly row: number },
  source: ValuesSource,
  readings: readonly Reading[] = [],
): readonly ReadingLine[] {
  return readings.map(({ pointer, title, from, written = '', read = '', printed = '', clause = '' }) => ({
    letter: positionOf(at),
    cell: from === 'written' ? (source.place(pointer).cell ?? '') : '',
    title: title.zh,
    from,
    written,
    read,
    printed,
    clause,
  }));
}

/** The lines of all letters that there are, in the order of the table, one letter at a time from the journal. */
export async function* linesOf({ plan, journal }: Run): AsyncGenerator<ReadingLine> {
  for (const { at } of plan.entries) if (at && journal) yield* (await journal.read(at)).readings ?? [];
}
