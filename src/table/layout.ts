import type { Finding } from '../model/finding.ts';
import { type Column, columnsFor, columnWhere, headingFindings } from './columns.ts';
import type { KindFields, ListField } from './fields.ts';
import { type Cell, cellName, type Grid, type GridRow } from './grid.ts';
import {
  type HeadingIndex,
  isKeyHeading,
  isKindHeading,
  letterIndex,
  listIndex,
  NUMBER_HEADINGS,
  normalised,
} from './headings.ts';
import { whyLeftOut } from './left-out.ts';
import { MAX_LETTERS, MAX_LIST_ROWS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { type Head, type Survey, surveySheet } from './survey.ts';
import { type ColumnOutliers, SheetTallies } from './tallies.ts';

/** How the rows of a list find their letter: by the running number of the sheet, or by that of the letter. */
export type KeyKind = 'sequence' | 'number';

/** A sheet with a letter in each row. */
export interface LetterSheet {
  readonly grid: Grid;
  readonly survey: Survey;
  readonly head: Head;
  /** The kind of all its letters; a column says it otherwise. */
  readonly kind: string | undefined;
  readonly kindColumn: number | undefined;
  /** Column of 序号. */
  readonly sequenceColumn: number | undefined;
  /** Columns that make a row a letter: those that some kind knows as a blank. */
  readonly blanks: ReadonlySet<number>;
  readonly count: number;
  /** Kinds that its letters have, as far as they exist. */
  readonly seen: ReadonlySet<string>;
  readonly outliers: ColumnOutliers;
}

/** A row of a list sheet. */
export interface ListRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, Cell>;
}

/** A sheet with rows that belong to letters. */
export interface ListSheet {
  readonly grid: Grid;
  readonly survey: Survey;
  readonly head: Head;
  readonly keyColumn: number;
  readonly by: KeyKind;
  readonly rows: ReadonlyMap<string, readonly ListRow[]>;
}

/** Keys of letters, as the sheets of lists may name them, each with how many letters have it. */
export type KeyCounts = Readonly<Record<KeyKind, Map<string, number>>>;

/** A key as it is compared: `１` and `1` are the same. */
export function keyText(cell: Cell | undefined): string {
  return (cell?.text ?? '').normalize('NFKC').trim();
}

/** Whether a row of a letter sheet is a letter: visible, and at least one blank is filled. */
export function isLetter(row: GridRow, sheet: { head: Head; blanks: ReadonlySet<number> }): boolean {
  if (row.row <= sheet.head.row || whyLeftOut(row, sheet.head)) return false;
  for (const column of row.cells.keys()) if (sheet.blanks.has(column)) return true;
  return false;
}

/** Reads a sheet of letters once; undefined when no row of it is a heading. */
export async function surveyLetters(
  grid: Grid,
  kind: string | undefined,
  candidates: readonly KindFields[],
  resolve: (text: string) => string | undefined,
  keys: KeyCounts,
): Promise<LetterSheet | Survey> {
  const indexes = candidates.map(letterIndex);
  const isBlank = (text: string) => indexes.some((index) => index.find(text).means === 'blank');
  const known = (text: string) =>
    isKeyHeading(text) ||
    isKindHeading(text) ||
    indexes.some((index) => index.find(text).means !== 'unknown');
  let sheet:
    | { head: Head; blanks: Set<number>; columns: Record<'kind' | KeyKind, number | undefined> }
    | undefined;
  const seen = new Set<string>(kind === undefined ? [] : [kind]);
  const tallies = new SheetTallies(candidates);
  let count = 0;
  const survey = await surveySheet(grid, known, (row, head) => {
    sheet ??= {
      head,
      blanks: new Set([...head.texts].filter(([, text]) => isBlank(text)).map(([column]) => column)),
      columns: {
        kind: columnWhere(head, isKindHeading),
        sequence: columnWhere(head, isKeyHeading),
        number: numberColumn(head, indexes),
      },
    };
    if (!isLetter(row, sheet)) return;
    count += 1;
    if (count > MAX_LETTERS) throw tooManyLetters();
    for (const by of ['sequence', 'number'] as const) {
      const key = keyText(row.cells.get(sheet.columns[by] ?? 0));
      if (key !== '') keys[by].set(key, (keys[by].get(key) ?? 0) + 1);
    }
    const named = kind ?? resolve(keyText(row.cells.get(sheet.columns.kind ?? 0)));
    if (named === undefined) return;
    seen.add(named);
    tallies.row(named, row, head);
  });
  if (!survey.head) return survey;
  return {
    grid,
    survey,
    head: survey.head,
    kind,
    kindColumn: columnWhere(survey.head, isKindHeading),
    sequenceColumn: columnWhere(survey.head, isKeyHeading),
    blanks: sheet?.blanks ?? new Set(),
    count,
    seen,
    outliers: tallies.outliers(),
  };
}

