import type { Inline, Table, TableCell } from '../../model/letter.ts';
import { bindsNextRow, columnWidths, mmToPt, type TextStyle, typeArea } from '../layout/index.ts';
import { type SetLine, typeset } from '../typeset/index.ts';
import type { Box, Mark, Part } from './boxes.ts';
import { keptLines, lineMark, runsOf, type Setting, textBoxes } from './text.ts';

/** A cell that a row does not have. */
const EMPTY: readonly Inline[] = [];

/** A row as set: the lines of each cell. */
interface SetRow {
  readonly cells: readonly (readonly SetLine[])[];
  readonly parts: readonly Part[];
  readonly style: TextStyle;
  readonly fill: string | undefined;
}

/** A table with rules all round; its head row is drawn again on every page. */
export function tableBoxes(setting: Setting, table: Table, clause: string | undefined): Box[] {
  const { styles } = setting.layout;
  const widths = columnWidths(setting.layout, table).map(mmToPt);
  const parent: Part = { role: 'Table', clause };
  const captioned: Part = { role: 'Caption', parent };
  const caption = textBoxes(setting, 'caption', table.caption ?? [], styles.caption, captioned).map(
    (box) => ({
      ...box,
      keepNext: true,
    }),
  );
  const headed = table.head.some((cell) => cell.content.length > 0);
  const head = headed
    ? rowBoxes(setting, setRow(setting, table, table.head, widths, parent, true), widths).map((box) => ({
        ...box,
        keepNext: true,
      }))
    : [];
  const rows = table.rows.flatMap((row, at) =>
    rowBoxes(setting, setRow(setting, table, row, widths, parent, false), widths).map((box, i, parts) => ({
      ...box,
      repeat: head,
      keepNext: i === parts.length - 1 && bindsNextRow(at, table.rows.length),
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

function setRow(
  setting: Setting,
  table: Table,
  cells: readonly TableCell[],
  widths: readonly number[],
  parent: Part,
  head: boolean,
): SetRow {
  const { styles, table: look } = setting.layout;
  const style = head ? styles.tableHead : styles.tableCell;
  const set = widths.map((width, at) => {
    const align = head ? 'center' : (table.columns[at]?.align ?? 'left');
    const room = width - 2 * mmToPt(look.padX);
    const shape = { width: room, firstIndent: 0, hangIndent: 0, align } as const;
    const content = cells[at]?.content ?? EMPTY;
    return keptLines(setting, ['cell', head, room, align], content, () =>
      typeset(runsOf(setting, content, style), shape),
    );
  });
  const parts: Part[] = [];
  const row: Part = { role: 'TR', parent, cells: parts };
  for (let at = 0; at < widths.length; at++) parts.push({ role: head ? 'TH' : 'TD', parent: row });
  return { cells: set, parts, style, fill: head ? look.headFill : undefined };
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
  // First the rules, then the text: what is no text is marked as such in one go.
  const rules: Mark[] = [];
  const marks: Mark[] = [];
  if (row.fill !== undefined)
    rules.push({ kind: 'fill', x: 0, y: 0, width: setting.width, height, color: row.fill });
  let x = 0;
  for (const [at, width] of widths.entries()) {
    const cell = row.cells[at] ?? [];
    const top = (height - cell.length * pitch) / 2;
    for (const [i, line] of cell.entries()) {
      marks.push(lineMark(line, pitch, size, x + padX, top + i * pitch, row.parts[at]));
    }
    rules.push(upright(x, height, table.rule));
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
    marks: [...rules, upright(x, height, table.rule), across(0), across(height), ...marks],
  };
}

function upright(x: number, height: number, width: number): Mark {
  return { kind: 'rule', x1: x, y1: 0, x2: x, y2: height, width };
}
