import { type Column, columnsFor } from './columns.ts';
import type { KindFields } from './fields.ts';
import type { Cell, GridRow } from './grid.ts';
import { letterIndex } from './headings.ts';
import { COMPARED, count, type Outlier, outliersOf, type Tally } from './outliers.ts';
import { readCell } from './reading.ts';
import type { Head } from './survey.ts';

/** Values far off the others of their column, by {@link columnKey} and by the text of the cell. */
export type ColumnOutliers = ReadonlyMap<string, ReadonlyMap<string, Outlier>>;

/** One column of a sheet, as the letters of one kind read it. */
export function columnKey(kind: string, { column }: Pick<Column, 'column'>): string {
  return `${kind} ${column}`;
}

interface ColumnTally {
  readonly column: Column;
  readonly tally: Tally;
}

/** What the columns of a letter sheet hold, gathered while it is read for the first time. */
export class SheetTallies {
  private readonly candidates: readonly KindFields[];
  private readonly kinds = new Map<string, readonly ColumnTally[]>();

  constructor(candidates: readonly KindFields[]) {
    this.candidates = candidates;
  }

  /** Counts the cells of a letter of a kind. */
  row(kind: string, { cells }: GridRow, head: Head): void {
    const columns = this.kinds.get(kind) ?? this.columnsOf(kind, head);
    this.kinds.set(kind, columns);
    countRow(columns, cells);
  }

  outliers(): ColumnOutliers {
    return new Map([...this.kinds].flatMap(([kind, columns]) => outliersIn(kind, columns, true)));
  }

  private columnsOf(kind: string, head: Head): readonly ColumnTally[] {
    const own = this.candidates.find((candidate) => candidate.kind.id === kind);
    return own ? tallied(columnsFor(letterIndex(own), head)) : [];
  }
}

/** The same for the rows of a list. */
export function listOutliers(
  columns: readonly Column[],
  rows: readonly { readonly cells: ReadonlyMap<number, Cell> }[],
): ColumnOutliers {
  const tallies = tallied(columns);
  for (const { cells } of rows) countRow(tallies, cells);
  return new Map(outliersIn('', tallies, false));
}

function tallied(columns: readonly Column[]): readonly ColumnTally[] {
  return columns
    .filter(({ field }) => COMPARED.has(field.node.type))
    .map((column) => ({ column, tally: new Map() }));
}

function countRow(columns: readonly ColumnTally[], cells: ReadonlyMap<number, Cell>): void {
  for (const { column, tally } of columns) {
    const cell = cells.get(column.column);
    const text = cell ? readCell(cell, column).text : '';
    if (text !== '') count(tally, text);
  }
}

function outliersIn(
  kind: string,
  columns: readonly ColumnTally[],
  pairs: boolean,
): (readonly [string, ReadonlyMap<string, Outlier>])[] {
  return columns.map(
    ({ column, tally }) =>
      [columnKey(kind, column), outliersOf(column.field.node.blank, tally, pairs)] as const,
  );
}