/** The column of the letter's number, `/number`. */
function numberColumn(head: Head, indexes: readonly HeadingIndex[]): number | undefined {
  return columnWhere(head, (text) =>
    indexes.some((index) => {
      const heading = index.find(text);
      return heading.means === 'blank' && heading.field.path.join('.') === 'number';
    }),
  );
}

/** Reads a sheet of list rows; undefined when it lacks the column that ties it to the letters. */
export async function surveyList(grid: Grid, lists: readonly ListField[]): Promise<ListSheet | undefined> {
  const indexes = lists.map(listIndex);
  const known = (text: string) =>
    keyKindOf(text) !== undefined || indexes.some((index) => index.find(text).means === 'blank');
  const rows = new Map<string, ListRow[]>();
  let total = 0;
  const survey = await surveySheet(grid, known, ({ row, cells }, head) => {
    const column = columnWhere(head, (text) => keyKindOf(text) !== undefined);
    if (column === undefined || cells.size === 0 || (cells.size === 1 && cells.has(column))) return;
    total += 1;
    if (total > MAX_LIST_ROWS) throw tooManyLetters();
    const key = keyText(cells.get(column));
    const group = rows.get(key) ?? [];
    group.push({ row, cells });
    rows.set(key, group);
  });
  const { head } = survey;
  const keyColumn = head && columnWhere(head, (text) => keyKindOf(text) !== undefined);
  const by = keyKindOf(head?.texts.get(keyColumn ?? 0) ?? '');
  if (!head || keyColumn === undefined || by === undefined) return undefined;
  return { grid, survey, head, keyColumn, by, rows };
}

function keyKindOf(text: string): KeyKind | undefined {
  if (isKeyHeading(text)) return 'sequence';
  return NUMBER_HEADINGS.includes(normalised(text)) ? 'number' : undefined;
}

/** Columns of a letter sheet for one kind. */
export function letterColumns(sheet: LetterSheet, kind: KindFields): readonly Column[] {
  return columnsFor(letterIndex(kind), sheet.head);
}

/** Columns of a list sheet for one list; the key's own column is none of them. */
export function listColumns(sheet: ListSheet, list: ListField): readonly Column[] {
  return columnsFor(listIndex(list), sheet.head).filter(({ column }) => column !== sheet.keyColumn);
}

/** What is wrong with the headings of a letter sheet. */
export function letterHeadingFindings(
  file: string,
  sheet: LetterSheet,
  kinds: readonly KindFields[],
): Finding[] {
  return headingFindings(file, sheet.grid.name, sheet.head, kinds.map(letterIndex), sheet.survey.figures);
}

/** What is wrong with the headings of a list sheet. */
export function listHeadingFindings(file: string, sheet: ListSheet, lists: readonly ListField[]): Finding[] {
  const key = cellName(sheet.grid.name, sheet.keyColumn, sheet.head.row);
  return headingFindings(
    file,
    sheet.grid.name,
    sheet.head,
    lists.map(listIndex),
    sheet.survey.figures,
  ).filter(({ place }) => place?.cell !== key);
}

function tooManyLetters(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `表格超过上限：一个表最多 ${MAX_LETTERS} 份承诺书，明细最多 ${MAX_LIST_ROWS} 行。`,
    `The table is too long: at most ${MAX_LETTERS} letters and ${MAX_LIST_ROWS} rows of lists.`,
    '拆成几个表，分别生成。',
    'Split it into several tables.',
  );
}
