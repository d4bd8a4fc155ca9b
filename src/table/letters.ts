import type { Finding } from '../model/finding.ts';
import type { Json } from '../model/json.ts';
import type { Column } from './columns.ts';
import type { KindFields, ListField } from './fields.ts';
import { cellName, type GridRow } from './grid.ts';
import { namesList } from './headings.ts';
import type { TableKinds } from './kinds.ts';
import {
  isLetter,
  type KeyCounts,
  keyText,
  type LetterSheet,
  type ListRow,
  type ListSheet,
  letterColumns,
  listColumns,
} from './layout.ts';
import { LetterBuilder, pointerOf } from './letter-source.ts';
import { type Outlier, outlierSaid } from './outliers.ts';
import { readCell } from './reading.ts';
import { type Said, tableFinding } from './refusal.ts';
import { MERGED, notOfKind, otherKind, sharedKey } from './row-findings.ts';
import type { RowRange, TableRow } from './rows.ts';
import { isSample, isSampleList, isSampleRow, SAMPLE, SAMPLE_ROW, valueAt } from './sample.ts';
import { type ColumnOutliers, columnKey, listOutliers } from './tallies.ts';
import { wordingColumn } from './wording.ts';

/** Everything that is known of a table before its letters are read. */
export interface TableLayout {
  readonly file: string;
  readonly kinds: TableKinds;
  /** The kind that the caller asked for. */
  readonly asked: string | undefined;
  readonly letters: readonly LetterSheet[];
  readonly lists: readonly ListSheet[];
  readonly keys: KeyCounts;
}

/** The letters of a table one by one; at no time is more than one of them in memory. */
export async function* readLetters(layout: TableLayout, range?: RowRange): AsyncGenerator<TableRow> {
  let index = 0;
  for (const sheet of layout.letters) {
    const first = index;
    index += sheet.count;
    if (range && (index <= range.from || first > range.to)) continue;
    const reader = new LetterReader(layout, sheet);
    let at = first;
    for await (const row of sheet.grid.read().rows) {
      if (!isLetter(row, sheet)) continue;
      if (range && at > range.to) return;
      if (!range || at >= range.from) yield reader.read(row);
      at += 1;
    }
  }
}

interface ListColumns {
  readonly sheet: ListSheet;
  readonly list: ListField;
  readonly columns: readonly Column[];
  readonly outliers: ColumnOutliers;
}

class LetterReader {
  private readonly layout: TableLayout;
  private readonly sheet: LetterSheet;
  private readonly columns = new Map<KindFields, readonly Column[]>();
  private readonly lists = new Map<KindFields, readonly ListColumns[]>();
  private readonly places = new Map<KindFields | undefined, ReadonlyMap<string, number>>();

  constructor(layout: TableLayout, sheet: LetterSheet) {
    this.layout = layout;
    this.sheet = sheet;
  }

  read(row: GridRow): TableRow {
    const { layout, sheet } = this;
    const findings: Finding[] = [];
    const kind = this.kindOf(row, findings);
    const fields = layout.kinds.fields(kind);
    const { file } = layout;
    const place = { file, sheet: sheet.grid.name, row: row.row, columns: this.placesOf(fields), fields };
    const builder = new LetterBuilder(place);
    if (kind !== undefined) builder.set(['kind'], kind);
    if (fields) this.fill(fields, row, builder, findings);
    if (fields && isSample(fields, builder.values)) findings.push(this.problem(SAMPLE, 1, row.row));
    findings.push(...this.merged(row.row));
    return { sheet: sheet.grid.name, row: row.row, kind, source: builder.source(), findings };
  }

  private kindOf(row: GridRow, findings: Finding[]): string | undefined {
    const { layout, sheet } = this;
    const column = sheet.kindColumn;
    const said = column === undefined ? '' : (row.cells.get(column)?.text.trim() ?? '');
    const named = said === '' ? undefined : (layout.kinds.resolve(said) ?? said);
    if (column !== undefined && layout.asked !== undefined && named !== undefined && named !== layout.asked)
      findings.push(this.problem(otherKind(said, layout.asked), column, row.row));
    return layout.asked ?? named ?? sheet.kind;
  }

