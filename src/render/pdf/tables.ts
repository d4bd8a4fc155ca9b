import type { Table, TableCell } from '../../model/letter.ts';
import { mmToPt, type TextStyle, typeArea } from '../layout/index.ts';
import { extents, type SetLine, typeset } from '../typeset/index.ts';
import type { Box, Mark } from './boxes.ts';
import { lineBoxes, lineMark, measureOf, runsOf, type Setting } from './text.ts';

/** A row as set: the lines of each cell. */
interface SetRow {
  readonly cells: readonly (readonly SetLine[])[];
  readonly style: TextStyle;
  readonly fill: string | undefined;
}

/** A table with rules all round; its head row is drawn again on every page. */
export function tableBoxes(setting: Setting, table: Table): Box[] {
  const { styles } = setting.layout;
  const widths = columnWidths(setting, table);
  const caption = lineBoxes(
    runsOf(setting, table.caption ?? [], styles.caption),
    styles.caption,
    measureOf(setting, styles.caption),
  ).map((box) => ({ ...box, keepNext: true }));
  const headed = table.head.some((cell) => cell.content.length > 0);
  const head = headed
    ? rowBoxes(setting, setRow(setting, table, table.head, widths, true), widths).map((box) => ({
        ...box,
        keepNext: true,
      }))
    : [];
  const rows = table.rows.flatMap((row) =>
    rowBoxes(setting, setRow(setting, table, row, widths, false), widths).map((box) => ({
      ...box,
      repeat: head,
    })),
  );
  const boxes = [...head, ...rows];
  const space = styles.body.pitch * 0.25;
  return [
    ...caption,
    ...boxes.map((box, i) => ({
      ...box,
      before: i === 0 && caption.length === 0 ? space : 0,
      height: box.height + (i === boxes.length - 1 ? space : 0),
    })),
  ];
}

/** Narrowest cell, in em, whose text is justified. */
const JUSTIFIED = 14;
/** Widest head, in em, that keeps to one line. */
const SHORT_HEAD = 6;

/**
 * Columns share the width by the length of their text, none narrower than its longest unbreakable part as long as
 * there is room for all of them.
 */
function columnWidths(setting: Setting, table: Table): number[] {
  const pad = 2 * mmToPt(setting.layout.table.padX);
  const rows = [table.head, ...table.rows];
  const columns = table.columns.map((_, at) => {
    let min = setting.layout.styles.tableCell.size * 2;
    let max = min;
    for (const [index, row] of rows.entries()) {
      const style = index === 0 ? setting.layout.styles.tableHead : setting.layout.styles.tableCell;
      const extent = extents(runsOf(setting, row[at]?.content ?? [], style));
      // A short head, 响应时限, is not broken for the sake of a long text beside it.
      const short = index === 0 && extent.max <= SHORT_HEAD * style.size;
      min = Math.max(min, short ? extent.max : extent.min);
      max = Math.max(max, extent.max);
    }
    return { min: min + pad, max: max + pad };
  });
  const least = columns.reduce((sum, column) => sum + column.min, 0);
  const most = columns.reduce((sum, column) => sum + column.max, 0);
  if (least >= setting.width) return columns.map((column) => (column.min / least) * setting.width);
  const free = setting.width - least;
  const wish = most - least;
  return columns.map((column) =>
    wish > 0 ? column.min + ((column.max - column.min) / wish) * free : column.min + free / columns.length,
  );
}

function setRow(
  setting: Setting,
  table: Table,
  cells: readonly TableCell[],
  widths: readonly number[],
  head: boolean,
): SetRow {
  const { styles, table: look } = setting.layout;
  const style = head ? styles.tableHead : styles.tableCell;
  const set = widths.map((width, at) => {
    const align = head ? 'center' : (table.columns[at]?.align ?? 'left');
    const room = width - 2 * mmToPt(look.padX);
    // In a narrow cell justification would scatter the characters.
    const shown = align === 'left' && room >= JUSTIFIED * style.size ? 'justify' : align;
    const shape = { width: room, firstIndent: 0, hangIndent: 0, align: shown } as const;
    return typeset(runsOf(setting, cells[at]?.content ?? [], style), shape);
  });
  return { cells: set, style, fill: head ? look.headFill : undefined };
}

/** One box for a row; a row that is taller than a page is cut between its lines, so that nothing is lost. */
function rowBoxes(setting: Setting, row: SetRow, widths: readonly number[]): Box[] {
  const padY = mmToPt(setting.layout.table.padY);
  const room = mmToPt(typeArea(setting.layout).height) * 0.8 - 2 * padY;
  const most = Math.max(1, Math.floor(room / row.style.pitch));
  const count = Math.max(1, ...row.cells.map((lines) => lines.length));
  const boxes: Box[] = [];
  for (let from = 0; from < count; from += most) {
    const part = { ...row, cells: row.cells.map((lines) => lines.slice(from, from + most)) };
    boxes.push(rowBox(setting, part, widths, Math.min(most, count - from)));
  }
  return boxes;
}

function rowBox(setting: Setting, row: SetRow, widths: readonly number[], lines: number): Box {
  const { table } = setting.layout;
  const [padX, padY] = [mmToPt(table.padX), mmToPt(table.padY)];
  const { pitch, size } = row.style;
  const height = lines * pitch + 2 * padY;
  const marks: Mark[] = [];
  if (row.fill !== undefined)
    marks.push({ kind: 'fill', x: 0, y: 0, width: setting.width, height, color: row.fill });
  let x = 0;
  for (const [at, width] of widths.entries()) {
    const cell = row.cells[at] ?? [];
    const top = (height - cell.length * pitch) / 2;
    for (const [i, line] of cell.entries()) {
      marks.push(lineMark(line, pitch, size, x + padX, top + i * pitch));
    }
    marks.push(upright(x, height, table.rule));
    x += width;
  }
  const across = (y: number): Mark => ({
    kind: 'rule',
    x1: 0,
    y1: y,
    x2: setting.width,
    y2: y,
    width: table.rule,
  });
  return {
    height,
    before: 0,
    keepNext: false,
    marks: [...marks, upright(x, height, table.rule), across(0), across(height)],
  };
}

function upright(x: number, height: number, width: number): Mark {
  return { kind: 'rule', x1: x, y1: 0, x2: x, y2: height, width };
}
