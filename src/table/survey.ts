import { senseOf } from './figures.ts';
import { type Cell, cellName, type Grid, type GridRow, type SheetFacts } from './grid.ts';
import { headingText, normalised } from './headings.ts';
import { type LeftOut, type LeftOutRows, whyLeftOut } from './left-out.ts';
import { HEADING_ROWS, MAX_LISTED } from './limits.ts';

/** Headings that the result columns of an earlier run have, side by side. */
export const RESULT_HEADINGS = ['状态', '编号', '文件', '问题'] as const;

/** Where the heading of a sheet is, and what it says. */
export interface Head {
  readonly row: number;
  /** Texts by column, result columns left out. */
  readonly texts: ReadonlyMap<number, string>;
  /** Where the result columns of an earlier run begin. */
  readonly results: number | undefined;
}

/** What one reading of a sheet shows. */
export interface Survey {
  readonly head: Head | undefined;
  /** Texts of the first row that is not empty, for messages. */
  readonly firstRow: readonly string[];
  readonly facts: SheetFacts;
  readonly leftOut: LeftOutRows;
  readonly formulas: { readonly count: number; readonly first: string | undefined };
  /** Cells below no heading: the first of each column. */
  readonly headless: ReadonlyMap<number, string>;
  readonly lastColumn: number;
  /** Of each column whose heading nobody knows, the first cell with a figure. */
  readonly figures: ReadonlyMap<number, string>;
}

/**
 * Reads a sheet from top to bottom.
 *
 * @param known whether a text is a heading that somebody knows
 * @param visit is given each visible row below the heading
 */
export async function surveySheet(
  grid: Grid,
  known: (text: string) => boolean,
  visit: (row: GridRow, head: Head) => void,
): Promise<Survey> {
  const { rows, facts } = grid.read();
  const surveyor = new Surveyor(grid.name, known, visit);
  for await (const row of rows) {
    surveyor.row(row);
    // Without a heading among the first rows nothing below means anything.
    if (surveyor.isHeadless()) break;
  }
  return surveyor.end(facts);
}

class Surveyor {
  private readonly sheet: string;
  private readonly known: (text: string) => boolean;
  private readonly visit: (row: GridRow, head: Head) => void;
  private waiting: GridRow[] | undefined = [];
  private head: Head | undefined;
  private firstRow: string[] = [];
  private readonly leftOut: Record<LeftOut, number[]> = { hidden: [], struck: [], total: [], heading: [] };
  private readonly headless = new Map<number, string>();
  private readonly figures = new Map<number, string>();
  private formulas = 0;
  private firstFormula: string | undefined;
  private lastColumn = 0;

  constructor(sheet: string, known: (text: string) => boolean, visit: (row: GridRow, head: Head) => void) {
    this.sheet = sheet;
    this.known = known;
    this.visit = visit;
  }

  row(row: GridRow): void {
    for (const column of row.cells.keys()) this.lastColumn = Math.max(this.lastColumn, column);
    if (!this.waiting) this.below(row);
    else if (this.waiting.push(row) >= HEADING_ROWS) this.settle();
  }

  isHeadless(): boolean {
    return this.waiting === undefined && this.head === undefined;
  }

  end(facts: SheetFacts): Survey {
    this.settle();
    return {
      head: this.head,
      firstRow: this.firstRow,
      facts,
      leftOut: this.leftOut,
      formulas: { count: this.formulas, first: this.firstFormula },
      headless: this.headless,
      lastColumn: this.lastColumn,
      figures: this.figures,
    };
  }

  /** The heading is the row with most known texts among the first ones. */
  private settle(): void {
    const rows = this.waiting;
    if (!rows) return;
    this.waiting = undefined;
    this.firstRow = [...(rows[0]?.cells.values() ?? [])].map(({ text }) => text.trim());
    const scored = rows.map((row) => ({
      row,
      score: [...row.cells.values()].filter(({ text }) => this.known(headingText(text))).length,
    }));
    const best = scored.reduce<{ row: GridRow; score: number } | undefined>(
      (found, next) => (next.score > (found?.score ?? 0) ? next : found),
      undefined,
    );
    if (!best) return;
    this.head = headOf(best.row);
    for (const row of rows) if (row.row > best.row.row) this.below(row);
  }

  private below(row: GridRow): void {
    const { head } = this;
    if (!head) return;
    const why = whyLeftOut(row, head);
    if (why) {
      this.leftOut[why].push(row.row);
      return;
    }
    for (const [column, cell] of row.cells) this.cell(head, column, cell, row.row);
    this.visit(row, head);
  }

  private cell(head: Head, column: number, cell: Cell, row: number): void {
    const own = head.texts.has(column);
    const result = head.results !== undefined && column >= head.results && column < head.results + 4;
    if (!own && !result && !this.headless.has(column) && this.headless.size < MAX_LISTED)
      this.headless.set(column, cellName(this.sheet, column, row));
    const text = head.texts.get(column) ?? '';
    if (own && !this.figures.has(column) && /\d|分之/.test(cell.text) && !this.known(text))
      if (senseOf(text, cell.text)) this.figures.set(column, cell.text);
    if (!own || cell.formula !== true) return;
    this.formulas += 1;
    this.firstFormula ??= cellName(this.sheet, column, row);
  }
}

function headOf({ row, cells }: GridRow): Head {
  const texts = new Map([...cells].map(([column, { text }]) => [column, headingText(text)]));
  const results = [...texts.keys()].find((column) =>
    RESULT_HEADINGS.every((heading, index) => normalised(texts.get(column + index) ?? '') === heading),
  );
  if (results !== undefined) for (const index of RESULT_HEADINGS.keys()) texts.delete(results + index);
  return { row, texts, results };
}