  private fill(fields: KindFields, row: GridRow, builder: LetterBuilder, findings: Finding[]): void {
    const columns = this.columnsOf(fields);
    const lists = this.listsOf(fields);
    let next = 0;
    for (const column of columns) {
      while (next < lists.length && (lists[next]?.list.node.order ?? 0) < column.field.node.order)
        this.list(lists[next++], columns, row, builder, findings);
      const far = this.sheet.outliers.get(columnKey(fields.kind.id, column));
      const text = this.cell(this.sheet.grid.name, row, column, findings, far);
      if (text !== '') builder.set(column.field.path, text);
    }
    while (next < lists.length) this.list(lists[next++], columns, row, builder, findings);
    this.words(row, builder);
    findings.push(...this.strangers(columns, row));
  }

  /** What the row says of the words of its letter: 详略, 省略, 增加条款 … */
  private words(row: GridRow, builder: LetterBuilder): void {
    for (const [column, heading] of this.sheet.head.texts) {
      const wording = wordingColumn(heading);
      const text = wording && row.cells.get(column)?.text.trim();
      if (wording && text) builder.put(wording.path, wording.read(text));
    }
  }

  /** The text of a cell; what cannot be used is told and counts as empty. */
  private cell(
    sheet: string,
    { row, cells }: ListRow,
    column: Column,
    findings: Finding[],
    outliers: ReadonlyMap<string, Outlier> | undefined,
  ): string {
    const cell = cells.get(column.column);
    if (!cell) return '';
    const { text, problem } = readCell(cell, column);
    const place = { file: this.layout.file, cell: cellName(sheet, column.column, row) };
    if (problem) {
      const { severity, zh, en, hintZh, hintEn } = problem;
      findings.push(tableFinding('TABLE-CELL', severity, [zh, en, hintZh, hintEn], place));
    }
    const outlier = outliers?.get(text);
    if (outlier) {
      const said = outlierSaid(row, column.field.names.at(-1)?.[0] ?? '', text, outlier);
      findings.push(tableFinding('TABLE-OUTLIER', 'warning', said, place));
    }
    return text;
  }

  private list(
    found: ListColumns | undefined,
    letter: readonly Column[],
    row: GridRow,
    builder: LetterBuilder,
    findings: Finding[],
  ): void {
    if (!found) return;
    const { sheet, list } = found;
    const number = letter.find(({ field }) => field.path.join('.') === 'number')?.column;
    const column = sheet.by === 'sequence' ? this.sheet.sequenceColumn : number;
    const key = keyText(row.cells.get(column ?? 0));
    const rows = key === '' ? [] : (sheet.rows.get(key) ?? []);
    if (rows.length === 0 || column === undefined) return;
    if ((this.layout.keys[sheet.by].get(key) ?? 0) > 1)
      findings.push(this.problem(sharedKey(key, sheet.grid.name), column, row.row));
    builder.locate(list.path, cellName(sheet.grid.name, 1, rows[0]?.row ?? 1));
    builder.list(
      list.path,
      rows.map((item, index) => this.listRow(found, item, index, builder, findings)),
    );
    findings.push(...this.sampleRows(list, sheet, rows, builder));
  }

  /** Rows of a list that were copied from the example. */
  private sampleRows(
    list: ListField,
    sheet: ListSheet,
    rows: readonly ListRow[],
    { fields, values }: LetterBuilder,
  ): Finding[] {
    const given = valueAt(values, list.path);
    if (!fields || !Array.isArray(given)) return [];
    const written = given as readonly { readonly [key: string]: Json }[];
    const whole = isSampleList(fields, list, written);
    return rows.flatMap(({ row }, index) => {
      // One slip, one finding: a list that was left standing is told at its first row.
      if (whole ? index > 0 : !isSampleRow(fields, list, written[index] ?? {})) return [];
      const cell = cellName(sheet.grid.name, sheet.keyColumn, row);
      return [tableFinding('TABLE-CELL', 'error', SAMPLE_ROW, { file: this.layout.file, cell })];
    });
  }

