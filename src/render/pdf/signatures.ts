import type { SignatureBlock, SignatureColumn, SignatureLine } from '../../model/letter.ts';
import { HAND_DATE, handGap, mmToPt, signatureGeometry } from '../layout/index.ts';
import { type Run, typeset } from '../typeset/index.ts';
import { type Box, type Mark, moved, type Spot } from './boxes.ts';
import { baseLine, lineMark, plainRuns, runsOf, type Setting, widthOfRuns } from './text.ts';

/** Names under which the spots of a column are kept. */
export const ANCHOR_SPOT = 'anchor:';
export const DATE_SPOT = 'date:';

/** Least room to sign in, in em. */
const LEAST_RULE = 6;
/** Share of a column's width that the second line of a long name is set in by, at most. */
const DEEPEST_HANG = 0.4;

/** A line of a column as drawn, from its upper left corner. */
interface DrawnLine {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly spots: readonly Spot[];
}

/** The signature block: each row of columns is one box, and all boxes hang together. */
export function signatureBoxes(setting: Setting, block: SignatureBlock): Box[] {
  const { rows, ...geometry } = signatureGeometry(setting.layout, block);
  const width = mmToPt(geometry.columnWidth);
  const left = (at: number): number => mmToPt(geometry.left) + at * (width + mmToPt(geometry.gap));
  const { pitch } = setting.layout.styles.body;
  return rows.map((columns, index) => ({
    ...rowBox(setting, columns, width, left),
    before: pitch * (index === 0 ? setting.layout.signature.before : 1),
    keepNext: index < rows.length - 1,
  }));
}

/** Columns side by side; the lines of one rank stand at one height, however far a name in another column wraps. */
function rowBox(
  setting: Setting,
  columns: readonly SignatureColumn[],
  width: number,
  left: (at: number) => number,
): { height: number; marks: Mark[]; spots: Spot[] } {
  const { layout } = setting;
  const marks: Mark[] = [];
  const spots: Spot[] = [];
  let y = 0;
  for (let rank = 0; rank < Math.max(...columns.map((column) => column.lines.length)); rank++) {
    let height = 0;
    for (const [at, column] of columns.entries()) {
      const line = column.lines[rank];
      if (!line) continue;
      const drawn = drawLine(setting, column, line, width);
      marks.push(...drawn.marks.map((mark) => moved(mark, left(at), y)));
      spots.push(...drawn.spots.map((spot) => ({ ...spot, x: spot.x + left(at), y: spot.y + y })));
      height = Math.max(height, drawn.height);
    }
    y += height + layout.signature.lineGap * layout.styles.signature.size;
  }
  return { height: y, marks, spots };
}

function drawLine(setting: Setting, column: SignatureColumn, line: SignatureLine, width: number): DrawnLine {
  const style = setting.layout.styles.signature;
  const label = plainRuns(setting, line.label, style, true);
  const runs = [...label, ...tailRuns(setting, line)];
  const hang = line.value ? Math.min(widthOfRuns(label) + style.size, width * DEEPEST_HANG) : 0;
  const set = typeset(runs, { width, firstIndent: 0, hangIndent: hang, align: 'left' });
  const marks = set.map((one, i) => lineMark(one, style.pitch, style.size, 0, i * style.pitch));
  let rows = set.length;
  if (handGap(line) === 'rule') {
    // A label that leaves no room to sign in has the rule under it.
    const last = set.at(-1);
    const end = last ? last.x + last.width : 0;
    const beside = width - end >= LEAST_RULE * style.size;
    if (!beside) rows++;
    marks.push(handRule(setting, beside ? end : 0, (rows - 1) * style.pitch, width));
  }
  const spot = { x: 0, y: 0, width: Math.min(width, widthOfRuns(label)), height: style.pitch };
  const spots = [
    ...(line === column.lines[0] ? [{ ...spot, name: ANCHOR_SPOT + column.anchor }] : []),
    ...(line.kind === 'date' ? [{ ...spot, name: DATE_SPOT + column.anchor }] : []),
  ];
  return { height: rows * style.pitch, marks, spots };
}

function tailRuns(setting: Setting, line: SignatureLine): Run[] {
  const style = setting.layout.styles.signature;
  const colon = line.label.endsWith('：') ? [] : plainRuns(setting, '：', style);
  if (line.value) return [...colon, ...runsOf(setting, [line.value], style)];
  return handGap(line) === 'date' ? [...colon, ...plainRuns(setting, HAND_DATE, style, true)] : colon;
}

/** The rule to write on, as long as there is room for it. */
function handRule(setting: Setting, from: number, top: number, width: number): Mark {
  const { styles, signature, blank } = setting.layout;
  const { size, pitch } = styles.signature;
  const y = top + baseLine(pitch, size) + blank.underlineOffset * size;
  return {
    kind: 'rule',
    x1: from,
    y1: y,
    x2: Math.min(width, from + signature.gap * size),
    y2: y,
    width: blank.underline * size,
  };
}
