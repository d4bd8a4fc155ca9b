import type { NumberBook } from '../register/book.ts';
import type { TableFile, TableRow } from '../table/rows.ts';
import type { Destination } from './destination.ts';
import type { Journal } from './journal.ts';
import type { BatchOptions } from './options.ts';
import type { Entry, Plan } from './plan.ts';
import type { Executor } from './pool.ts';

/** A run under way. */
export interface Run {
  readonly table: TableFile;
  readonly options: BatchOptions;
  readonly plan: Plan;
  readonly executor: Executor;
  /** Absent where no number is drawn. */
  readonly book: NumberBook;
  /** Names of the letters that the register of issued letters has: their numbers are not drawn again. */
  readonly issued: ReadonlySet<string>;
  /** Absent in a dry run. */
  readonly journal: Journal | undefined;
  readonly destination: Destination | undefined;
}

/** A row on its way with what is remembered of it. */
export interface Step {
  readonly entry: Entry;
  readonly row: TableRow;
}

/** Whether the run goes on with an earlier one. */
export function isContinuing({ resume, onlyFailed }: BatchOptions): boolean {
  return resume === true || onlyFailed === true;
}

/** The rows of this run with their entries, until a signal stops it. */
export async function* pending(
  run: Pick<Run, 'table' | 'plan' | 'options'>,
  wanted: (entry: Entry) => boolean = () => true,
): AsyncGenerator<Step> {
  const { table, plan, options } = run;
  if (plan.entries.length === 0) return;
  let index = 0;
  for await (const row of table.rows(plan.range)) {
    const entry = plan.entries[index++];
    if (options.signal?.aborted || !entry) return;
    if (wanted(entry)) yield { entry, row };
  }
}
