import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeCompression } from '../io/compression.ts';
import { PathError } from '../io/index.ts';
import { waitForLock } from '../io/lock.ts';
import { READINGS_SHEET, type ReadingLine, readingsCsv } from '../table/readings-sheet.ts';
import type { RowResult, TableFile } from '../table/rows.ts';
import type { Run } from './context.ts';
import type { NamedFile } from './destination.ts';
import {
  MANIFEST_VERSION,
  type ManifestHead,
  manifestName,
  readManifest,
  writeManifest,
} from './manifest.ts';
import {
  type BatchEvent,
  type BatchOptions,
  type BatchSummary,
  folderLock,
  STATE_FOLDER,
} from './options.ts';
import { recordOf } from './outcome.ts';
import type { Entry } from './plan.ts';
import { linesOf } from './reading-lines.ts';
import { problemsText, type RowRecord } from './record.ts';
import { writeZipFile } from './zip.ts';

/** Counts, manifest, copy of the table, ZIP. */
export async function finish(run: Run): Promise<BatchEvent> {
  const { options, plan } = run;
  const stopped = options.signal?.aborted === true;
  for (const entry of plan.entries)
    if (entry.state === 'waiting' || (entry.state === 'passed' && !options.dryRun)) entry.state = 'skipped';
  const count = (...states: string[]): number =>
    plan.entries.filter(({ state }) => states.includes(state)).length;
  const summary: Omit<BatchSummary, 'files'> = {
    rows: plan.entries.length,
    made: count('made', 'passed'),
    kept: count('kept'),
    failed: count('failed'),
    skipped: count('skipped'),
    stopped,
  };
  if (options.dryRun) return { type: 'end', ...summary, files: [] };
  if (!options.onlyFailed && !stopped) await removeStale(run);
  return { type: 'end', ...summary, files: await writeAbout(run, summary) };
}

/**
 * Files of earlier letters that no row has any more, or that were made of other values; edited ones stay, and so do
 * those of a letter that is now made in other formats. `--only-failed` leaves all other letters alone.
 */
async function removeStale({ journal, destination, plan, options }: Run): Promise<void> {
  if (!journal || !destination || journal.letters.size === 0) return;
  // A letter may have gone to another shard, whose numbers are not known here.
  if (options.shard && plan.numbering?.drawn) return;
  const owners = new Map<string, Entry>();
  for (const entry of plan.entries) if (entry.name !== undefined) owners.set(entry.name, entry);
  for (const [name, letter] of journal.letters) {
    const owner = owners.get(name);
    if (owner ? letter.source === `sha256:${owner.digest}` : plan.names.has(name)) continue;
    const now = owner?.at ? (await journal.read(owner.at)).files : [];
    const names = new Set(now.map((file) => file.name));
    for (const file of (await journal.read(letter)).files)
      if (!names.has(file.name)) await destination.remove(file);
  }
}

/** The records of this run in the order of the table, one at a time from the journal. */
async function* recordsOf({ plan, journal }: Run): AsyncGenerator<RowRecord> {
  for (const entry of plan.entries) {
    if (!entry.at || !journal) {
      yield recordOf(entry, 'skipped', []);
      continue;
    }
    const { key: _, readings: __, ...record } = await journal.read(entry.at);
    yield record;
  }
}

async function writeAbout(run: Run, summary: Omit<BatchSummary, 'files'>): Promise<string[]> {
  const { options, table } = run;
  const head: ManifestHead = {
    apiVersion: MANIFEST_VERSION,
    kind: 'BatchManifest',
    table: { name: options.name, digest: options.digest, rows: table.count },
    formats: options.formats,
    ...(options.shard ? { shard: options.shard } : {}),
    summary: { made: summary.made + summary.kept, failed: summary.failed, skipped: summary.skipped },
  };
  const zipped = options.zip === true;
  // The letters wait out of sight for --resume: a manifest in sight would name files that are not there.
  if (zipped && summary.stopped) return [];
  const folder = zipped ? join(options.folder, STATE_FOLDER) : options.folder;
  const manifest = await writeOwnManifest(run, folder, head);
  const copies = await copyWithResults(run, folder);
  if (!zipped) return [manifest, ...copies.map((copy) => join(folder, copy))];
  const path = join(options.folder, `${options.name}.zip`);
  await writeZipFile(path, contentOf(run, manifest, copies));
  await rm(manifest, { force: true });
  for (const copy of copies) await rm(join(folder, copy), { force: true });
  return [path];
}

