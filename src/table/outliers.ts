import type { Blank, RawBlank } from '../blanks/type.ts';
import { shortened } from './columns.ts';
import type { Said } from './refusal.ts';

/** A value far off the others of its column, as its cell says it. */
export interface Outlier {
  /** The value in the middle of the column, as its cell says it. */
  readonly usual: string;
  readonly times: 12 | 100;
}

/** How often each text of a column occurs, in the order of their first rows. */
export type Tally = Map<string, number>;

/** Values that convert into one another, in the smallest unit. */
interface Measure {
  readonly family: string;
  readonly amount: number;
}

interface Figure extends Measure {
  readonly text: string;
  readonly count: number;
}

/** Blanks of one reading each, that figures fill. */
export const COMPARED: ReadonlySet<string> = new Set(['duration', 'share', 'money', 'number']);
/** Texts of a column that are kept; what comes after them is not compared. */
const MOST_TEXTS = 5_000;
/** Months for years, and a per cent sign too many or too few, where the value is a little off the usual one as well. */
const SLIPS = [
  { times: 12, from: 10, to: 15 },
  { times: 100, from: 80, to: 125 },
] as const;
/** A column has a usual value where most of its values are within so many times of the middle. */
const NEAR = 3;

/** Counts a cell of a column. */
export function count(tally: Tally, text: string): void {
  const known = tally.get(text);
  if (known !== undefined || tally.size < MOST_TEXTS) tally.set(text, (known ?? 0) + 1);
}

/**
 * Texts of a column that are about 12 or about 100 times off the middle of their column. A column of fewer than three
 * values has no middle: of two, the later is told if it is exactly so far off.
 *
 * @param pairs whether two values are compared at all: the steps of a ladder (fault levels) differ by their nature
 */
export function outliersOf(
  blank: Pick<Blank, 'read'>,
  tally: Tally,
  pairs: boolean,
): ReadonlyMap<string, Outlier> {
  const families = new Map<string, Figure[]>();
  for (const [text, count] of tally) {
    const reading = blank.read(text);
    const measure = reading.ok ? measureOf(reading.value) : undefined;
    if (!measure || measure.amount <= 0) continue;
    families.set(measure.family, [...(families.get(measure.family) ?? []), { ...measure, text, count }]);
  }
  return new Map([...families.values()].flatMap((figures) => far(figures, pairs)));
}

function far(figures: readonly Figure[], pairs: boolean): (readonly [string, Outlier])[] {
  const rows = figures.reduce((sum, { count }) => sum + count, 0);
  const [first, second] = figures;
  if (rows < 3) return pairs && first && second ? ofTwo(first, second) : [];
  const middle = middleOf(figures, rows);
  const near = figures.filter(({ amount }) => ratio(amount, middle.amount) <= NEAR);
  if (near.reduce((sum, { count }) => sum + count, 0) * 2 <= rows) return [];
  return figures.flatMap(({ text, amount }) => {
    const times = ratio(amount, middle.amount);
    const slip = SLIPS.find(({ from, to }) => times >= from && times <= to);
    return slip ? [[text, { usual: middle.text, times: slip.times }] as const] : [];
  });
}

function ofTwo(first: Figure, { text, amount }: Figure): (readonly [string, Outlier])[] {
  const slip = SLIPS.find(({ times }) => Math.abs(ratio(amount, first.amount) - times) < 1e-9 * times);
  return slip ? [[text, { usual: first.text, times: slip.times }]] : [];
}

/** The lower of the two in the middle where their number is even: a value that somebody wrote. */
function middleOf(figures: readonly Figure[], rows: number): { amount: number; text: string } {
  let before = 0;
  const sorted = [...figures].sort((a, b) => a.amount - b.amount);
  const found = sorted.find(({ count }) => {
    before += count;
    return before * 2 >= rows;
  });
  return found ?? { amount: Number.NaN, text: '' };
}

function ratio(a: number, b: number): number {
  return a > b ? a / b : b / a;
}

const MINUTES = { minute: 1, hour: 60, workday: 1, day: 1440, month: 1, year: 12 } as const;

function measureOf(value: RawBlank): Measure | undefined {
  switch (value.type) {
    case 'duration': {
      const { value: number, unit, clock } = value.duration;
      const months = unit === 'month' || unit === 'year';
      const family = unit === 'workday' ? 'workdays' : months ? 'months' : `${clock} minutes`;
      return { family, amount: Number(number) * MINUTES[unit] };
    }
    case 'share':
    case 'number':
      return { family: value.type, amount: Number(value.value) };
    case 'money':
      return { family: value.type, amount: Number(value.amount) };
    default:
      return undefined;
  }
}

/** Tells of a value that is far off its column; it may well be meant. */
export function outlierSaid(row: number, heading: string, text: string, { usual, times }: Outlier): Said {
  const [own, other, title] = [shortened(text), shortened(usual), shortened(heading)];
  return [
    `第 ${row} 行的“${title}”是 ${own}，这一列通常是 ${other}，相差约 ${times} 倍。`,
    `“${title}” of row ${row} is ${own}; the usual value of its column is ${other}, about ${times} times off.`,
    times === 12
      ? '核对单位：是不是把年数当成了月数？确实如此的，不必改。'
      : '核对百分号和小数点：是不是差了一百倍？确实如此的，不必改。',
    times === 12
      ? 'Check the unit: months for years? Leave it if it is meant.'
      : 'Check the per cent sign and the decimal point. Leave it if it is meant.',
  ];
}