  private listRow(
    { sheet, list, columns, outliers }: ListColumns,
    { row, cells }: ListRow,
    index: number,
    builder: LetterBuilder,
    findings: Finding[],
  ): (readonly [readonly string[], string])[] {
    const filled: (readonly [readonly string[], string])[] = [];
    builder.locate([...list.path, index], cellName(sheet.grid.name, sheet.keyColumn, row));
    for (const column of columns) {
      const path = [...list.path, index, ...column.field.path];
      builder.locate(path, cellName(sheet.grid.name, column.column, row));
      const far = outliers.get(columnKey('', column));
      const text = this.cell(sheet.grid.name, { row, cells }, column, findings, far);
      if (text !== '') filled.push([column.field.path, text]);
    }
    findings.push(...this.merged(row, sheet));
    return filled;
  }

  /** Cells under the headings of other kinds, where a sheet mixes them. */
  private strangers(columns: readonly Column[], row: GridRow): Finding[] {
    if (this.layout.asked !== undefined || this.sheet.kind !== undefined) return [];
    const own = new Set(columns.map(({ column }) => column));
    return [...row.cells.keys()]
      .filter((column) => this.sheet.blanks.has(column) && !own.has(column))
      .map((column) =>
        this.problem(notOfKind(this.sheet.head.texts.get(column) ?? ''), column, row.row, 'warning'),
      );
  }

  private merged(row: number, sheet: LetterSheet | ListSheet = this.sheet): Finding[] {
    return sheet.survey.facts.merges
      .filter(({ top, bottom, left, right }) => {
        if (row < top || row > bottom || bottom <= sheet.head.row) return false;
        for (let column = left; column <= right; column++) if (sheet.head.texts.has(column)) return true;
        return false;
      })
      .map(({ top, left }) =>
        tableFinding('TABLE-MERGED', 'error', MERGED, {
          file: this.layout.file,
          cell: cellName(sheet.grid.name, left, top),
        }),
      );
  }

  private problem(said: Said, column: number, row: number, severity: 'error' | 'warning' = 'error'): Finding {
    const place = { file: this.layout.file, cell: cellName(this.sheet.grid.name, column, row) };
    return tableFinding(severity === 'error' ? 'TABLE-CELL' : 'TABLE-UNKNOWN-COLUMN', severity, said, place);
  }

  /** Column of each blank by its pointer. */
  private placesOf(fields: KindFields | undefined): ReadonlyMap<string, number> {
    const found = this.places.get(fields);
    if (found) return found;
    const places = new Map<string, number>();
    if (this.sheet.kindColumn !== undefined) places.set('/kind', this.sheet.kindColumn);
    for (const [column, heading] of this.sheet.head.texts) {
      const wording = wordingColumn(heading);
      if (wording) places.set(pointerOf(wording.path), column);
    }
    for (const { column, field } of fields ? this.columnsOf(fields) : [])
      places.set(pointerOf(field.path), column);
    this.places.set(fields, places);
    return places;
  }

  private columnsOf(fields: KindFields): readonly Column[] {
    const found = this.columns.get(fields) ?? letterColumns(this.sheet, fields);
    this.columns.set(fields, found);
    return found;
  }

  private listsOf(fields: KindFields): readonly ListColumns[] {
    const found =
      this.lists.get(fields) ??
      fields.lists.flatMap((list) => {
        const sheet = this.layout.lists.find(({ grid }) => namesList(list, grid.name));
        if (!sheet) return [];
        const columns = listColumns(sheet, list);
        return [{ sheet, list, columns, outliers: listOutliers(columns, [...sheet.rows.values()].flat()) }];
      });
    this.lists.set(fields, found);
    return found;
  }
}
