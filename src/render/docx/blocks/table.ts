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
import { type Inline, type TableCell as ModelCell, type Table, textOf } from '../../../model/letter.ts';
import { type Layout, typeArea } from '../../layout/index.ts';
import type { Context } from '../context.ts';
import { type Draft, paragraphDraft } from '../draft.ts';
import { inlineChildren } from '../inlines.ts';
import { mmTwips } from '../measure.ts';
import { styleId } from '../styles.ts';

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table over the whole type area, its head repeated on every page, no row split over two pages. */
export function tableDrafts(table: Table, context: Context): readonly Draft[] {
  const widths = columnWidths(table, context.layout);
  const columns = table.columns.map((column, index) => ({
    align: ALIGNMENT[column.align],
    width: widths[index] ?? 0,
  }));
  const head = table.head.length === 0 ? [] : [headRow(table.head, columns, context)];
  const rows = table.rows.map((row) => bodyRow(row, columns, context));
  const caption =
    table.caption === undefined
      ? []
      : [paragraphDraft({ style: styleId('caption'), children: inlineChildren(table.caption, context) })];
  return [
    ...caption,
    { kind: 'table', options: tableOptions(context.layout, widths), rows: [...head, ...rows] },
  ];
}

type Column = { readonly align: (typeof ALIGNMENT)[keyof typeof ALIGNMENT]; readonly width: number };

/** The least and the most that a column's text counts, in em: a serial number keeps room, a long text does not take all. */
const WEIGHT = { least: 4, most: 20 };

/** Columns that share the type area by the length of their longest text, in twips. */
function columnWidths(table: Table, layout: Layout): readonly number[] {
  const total = mmTwips(typeArea(layout).width);
  const weights = table.columns.map((_, index) => {
    const cells = [table.head, ...table.rows].map((row) => emOf(row[index]?.content ?? []));
    return Math.min(WEIGHT.most, Math.max(WEIGHT.least, ...cells));
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** Length of a cell's text in em. A blank counts by its title: the columns of a letter do not move with its values. */
function emOf(content: readonly Inline[]): number {
  let em = 0;
  for (const inline of content)
    for (const character of inline.type === 'blank' ? inline.title : textOf([inline]))
      em += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  return em;
}

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
  context: Context,
): ITableRowOptions {
  return {
    cantSplit: true,
    children: cells.map((cell, index) =>
      tableCell(columns[index], {
        children: [
          new Paragraph({
            style: styleId('tableCell'),
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
