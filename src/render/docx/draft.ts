import {
  type IParagraphOptions,
  type ITableOptions,
  type ITableRowOptions,
  Paragraph,
  Table,
  TableRow,
  type XmlComponent,
} from 'docx';

/** A paragraph or table that is not made yet: docx's own objects cannot be changed once they are. */
export type Draft = ParagraphDraft | TableDraft;
export interface ParagraphDraft {
  readonly kind: 'paragraph';
  readonly options: IParagraphOptions;
}
export interface TableDraft {
  readonly kind: 'table';
  readonly options: Omit<ITableOptions, 'rows'>;
  readonly rows: readonly RowDraft[];
  /** Wraps the rows from one on, where they are those of a list. */
  readonly section?: RowSection;
  /** Whether the last row stays with what follows. */
  readonly keepNext?: boolean;
}

/** Rows of a table that stand in an element of their own. */
export interface RowSection {
  readonly from: number;
  wrap(rows: readonly XmlComponent[]): XmlComponent;
}

/** Makes a row; what it is told is whether the row must stay with what follows the table. */
export type RowDraft = (keepNext: boolean) => ITableRowOptions;

/** Shorthand for a paragraph's draft. */
export function paragraphDraft(options: IParagraphOptions): ParagraphDraft {
  return { kind: 'paragraph', options };
}

/** The drafts with the last ones kept on the page of what follows. */
export function keptWithNext(drafts: readonly Draft[], count = 1): readonly Draft[] {
  return drafts.map((draft, index) => (index < drafts.length - count ? draft : kept(draft)));
}

function kept(draft: Draft): Draft {
  return draft.kind === 'paragraph'
    ? paragraphDraft({ ...draft.options, keepNext: true })
    : { ...draft, keepNext: true };
}

/** The finished paragraphs and tables. */
export function finished(drafts: readonly Draft[]): (Paragraph | Table)[] {
  return drafts.map((draft) => (draft.kind === 'paragraph' ? new Paragraph(draft.options) : tableOf(draft)));
}

function tableOf({ options, rows, section, keepNext = false }: TableDraft): Table {
  const all = {
    ...options,
    rows: rows.map((row, index) => new TableRow(row(keepNext && index === rows.length - 1))),
  };
  return section ? new SectionedTable(all, section) : new Table(all);
}

/** docx has tables of rows alone. */
class SectionedTable extends Table {
  constructor(options: ITableOptions, { from, wrap }: RowSection) {
    super(options);
    const body = options.rows.slice(from);
    const [first] = body;
    if (first) this.root.splice(this.root.indexOf(first), body.length, wrap(body));
  }
}
