import { type SignatureBlock, type SignatureColumn, type SignatureLine, textOf } from '../../model/letter.ts';
import { type Layout, typeArea } from './layout.ts';
import { emWidth } from './measure.ts';
import { ptToMm } from './units.ts';

/** Geometry of a signature block: rows of columns, all of one width; lengths in millimetres. */
export interface SignatureGeometry {
  readonly rows: readonly (readonly SignatureColumn[])[];
  /** Distance of the first column from the left edge of the type area. */
  readonly left: number;
  readonly columnWidth: number;
  /** Clear space between columns. */
  readonly gap: number;
}

/** Clear space between two columns, in millimetres, of which long labels may take all but the least. */
const COLUMN_GAP = { usual: 8, least: 2 } as const;

/** Room in millimetres for a word processor that measures in twentieths of a point. */
const ROUNDING = 0.2;

/** Share of the width that one column takes: 承诺单位（盖章）： and a name of eleven characters fit a line, in 三号 too. */
const SINGLE_SHARE = { official: 0.75, business: 0.65 } as const;

/** One column stands at the right of the type area; two or more stand side by side, two to a row. */
export function signatureGeometry(layout: Layout, block: SignatureBlock): SignatureGeometry {
  const { width } = typeArea(layout);
  if (block.columns.length < 2) {
    const columnWidth = Math.round(width * SINGLE_SHARE[layout.name]);
    return { rows: [block.columns], left: width - columnWidth, columnWidth, gap: 0 };
  }
  const rows: SignatureColumn[][] = [];
  for (let i = 0; i < block.columns.length; i += 2) rows.push(block.columns.slice(i, i + 2));
  const labels = block.columns.flatMap(({ lines }) => lines.map((line) => labelWidth(layout, label(line))));
  const free = width - 2 * (Math.max(0, ...labels) + ROUNDING);
  const gap = Math.min(COLUMN_GAP.usual, Math.max(COLUMN_GAP.least, free));
  return { rows, left: 0, columnWidth: (width - gap) / 2, gap };
}

/** A date to be written by hand: room for year, month and day, in no-break spaces. */
export const HAND_DATE = `${'\u00a0'.repeat(8)}年${'\u00a0'.repeat(4)}月${'\u00a0'.repeat(4)}日`;

/**
 * How a line without a value ends: a rule to write on, room for a date, or nothing where only a seal goes.
 */
export function handGap(line: SignatureLine): 'rule' | 'date' | 'none' {
  if (line.value) return 'none';
  if (line.kind === 'date') return 'date';
  return line.kind === 'seal' ? 'none' : 'rule';
}

/**
 * The label of a line with its colon. One that is wider than its column is parted before its last bracket, by a line
 * feed; the line of the name never is, because its label is searched for.
 */
export function signatureLabel(layout: Layout, line: SignatureLine, columnWidth: number): string {
  const whole = label(line);
  const bracket = whole.lastIndexOf('（');
  if (line.kind === 'name' || bracket < 1 || labelWidth(layout, whole) <= columnWidth) return whole;
  return `${whole.slice(0, bracket)}\n${whole.slice(bracket)}`;
}

function label(line: SignatureLine): string {
  return line.label.endsWith('：') ? line.label : `${line.label}：`;
}

/** Width of text in millimetres. */
function labelWidth(layout: Layout, text: string): number {
  return ptToMm(emWidth(text) * layout.styles.signature.size + [...text].length * layout.tracking);
}

/** Indents in em of a name or a rule that stands on the line below its label, the usual one first. */
const BELOW_INDENTS = [2, 1, 0] as const;

/** The indent of a block, in em: less than usual where that keeps all its names whole. */
export function belowIndent(layout: Layout, block: SignatureBlock): number {
  const { columnWidth } = signatureGeometry(layout, block);
  const em = ptToMm(layout.styles.signature.size);
  const names = [...linesBelow(layout, block)].flatMap(({ value }) => (value ? [textOf([value])] : []));
  const widest = Math.max(0, ...names.map((name) => labelWidth(layout, name)));
  return BELOW_INDENTS.find((indent) => indent * em + widest + ROUNDING <= columnWidth) ?? BELOW_INDENTS[0];
}

/** Least rule, in em, that a person can sign on. */
const LEAST_RULE = 6;

/**
 * The lines of a block whose name, or rule to sign on, does not fit beside its label and stands whole on the line
 * below. Lines of one kind at one height go the same way in all columns of a row, so that the next ones stand level.
 */
export function linesBelow(layout: Layout, block: SignatureBlock): ReadonlySet<SignatureLine> {
  const { rows, columnWidth } = signatureGeometry(layout, block);
  const below = new Set<SignatureLine>();
  for (const columns of rows) {
    for (let rank = 0; rank < Math.max(0, ...columns.map(({ lines }) => lines.length)); rank++) {
      const lines = columns.flatMap((column) => column.lines[rank] ?? []).filter(hasTail);
      const kinds = new Set(lines.filter((line) => !fits(layout, line, columnWidth)).map(({ kind }) => kind));
      for (const line of lines) if (kinds.has(line.kind)) below.add(line);
    }
  }
  return below;
}

function hasTail(line: SignatureLine): boolean {
  return line.value !== undefined || handGap(line) === 'rule';
}

function fits(layout: Layout, line: SignatureLine, columnWidth: number): boolean {
  const text = label(line) + (line.value ? textOf([line.value]) : '');
  const rule = line.value ? 0 : ptToMm(LEAST_RULE * layout.styles.signature.size);
  return labelWidth(layout, text) + rule <= columnWidth;
}
