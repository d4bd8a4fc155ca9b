import { join } from 'node:path';
import { namesOfOthers } from './journal.ts';
import { type BatchOptions, STATE_FOLDER } from './options.ts';
import type { Plan } from './plan.ts';

/**
 * Names the rows whose name does not wait for a number, in the order of the table, those of other shards too, so that
 * all shards give the same names. What an earlier run has named goes by that name again.
 */
export async function takeNames({ names, nameable, entries }: Plan, options: BatchOptions): Promise<void> {
  for await (const name of namesOfOthers(join(options.folder, STATE_FOLDER), options.name))
    names.reserve(name);
  for (const { name } of entries) if (name !== undefined) names.reserve(name);
  for (const { base, entry } of nameable) {
    if (entry) entry.name ??= names.take(base);
    else names.take(base);
  }
}