/** Writes the manifest under a name that no other table has taken, nor takes meanwhile. */
async function writeOwnManifest(run: Run, folder: string, head: ManifestHead): Promise<string> {
  const held = await waitForLock(folderLock(run.options));
  try {
    const path = join(folder, await freeName(run.options, folder));
    await writeManifest(path, head, recordsOf(run));
    return path;
  } finally {
    await held.release();
  }
}

/** `manifest.json`, unless another table has its own there. */
async function freeName({ name, shard }: BatchOptions, folder: string): Promise<string> {
  const usual = manifestName(shard);
  const present = await readManifest(join(folder, usual));
  return present && present.table.name !== name ? usual.replace(/\.json$/, `-${name}.json`) : usual;
}

/** The copy of the table that says what became of each row. A shard knows its own rows only: merging makes the copy. */
async function copyWithResults(run: Run, folder: string): Promise<readonly string[]> {
  const { options, table, destination } = run;
  if (options.shard || !destination) return [];
  const results: RowResult[] = [];
  for await (const record of recordsOf(run)) results.push(resultOf(record));
  const copies = await copiesOf(options.name, table, results, () => linesOf(run));
  await destination.write(copies, folder);
  return copies.map(({ name }) => name);
}

/**
 * The copy of a table with its results and readings; a CSV has one sheet, so that its readings are a file beside it.
 *
 * @param lines the readings from the first on, each time anew
 */
export async function copiesOf(
  name: string,
  table: TableFile,
  results: readonly RowResult[],
  lines: () => AsyncIterable<ReadingLine>,
): Promise<readonly NamedFile[]> {
  const bytes = await table.withResults(results, nodeCompression, lines());
  const copy = { name: resultsName(name, table.extension), bytes };
  if (table.extension !== 'csv') return [copy];
  return [copy, { name: readingsName(name), bytes: await readingsCsv(lines()) }];
}

/** Name of the copy of a table with its results. */
function resultsName(table: string, extension: string): string {
  return `${table}-结果.${extension}`;
}

/** Name of the readings of a CSV. */
function readingsName(table: string): string {
  return `${table}-${READINGS_SHEET}.csv`;
}

/** What the result columns say of a row. */
export function resultOf({ sheet, row, state, number, files, findings }: RowRecord): RowResult {
  return {
    sheet,
    row,
    state,
    ...(number === undefined ? {} : { number }),
    files: files.map(({ name }) => name),
    problems: problemsText(findings),
  };
}

async function letterOf({ destination }: Run, name: string): Promise<Uint8Array> {
  const path = join(destination?.folder ?? '', name);
  try {
    return await readFile(path);
  } catch (error) {
    throw new PathError(path, error);
  }
}

/**
 * Everything that goes into the ZIP, in the order of the table. The letters stay where they are as well, so that a
 * later run keeps them. Throws {@link PathError} for one that is lost: a ZIP that lacks it is not written.
 */
async function* contentOf(run: Run, manifest: string, copies: readonly string[]): AsyncGenerator<NamedFile> {
  for await (const { files } of recordsOf(run))
    for (const { name } of files) yield { name, bytes: await letterOf(run, name) };
  yield { name: manifestName(), bytes: await readFile(manifest) };
  for (const copy of copies)
    yield { name: copy, bytes: await readFile(join(run.options.folder, STATE_FOLDER, copy)) };
}
