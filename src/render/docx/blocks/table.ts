import {
  AlignmentType,
  BorderStyle,
  type ITableCellOptions,
  type ITableRowOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { TableCell as ModelCell, Table } from '../../../model/letter.ts';
import { bindsNextRow, type Layout } from '../../layout/index.ts';
import type { Context } from '../context.ts';
import { repeatingSection } from '../control.ts';
import { type Draft, paragraphDraft, type TableDraft } from '../draft.ts';
import { inlineChildren } from '../inlines.ts';
import { mmTwips } from '../measure.ts';
import { styleId } from '../styles.ts';
import { rowOf, rowsPath } from '../values.ts';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table over the whole type area, its head repeated on every page, no row split over two pages. */
export function tableDrafts(table: Table, context: Context): readonly Draft[] {
  const widths = context.decided.widths.get(table) ?? [];
  const columns = table.columns.map((column, index) => ({
    align: ALIGNMENT[column.align],
    width: widths[index] ?? 0,
  }));
  const head = table.head.length === 0 ? [] : [() => headRow(table.head, columns, context)];
  const rows = table.rows.map(
    (row, at) => (keepNext: boolean) =>
      bodyRow(row, columns, keepNext || bindsNextRow(at, table.rows.length), context),
  );
  const caption =
    table.caption === undefined
      ? []
      : [paragraphDraft({ style: styleId('caption'), children: inlineChildren(table.caption, context) })];
  return [
    ...caption,
    {
      kind: 'table',
      options: tableOptions(context.layout, widths),
      rows: [...head, ...rows],
      ...sectionOf(table, head.length, context),
    },
  ];
}

/** A table whose rows are those of a list, one for one, is a repeating section of Word. */
function sectionOf(table: Table, from: number, context: Context): Pick<TableDraft, 'section'> {
  const list = listOf(table);
  const rows = context.places.lists.find(({ pointer }) => pointer === list)?.rows;
  if (context.bare || list === undefined || rows?.size !== table.rows.length) return {};
  const { nextId, places } = context;
  return { section: { from, wrap: (body) => repeatingSection(body, nextId, rowsPath(places, list)) } };
}

/** The list whose rows a table shows, if each row shows values of its own row alone. */
function listOf(table: Table): string | undefined {
  const lists = new Set<string>();
  for (const [at, row] of table.rows.entries()) {
    const places = row.flatMap(({ content }) =>
      content.flatMap((inline) => (inline.type === 'blank' && inline.filled ? [rowOf(inline.pointer)] : [])),
    );
    if (places.length === 0 || places.some((place) => place?.row !== at)) return undefined;
    for (const place of places) lists.add(place?.list ?? '');
  }
  return lists.size === 1 ? [...lists][0] : undefined;
}

type Column = { readonly align: (typeof ALIGNMENT)[keyof typeof ALIGNMENT]; readonly width: number };

function tableOptions(
  layout: Layout,
  widths: readonly number[],
): Extract<Draft, { kind: 'table' }>['options'] {
  // Borders are measured in eighths of a point.
  const rule = { style: BorderStyle.SINGLE, size: Math.round(layout.table.rule * 8), color: 'auto' };
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    margins: {
      left: mmTwips(layout.table.padX),
      right: mmTwips(layout.table.padX),
      top: mmTwips(layout.table.padY),
      bottom: mmTwips(layout.table.padY),
    },
  };
}

function headRow(
  cells: readonly ModelCell[],
  columns: readonly Column[],
  context: Context,
): ITableRowOptions {
  return {
    tableHeader: true,
    cantSplit: true,
    children: cells.map((cell, index) =>
      tableCell(columns[index], {
        shading: { fill: context.layout.table.headFill },
        children: [
          new Paragraph({
            style: styleId('tableHead'),
            keepNext: true,
            children: inlineChildren(cell.content, context),
          }),
        ],
      }),
    ),
  };
}

function bodyRow(
  cells: readonly ModelCell[],
  columns: readonly Column[],
  keepNext: boolean,
  context: Context,
): ITableRowOptions {
  return {
    cantSplit: true,
    children: cells.map((cell, index) =>
      tableCell(columns[index], {
        children: [
          new Paragraph({
            style: styleId('tableCell'),
            ...(keepNext ? { keepNext } : {}),
            alignment: columns[index]?.align ?? AlignmentType.LEFT,
            children: inlineChildren(cell.content, context),
          }),
        ],
      }),
    ),
  };
}

function tableCell(column: Column | undefined, options: ITableCellOptions): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(column === undefined ? {} : { width: { size: column.width, type: WidthType.DXA } }),
    ...options,
  });
}
