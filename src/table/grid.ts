import type { Compression } from '../model/compression.ts';
import type { Finding } from '../model/finding.ts';

/** A cell as text. */
export interface Cell {
  /** What a measured blank reads: a number without grouping and superfluous zeros. */
  readonly text: string;
  /** What a blank of text reads, where it differs: what the spreadsheet shows, or why that is not known. */
  readonly shown?: { readonly text: string } | { readonly problem: CellProblem };
  /** Why the cell cannot be used (`error`), or what to know about it (`warning`). */
  readonly problem?: CellProblem;
  /** Why only a blank of text or money can use it: it does not show all digits of a number, or all parts of a date. */
  readonly doubt?: CellProblem;
  /** Whether the whole cell is struck out: a row of such cells is none. */
  readonly struck?: true;
  /** Whether it is TRUE or FALSE, not a text of these letters. */
  readonly truth?: true;
  /** Whether the text is the saved result of a formula. */
  readonly formula?: true;
}

export interface CellProblem {
  readonly severity: 'error' | 'warning';
  readonly zh: string;
  readonly en: string;
  readonly hintZh: string;
  readonly hintEn: string;
}

export interface GridRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** Cells that are not empty, by column, from 1. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** An inclusive range of cells. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet says besides its rows; complete when its rows have been read to the end. */
export interface SheetFacts {
  readonly merges: CellRange[];
  readonly hiddenColumns: { readonly from: number; readonly to: number }[];
}

/** A sheet whose rows are read anew each time, one after the other. */
export interface Grid {
  readonly name: string;
  readonly hidden: boolean;
  read(): { readonly rows: AsyncIterable<GridRow>; readonly facts: SheetFacts };
}

/** A spreadsheet file of either format. */
export interface Book {
  readonly extension: 'xlsx' | 'csv';
  readonly grids: readonly Grid[];
  /** Whether values come from other workbooks. */
  readonly external: boolean;
  /** What to know about the file as such. */
  readonly notes: readonly Finding[];
  /** A copy in which the given cells are added or replaced, as text. */
  withCells(changes: ReadonlyMap<string, SheetChanges>, options?: CopyOptions): Promise<Uint8Array>;
}

/** How a copy of a book is made. */
export interface CopyOptions {
  readonly compression?: Compression | undefined;
  /** A sheet of texts that the copy has besides; a CSV has no place for it. */
  readonly added?: { readonly name: string; readonly rows: AsyncIterable<readonly string[]> } | undefined;
}

/** New cells of a sheet: row, then column, then text. */
export type SheetChanges = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** `C` for 3, `AA` for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** 3 for `C`; 0 when it is none. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** `报价!C5`. */
export function cellName(sheet: string, column: number, row: number): string {
  return `${sheet}!${columnName(column)}${row}`;
}
