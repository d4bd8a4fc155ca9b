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

/** The drafts with the last ones kept on the page of what follows. */
export function keptWithNext(drafts: readonly Draft[], count = 1): readonly Draft[] {
  return drafts.map((draft, index) => (index < drafts.length - count ? draft : kept(draft)));
}

function kept(draft: Draft): Draft {
  if (draft.kind === 'paragraph') return paragraphDraft({ ...draft.options, keepNext: true });
  const rows = draft.rows.map((row, index) =>
    index < draft.rows.length - 1 ? row : { ...row, keepNext: true },
  );
  return { ...draft, rows };
}

/** The finished paragraphs and tables. */
export function finished(drafts: readonly Draft[]): (Paragraph | Table)[] {
  return drafts.map((draft) =>
    draft.kind === 'paragraph'
      ? new Paragraph(draft.options)
      : new Table({ ...draft.options, rows: draft.rows.map((row) => new TableRow(row)) }),
  );
}
