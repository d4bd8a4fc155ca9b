import { join } from 'node:path';
import { isContinuing, pending, type Run, STATE_FOLDER, type Step } from './context.ts';
import { positionOf } from './journal.ts';
import { kindOf } from './namer.ts';
import type { BatchOptions } from './options.ts';
import type { Entry, Plan } from './plan.ts';
import { type Holder, NumberBook } from './register.ts';

/** The register that the pattern of this run draws from. */
export async function openBook({ numbering }: Plan, options: BatchOptions): Promise<NumberBook | undefined> {
  if (!numbering?.drawn) return undefined;
  const folder = options.register ?? join(options.folder, STATE_FOLDER, 'numbers');
  return NumberBook.open(folder, options.dryRun === true);
}

/** Numbers in the order of the table, for rows that passed: a row that fails takes none. */
export async function drawNumbers(run: Run): Promise<void> {
  const { plan, options, book } = run;
  if (!plan.numbering) return;
  for (const entry of plan.entries) {
    if (entry.number === undefined || entry.state === 'failed') continue;
    const other = await book?.claim(entry.number, holderOf(entry, options));
    if (other) entry.twin ??= `${other.table} ${positionOf(other)}`;
  }
  for await (const step of pending(run, ({ draws, state }) => draws && state === 'passed'))
    await draw(run, step);
}

/** The number and the name of a row. */
export async function draw({ plan, options, book }: Run, { entry, row }: Step): Promise<void> {
  const { numbering, digests } = plan;
  if (!numbering) return;
  const gone = (digest: string): boolean => isContinuing(options) && !digests.has(digest);
  const facts = { date: entry.date, row: entry.row };
  entry.number = book
    ? await book.draw(numbering, holderOf(entry, options), facts, gone)
    : numbering.of({ ...facts, seq: 0 });
  const twin = plan.byNumber.get(entry.number);
  if (twin === undefined) plan.byNumber.set(entry.number, positionOf(entry));
  else entry.twin = twin;
  entry.name ??= plan.names.take(plan.namer.name(row, kindOf(row), entry.number));
}

function holderOf({ sheet, row, digest }: Entry, { name }: BatchOptions): Holder {
  return { table: name, sheet, row, digest };
}
