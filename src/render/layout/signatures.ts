import type { SignatureBlock, SignatureColumn, SignatureLine } from '../../model/letter.ts';
import { type Layout, typeArea } from './layout.ts';

/** Geometry of a signature block: rows of columns, all of one width; lengths in millimetres. */
export interface SignatureGeometry {
  readonly rows: readonly (readonly SignatureColumn[])[];
  /** Distance of the first column from the left edge of the type area. */
  readonly left: number;
  readonly columnWidth: number;
  /** Clear space between columns. */
  readonly gap: number;
}

/** Clear space between two columns, in millimetres: two seals of 42 mm then do not overlap. */
const COLUMN_GAP = 8;

/** Share of the width that one column takes: 承诺人（盖章）： and a name of ten characters in 三号 fit a line. */
const SINGLE_SHARE = 0.65;

/** One column stands in the right 65 % of the type area; two or more stand side by side, two to a row. */
export function signatureGeometry(layout: Layout, block: SignatureBlock): SignatureGeometry {
  const { width } = typeArea(layout);
  if (block.columns.length < 2) {
    const columnWidth = Math.round(width * SINGLE_SHARE);
    return { rows: [block.columns], left: width - columnWidth, columnWidth, gap: 0 };
  }
  const rows: SignatureColumn[][] = [];
  for (let i = 0; i < block.columns.length; i += 2) rows.push(block.columns.slice(i, i + 2));
  return { rows, left: 0, columnWidth: (width - COLUMN_GAP) / 2, gap: COLUMN_GAP };
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
