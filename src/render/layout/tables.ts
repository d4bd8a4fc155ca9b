import { type Inline, type Table, textOf } from '../../model/letter.ts';
import { type Layout, typeArea } from './layout.ts';
import { emWidth } from './measure.ts';
import { ptToMm } from './units.ts';

/** Narrowest column, in em of its text. */
const LEAST = 2;
/** Widest head, in em, that keeps to one line: 响应时限 is not broken for the sake of a long text beside it. */
const SHORT_HEAD = 6;
/** Longest text, in em, that a column asks room for: a long remark does not take all from the others. */
const MOST = 24;
/** Longest filled blank, in characters, that is kept on one line, as in running text. */
const LONGEST_KEPT = 6;

interface Extent {
  readonly min: number;
  readonly max: number;
}

/**
 * Widths of a table's columns in millimetres, the whole type area together. None is narrower than its longest word,
 * number or short head as long as there is room for all; what is left goes by the length of the texts. Lengths are
 * rounded up to whole em, so that letters with nearly the same values have the same table.
 */
export function columnWidths(layout: Layout, table: Table): number[] {
  const total = typeArea(layout).width;
  const em = ptToMm(layout.styles.tableCell.size);
  const pad = 2 * layout.table.padX;
  const columns = table.columns.map((_, at) => {
    const { min, max } = extentOf(table, at);
    return { min: Math.ceil(min) * em + pad, max: Math.ceil(max) * em + pad };
  });
  return share(columns, total);
}

function share(columns: readonly Extent[], total: number): number[] {
  const least = columns.reduce((sum, { min }) => sum + min, 0);
  if (least >= total) return columns.map(({ min }) => (min / least) * total);
  const free = total - least;
  const wish = columns.reduce((sum, { min, max }) => sum + max - min, 0);
  // With room for every text on one line the columns grow alike by their length; a serial number stays narrow.
  if (wish <= free) return grown(columns, total);
  return columns.map(({ min, max }) => min + ((max - min) / wish) * free);
}

function grown(columns: readonly Extent[], total: number): number[] {
  const sum = columns.reduce((all, { max }) => all + max, 0);
  return columns.map(({ max }) => (max / sum) * total);
}

function extentOf(table: Table, at: number): Extent {
  const head = emWidth(textOf(table.head[at]?.content ?? []));
  let min = Math.max(LEAST, head <= SHORT_HEAD ? head : longestWord(table.head[at]?.content ?? []));
  let max = Math.max(min, Math.min(MOST, head));
  for (const row of table.rows) {
    const content = row[at]?.content ?? [];
    min = Math.max(min, longestWord(content));
    max = Math.max(max, min, Math.min(MOST, emWidth(textOf(content))));
  }
  return { min, max };
}

/** Width in em of the longest part that should not be broken: a word, a number with its unit, a short blank. */
function longestWord(content: readonly Inline[]): number {
  const words = textOf(content).match(/[!-~]+[%‰℃]?/gu) ?? [];
  const blanks = content.flatMap((inline) =>
    inline.type === 'blank' && inline.filled && [...inline.text].length <= LONGEST_KEPT ? [inline.text] : [],
  );
  return Math.max(0, ...[...words, ...blanks].map(emWidth));
}
