import {
  type IParagraphOptions,
  type ITableOptions,
  type ITableRowOptions,
  Paragraph,
  Table,
  TableRow,
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
  readonly rows: readonly ITableRowOptions[];
}

/** Shorthand for a paragraph's draft. */
export function paragraphDraft(options: IParagraphOptions): ParagraphDraft {
  return { kind: 'paragraph', options };
}

/** The drafts with the last of them kept on the page of what follows. */
export function keptWithNext(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts.at(-1);
  if (last === undefined) return drafts;
  const rest = drafts.slice(0, -1);
  if (last.kind === 'paragraph') return [...rest, paragraphDraft({ ...last.options, keepNext: true })];
  const rows = last.rows.map((row, index) =>
    index < last.rows.length - 1 ? row : { ...row, keepNext: true },
  );
  return [...rest, { ...last, rows }];
}

/** The finished paragraphs and tables. */
export function finished(drafts: readonly Draft[]): (Paragraph | Table)[] {
  return drafts.map((draft) =>
    draft.kind === 'paragraph'
      ? new Paragraph(draft.options)
      : new Table({ ...draft.options, rows: draft.rows.map((row) => new TableRow(row)) }),
  );
}
