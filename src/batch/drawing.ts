import { join } from 'node:path';
import { type Holder, NumberBook } from '../register/book.ts';
import type { NumberPattern } from '../register/numbers.ts';
import { stemOf } from '../register/record.ts';
import { isContinuing, type Run, type Step } from './context.ts';
import { positionOf } from './journal.ts';
import { nameDrawn, nameStep } from './naming.ts';
import { type BatchOptions, STATE_FOLDER } from './options.ts';
import type { Entry, Plan } from './plan.ts';

/**
 * The register of numbers in the output folder, or the one that was named: to draw from where the pattern of this run does, else
 * only to see which numbers other tables hold.
 */
export async function openBook({ numbering }: Plan, options: BatchOptions): Promise<NumberBook> {
  const own =
    options.issue === undefined
      ? join(options.folder, STATE_FOLDER, 'numbers')
      : join(options.issue, '.numbers');
  const folder = options.register ?? own;
  return NumberBook.open(folder, options.dryRun === true || numbering?.drawn !== true);
}

/** Marks the rows whose own number another table holds: two letters of one number are not told apart. */
export function markClaimed({ plan, options, book }: Run): void {
  for (const entry of plan.entries) {
    if (entry.number === undefined) continue;
    const other = book.holderBesides(entry.number, holderOf(entry, options));
    if (other && other.table !== options.name) entry.claimed = `${other.table} ${positionOf(other)}`;
  }
}

/** Numbers in the order of the table, for rows that passed: a row that fails takes none. */
export async function drawNumbers(run: Run): Promise<void> {
  const { plan, options, book } = run;
  if (!plan.numbering || options.signal?.aborted) return;
  for (const entry of plan.entries) {
    if (entry.number === undefined || entry.state === 'failed') continue;
    const other = await book.claim(entry.number, holderOf(entry, options));
    if (other) entry.claimed = `${other.table} ${positionOf(other)}`;
  }
  const passed = plan.entries.filter(({ draws, state }) => draws && state === 'passed');
  // First the rows that are as they were, then those at the place of one that is gone: each keeps its number.
  for (const take of [recalled, inherited, drawn])
    for (const entry of passed) entry.number ??= await take(run, plan.numbering, entry);
  await nameDrawn(run);
}

/** The number and the name that a row would get. */
export async function drawDry(run: Run, step: Step): Promise<void> {
  const { numbering } = run.plan;
  if (!numbering) return;
  for (const take of [recalled, inherited, drawn])
    step.entry.number ??= await take(run, numbering, step.entry);
  nameStep(run.plan, step);
}

type Take = (run: Run, numbering: NumberPattern, entry: Entry) => Promise<string | undefined>;

const recalled: Take = async ({ book, options }, numbering, entry) =>
  // Another shard may be drawing for a row with the same values right now.
  book.recall(numbering, holderOf(entry, options), entry, options.shard === undefined);

/** The number of the letter that an edited row had, or what the register entered for its place; nobody else's. */
const inherited: Take = async ({ book, options, journal }, numbering, entry) => {
  if (!journal || !isContinuing(options)) return undefined;
  const holder = holderOf(entry, options);
  const entered = entry.replaces ? undefined : book.at({ ...holder, row: entry.formerRow ?? entry.row });
  const number = entry.replaces?.number ?? (journal.hasNumber(entered) ? undefined : entered);
  return number === undefined ? undefined : book.inherit(numbering, holder, entry, number);
};

const drawn: Take = async ({ book, options, plan, issued }, numbering, entry) =>
  numbering.drawn
    ? book.draw(
        numbering,
        holderOf(entry, options),
        entry,
        (number) => plan.byNumber.has(number) || issued.has(stemOf(number)),
      )
    : numbering.of({ ...entry, seq: 0 });

function holderOf({ sheet, row, digest }: Entry, { name }: BatchOptions): Holder {
  return { table: name, sheet, row, digest };
}
