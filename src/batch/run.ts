import { availableParallelism, hostname } from 'node:os';
import { join } from 'node:path';
import { builtInFonts } from '../io/fonts.ts';
import { lock, type Owner } from '../io/lock.ts';
import { productKinds } from '../kinds/disk.ts';
import { entriesOf } from '../register/store.ts';
import type { TableFile } from '../table/rows.ts';
import { checkRows } from './checking.ts';
import { isContinuing, type Run } from './context.ts';
import { Destination } from './destination.ts';
import { drawNumbers, markClaimed, openBook } from './drawing.ts';
import { finish } from './finish.ts';
import { Journal, journalName } from './journal.ts';
import { makeRows } from './making.ts';
import { matchRows } from './matching.ts';
import { takeNames } from './naming.ts';
import { BatchError, type BatchEvent, type BatchOptions, STATE_FOLDER } from './options.ts';
import { claimFolder } from './owner.ts';
import { planRows } from './plan.ts';
import { createExecutor } from './pool.ts';

/**
 * Makes a letter of each row of a table. All rows are checked before the first letter is written; a row with errors
 * never stops the others. Letters are made by worker threads and come in the order of the table; who reads the
 * events slowly slows the work down, and memory stays the same however long the table is.
 *
 * Throws `BatchError` for options that cannot work, `PathError` when the folder cannot be written. Whatever is wrong
 * with a row is a finding.
 */
export async function* runBatch(table: TableFile, options: BatchOptions): AsyncGenerator<BatchEvent> {
  const state = join(options.folder, STATE_FOLDER);
  const id = journalName(options.name, options.shard);
  // Before anything is touched: what cannot work leaves no trace.
  const plan = await planRows(table, options);
  if (options.dryRun) {
    yield* course({ table, options, plan, journal: undefined, destination: undefined });
    return;
  }
  const held = await lock(join(state, `${id}.lock`));
  if ('heldBy' in held) throw busy(held.heldBy);
  const register = options.issue === undefined ? undefined : await lock(join(options.issue, '.lock'));
  if (register && 'heldBy' in register) {
    await held.release();
    throw busy(register.heldBy);
  }
  try {
    if (options.path !== undefined) await claimFolder(join(state, `${id}.table`), options.path);
    const journal = await Journal.open(join(state, `${id}.jsonl`));
    const letters = options.zip ? join(state, `${id}.letters`) : options.folder;
    const destination = await Destination.open(letters, join(state, `${id}.stage`));
    try {
      yield* course({ table, options, plan, journal, destination });
    } finally {
      await journal.close();
      await destination.close();
    }
  } finally {
    await register?.release();
    await held.release();
  }
}

async function* course(ground: Omit<Run, 'executor' | 'book' | 'issued'>): AsyncGenerator<BatchEvent> {
  const { table, options, plan, journal } = ground;
  if (journal && isContinuing(options)) matchRows(plan.entries, journal, options);
  await takeNames(plan, options, journal);
  const rows = plan.entries.length;
  yield { type: 'start', rows, findings: table.findings };
  const executor = await createExecutor(
    {
      formats: options.formats,
      strict: options.strict === true,
      ...(options.issue === undefined ? {} : { issue: true }),
      prepare: {
        kinds: options.kinds ?? productKinds,
        draft: options.draft === true,
        holidays: options.holidays,
        house: options.house,
        ...(options.houseStyle ? { houseStyle: options.houseStyle } : {}),
      },
      fonts: options.fonts ?? (async () => ({ builtIn: builtInFonts() })),
    },
    options.jobs ?? availableParallelism(),
    rows,
  );
  try {
    const issued = new Set(
      options.issue === undefined ? [] : (await entriesOf(options.issue)).map(({ name }) => name),
    );
    const run: Run = { ...ground, executor, issued, book: await openBook(plan, options) };
    markClaimed(run);
    yield* checkRows(run);
    if (!options.dryRun) {
      await drawNumbers(run);
      yield* makeRows(run);
    }
    yield await finish(run);
  } finally {
    await executor.close();
  }
}

function busy({ pid, host }: Owner): BatchError {
  const zh = host === hostname() ? '' : `，在 ${host} 上；那台机器若已停止，半分钟后再试`;
  const en =
    host === hostname() ? '' : ` on ${host}; if that machine has stopped, try again in half a minute`;
  return new BatchError(
    {
      zh: `另一次运行（进程 ${pid}${zh}）正在为这个表生成。请等它结束，或换一个输出文件夹（-o）。`,
      en: `Another run (process ${pid}${en}) is working on this table. Wait for it, or choose another folder (-o).`,
    },
    true,
  );
}
