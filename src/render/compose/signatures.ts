import type { SignatureBlock, SignatureColumn, SignatureLine } from '../../model/letter.ts';
import {
  belowIndent,
  HAND_DATE,
  handGap,
  linesBelow,
  mmToPt,
  ptToMm,
  signatureGeometry,
  signatureLabel,
} from '../layout/index.ts';
import { type Run, type SetLine, typeset } from '../typeset/index.ts';
import { type Box, type Mark, moved, type Part, type Spot } from './boxes.ts';
import { baseLine, keptLines, lineMark, plainRuns, runsOf, type Setting, widthOfRuns } from './text.ts';

/** Names under which the spots of a column are kept. */
export const ANCHOR_SPOT = 'anchor:';
export const DATE_SPOT = 'date:';

/** A line of a column as drawn, from its upper left corner. */
interface DrawnLine {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly spots: readonly Spot[];
}

/** The signature block: each row of columns is one box, and all boxes hang together. */
export function signatureBoxes(setting: Setting, block: SignatureBlock): readonly Box[] {
  return setting.signatures.get(JSON.stringify(block), () => setSignatures(setting, block));
}

function setSignatures(setting: Setting, block: SignatureBlock): Box[] {
  const { rows, ...geometry } = signatureGeometry(setting.layout, block);
  const below = linesBelow(setting.layout, block);
  const indent = belowIndent(setting.layout, block) * setting.layout.styles.signature.size;
  const width = mmToPt(geometry.columnWidth);
  const left = (at: number): number => mmToPt(geometry.left) + at * (width + mmToPt(geometry.gap));
  const { pitch } = setting.layout.styles.body;
  return rows.map((columns, index) => {
    const drawn = columns.map((column) =>
      column.lines.map((line) => drawLine(setting, column, line, { width, indent, below: below.has(line) })),
    );
    return {
      ...rowBox(setting, drawn, left),
      before: pitch * (index === 0 ? setting.layout.signature.before : 1),
      keepNext: index < rows.length - 1,
      beginsBlock: index === 0,
    };
  });
}

/**
 * Columns side by side; the lines of one rank stand at one height, however far a name in another column wraps. They are
 * drawn column by column, which is the order that text is extracted in.
 */
function rowBox(
  setting: Setting,
  columns: readonly (readonly DrawnLine[])[],
  left: (at: number) => number,
): { height: number; marks: Mark[]; spots: Spot[] } {
  const { signature, styles } = setting.layout;
  const tops: number[] = [];
  let height = 0;
  for (let rank = 0; rank < Math.max(...columns.map((lines) => lines.length)); rank++) {
    tops.push(height);
    height += Math.max(...columns.map((lines) => lines[rank]?.height ?? 0));
    height += signature.lineGap * styles.signature.size;
  }
  const placed = columns.flatMap((lines, at) =>
    lines.map((line, rank) => ({ line, x: left(at), y: tops[rank] ?? 0 })),
  );
  return {
    height,
    marks: placed.flatMap(({ line, x, y }) => line.marks.map((mark) => moved(mark, x, y))),
    spots: placed.flatMap(({ line, x, y }) =>
      line.spots.map((spot) => ({ ...spot, x: spot.x + x, y: spot.y + y })),
    ),
  };
}

/** The column's width and the indent of what stands below a label, in points; whether this line's value stands there. */
interface LinePlace {
  readonly width: number;
  readonly indent: number;
  readonly below: boolean;
}

function drawLine(
  setting: Setting,
  column: SignatureColumn,
  line: SignatureLine,
  { width, indent, below }: LinePlace,
): DrawnLine {
  const style = setting.layout.styles.signature;
  const lines = keptLines(setting, ['signature', width, indent, below], JSON.stringify(line), () =>
    signatureLines(setting, line, { width, indent, below }),
  );
  const part: Part = { role: 'P' };
  const marks = lines.map((one, i) => lineMark(one, style.pitch, style.size, 0, i * style.pitch, part));
  let rows = lines.length;
  if (handGap(line) === 'rule') {
    const last = lines.at(-1);
    const from = below ? indent : last ? last.x + last.width : 0;
    if (below) rows++;
    marks.push(handRule(setting, from, (rows - 1) * style.pitch, width));
  }
  const spot = { x: 0, y: 0, width: Math.min(width, anchorWidth(setting, line)), height: style.pitch };
  const spots = [
    ...(line === column.lines[0] ? [{ ...spot, name: ANCHOR_SPOT + column.anchor }] : []),
    ...(line.kind === 'date' ? [{ ...spot, name: DATE_SPOT + column.anchor }] : []),
  ];
  return { height: rows * style.pitch, marks, spots };
}

function signatureLines(
  setting: Setting,
  line: SignatureLine,
  { width, indent, below }: LinePlace,
): readonly SetLine[] {
  const style = setting.layout.styles.signature;
  const label = plainRuns(setting, signatureLabel(setting.layout, line, ptToMm(width)), style, true);
  const tail = tailRuns(setting, line);
  const set = (runs: readonly Run[], firstIndent: number): SetLine[] =>
    typeset(runs, { width, firstIndent, hangIndent: indent, align: 'left' });
  if (!below) return set([...label, ...tail], 0);
  return [...set(label, 0), ...(tail.length > 0 ? set(tail, indent) : [])];
}

/** Width of a label without its colon. */
function anchorWidth(setting: Setting, line: SignatureLine): number {
  return widthOfRuns(plainRuns(setting, line.label, setting.layout.styles.signature, true));
}

function tailRuns(setting: Setting, line: SignatureLine): Run[] {
  const style = setting.layout.styles.signature;
  if (line.value) return runsOf(setting, [line.value], style);
  return handGap(line) === 'date' ? plainRuns(setting, HAND_DATE, style, true) : [];
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
