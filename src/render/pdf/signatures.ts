import type { SignatureBlock, SignatureColumn, SignatureLine } from '../../model/letter.ts';
import { HAND_DATE, handGap, mmToPt, signatureGeometry } from '../layout/index.ts';
import { type Run, typeset } from '../typeset/index.ts';
import { type Box, type Mark, moved, type Spot } from './boxes.ts';
import { baseLine, lineMark, plainRuns, runsOf, type Setting, widthOfRuns } from './text.ts';

/** A column as drawn: marks from its upper left corner, and where its anchor and its date stand. */
interface DrawnColumn {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly spots: readonly Spot[];
}

/** Least room to sign in, in em. */
const LEAST_RULE = 6;

/** Names under which the spots of a column are kept. */
export const ANCHOR_SPOT = 'anchor:';
export const DATE_SPOT = 'date:';

/** The signature block: each row of columns is one box, and all boxes hang together. */
export function signatureBoxes(setting: Setting, block: SignatureBlock): Box[] {
  const geometry = signatureGeometry(setting.layout, block);
  const width = mmToPt(geometry.columnWidth);
  const { pitch } = setting.layout.styles.body;
  return geometry.rows.map((row, index) => {
    const columns = row.map((column) => drawColumn(setting, column, width));
    const left = (at: number): number => mmToPt(geometry.left) + at * (width + mmToPt(geometry.gap));
    const marks: Mark[] = [];
    const spots: Spot[] = [];
    for (const [at, column] of columns.entries()) {
      marks.push(...column.marks.map((mark) => moved(mark, left(at), 0)));
      spots.push(...column.spots.map((spot) => ({ ...spot, x: spot.x + left(at) })));
    }
    return {
      height: Math.max(...columns.map((column) => column.height)),
      before: pitch * (index === 0 ? setting.layout.signature.before : 1),
      keepNext: index < geometry.rows.length - 1,
      marks,
      spots,
    };
  });
}

function drawColumn(setting: Setting, column: SignatureColumn, width: number): DrawnColumn {
  const { layout } = setting;
  const style = layout.styles.signature;
  const marks: Mark[] = [];
  const spots: Spot[] = [];
  let y = 0;
  for (const [index, line] of column.lines.entries()) {
    const label = plainRuns(setting, line.label, style, true);
    const runs = [...label, ...tailRuns(setting, line)];
    const hang = Math.min(widthOfRuns(label) + style.size, width * 0.4);
    const set = typeset(runs, { width, firstIndent: 0, hangIndent: hang, align: 'left' });
    for (const [i, one] of set.entries()) {
      marks.push(lineMark(one, style.pitch, style.size, 0, y + i * style.pitch));
    }
    let rows = set.length;
    if (handGap(line) === 'rule') {
      // A label that leaves no room to sign in has the rule under it.
      const end = set.at(-1)?.width ?? 0;
      const room = width - end >= LEAST_RULE * style.size;
      if (!room) rows++;
      marks.push(handRule(setting, room ? end : 0, y + (rows - 1) * style.pitch, width));
    }
    const spot = { x: 0, y, width: Math.min(width, widthOfRuns(label)), height: style.pitch };
    if (index === 0) spots.push({ ...spot, name: ANCHOR_SPOT + column.anchor });
    if (line.kind === 'date') spots.push({ ...spot, name: DATE_SPOT + column.anchor });
    y += rows * style.pitch + layout.signature.lineGap * style.size;
  }
  return { height: y, marks, spots };
}

function tailRuns(setting: Setting, line: SignatureLine): Run[] {
  const style = setting.layout.styles.signature;
  const colon = plainRuns(setting, '：', style);
  if (line.value) return [...colon, ...runsOf(setting, [line.value], style)];
  return handGap(line) === 'date' ? [...colon, ...plainRuns(setting, HAND_DATE, style, true)] : colon;
}

/** The rule to write on, behind the label, as long as there is room for it. */
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
