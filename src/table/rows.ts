import type { Compression } from '../model/compression.ts';
import type { Finding } from '../model/finding.ts';
import type { ValuesSource } from '../model/source.ts';
import type { ReadingLine } from './readings-sheet.ts';

/** One letter of a table. */
export interface TableRow {
  readonly sheet: string;
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** The letter kind, where the table says it: by option, by column or by sheet. */
  readonly kind: string | undefined;
  /**
   * The values built from the cells. `place(pointer)` answers `{ file, cell: '报价!C5' }`; `text` is a YAML text of
   * the values, the same for the same cells, so that a finished letter gives its values file back.
   */
  readonly source: ValuesSource;
  /** Problems of the cells themselves. */
  readonly findings: readonly Finding[];
}

/** An inclusive range among the letters of a table, counted from 0. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A table of values: each row fills a letter. */
export interface TableFile {
  /** Problems of the table as a whole: columns, sheets. */
  readonly findings: readonly Finding[];
  /** The letters in the order of the table, or those of an index range (`from` and `to` inclusive, from 0). */
  rows(range?: RowRange): AsyncIterable<TableRow> | Iterable<TableRow>;
  /** How many letters there are. */
  readonly count: number;
  /** A copy of the table with result columns and, in a workbook, a sheet of readings; the table itself stays as it is. */
  withResults(
    results: readonly RowResult[],
    compression?: Compression,
    readings?: AsyncIterable<ReadingLine>,
  ): Promise<Uint8Array> | Uint8Array;
  readonly extension: 'xlsx' | 'csv';
}

/** What became of a row, as the result columns of the copy tell it. */
export interface RowResult {
  readonly sheet: string;
  readonly row: number;
  /** `kept`: finished by an earlier run; `skipped`: not in this run (another shard, or stopped before its turn). */
  readonly state: 'made' | 'failed' | 'kept' | 'skipped';
  readonly number?: string;
  /** Names relative to the results' folder. */
  readonly files: readonly string[];
  /** Findings in one line, empty where there are none. */
  readonly problems: string;
}
