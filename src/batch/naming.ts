import { join } from 'node:path';
import { waitForLock } from '../io/lock.ts';
import { pending, type Run, type Step } from './context.ts';
import { type Journal, namesOfOthers, positionOf } from './journal.ts';
import { kindOf } from './namer.ts';
import { type BatchOptions, folderLock, STATE_FOLDER } from './options.ts';
import { enterNumber, type Plan } from './plan.ts';

/**
 * Names the rows whose name does not wait for a number, in the order of the table, those of other shards too, so that
 * all shards give the same names. What an earlier run has named goes by that name again.
 */
export async function takeNames(plan: Plan, options: BatchOptions, journal?: Journal): Promise<void> {
  const { names, nameable, entries } = plan;
  await inTurn(plan, options, journal, () => {
    for (const { name } of entries) if (name !== undefined) names.reserve(name);
    for (const { base, entry } of nameable) {
      if (entry) entry.name ??= names.take(base);
      else names.take(base);
    }
    return entries.flatMap(({ name }) => name ?? []);
  });
}

/** Names the rows that have their number now. */
export async function nameDrawn({ table, plan, options, journal }: Run): Promise<void> {
  const waiting = ({ draws, state }: Step['entry']): boolean => draws && state === 'passed';
  if (!plan.entries.some(waiting)) return;
  await inTurn(plan, options, journal, async () => {
    const taken: string[] = [];
    for await (const step of pending({ table, plan, options }, waiting)) {
      const known = step.entry.name;
      nameStep(plan, step);
      if (known === undefined && step.entry.name !== undefined) taken.push(step.entry.name);
    }
    return taken;
  });
}

/** Names a row by its number, and tells which other row has that number too. */
export function nameStep(plan: Plan, { entry, row }: Step): void {
  if (entry.number === undefined) return;
  enterNumber(plan.byNumber, entry.number, { where: positionOf(entry), entry });
  entry.name ??= plan.names.take(plan.namer.name(row, kindOf(row), entry.number));
}

/**
 * Takes names while no other table takes any in the same folder, and writes them down before anybody else may look:
 * two processes never give the same name, and what one that was killed has taken stays its table's. A dry run takes
 * nothing.
 */
async function inTurn(
  { names }: Plan,
  options: BatchOptions,
  journal: Journal | undefined,
  take: () => Promise<readonly string[]> | readonly string[],
): Promise<void> {
  const held = journal && (await waitForLock(folderLock(options)));
  try {
    for await (const other of namesOfOthers(join(options.folder, STATE_FOLDER), options.name))
      names.reserve(other);
    const taken = await take();
    await journal?.takeNames(taken);
  } finally {
    await held?.release();
  }
}
