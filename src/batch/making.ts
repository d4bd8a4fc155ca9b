import { type Finding, hasErrors } from '../model/finding.ts';
import { notOverwritten, TABLE_HOME } from '../overwrite.ts';
import { numberTaken, unnumbered } from '../register/findings.ts';
import { stemOf } from '../register/record.ts';
import { enter, entryOf } from '../register/store.ts';
import { inOrder } from './ahead.ts';
import { isContinuing, pending, type Run, type Step } from './context.ts';
import { findingsOf } from './findings.ts';
import type { LetterResult } from './maker.ts';
import { kindOf } from './namer.ts';
import type { BatchEvent } from './options.ts';
import { fail, type RowEvent, recordOf, reportOf } from './outcome.ts';
import type { Entry } from './plan.ts';
import { readingLines } from './reading-lines.ts';
import type { RowRecord } from './record.ts';
import { sha256 } from './sha256.ts';
import { completed } from './source.ts';

/** Makes the rows that passed, writes their files and tells the journal, in the order of the table. */
export async function* makeRows(run: Run): AsyncGenerator<BatchEvent> {
  const { executor, plan } = run;
  yield { type: 'making', rows: plan.entries.filter(({ state }) => state === 'passed').length };
  const work = async ({ entry, row }: Step) => {
    const kind = kindOf(row);
    const source = completed(row.source, kind, entry.draws ? entry.number : undefined);
    return { entry, row, result: await executor.run({ task: 'render', kind, source, found: entry.found }) };
  };
  const passed = pending(run, ({ state }) => state === 'passed');
  for await (const { entry, row, result } of inOrder(passed, executor.width * 2, work)) {
    const findings = findingsOf(run, entry, row, result);
    const ok = result.ok && !hasErrors(findings);
    // What only the PDF lacks leaves the other files: they are written, and the row fails all the same.
    const partly = !ok && result.files.length > 0 && !hasErrors(row.findings);
    const edited = ok || partly ? await inTheWay(run, entry, result) : undefined;
    const unissued = ok && !edited ? await notEntered(run, result) : undefined;
    const wrong = edited ?? unissued;
    if (!(ok || partly) || wrong) yield await fail(run, entry, wrong ? [...findings, wrong] : findings);
    else yield await settle(run, { entry, row }, findings, result);
  }
}

/** Enters a letter in the register of issued letters; a number that is another letter's there fails the row. */
async function notEntered({ options }: Run, { record, files }: LetterResult): Promise<Finding | undefined> {
  if (options.issue === undefined) return undefined;
  if (!record) return unnumbered();
  const stem = stemOf(record.number);
  const named = files.map(({ suffix, bytes }) => ({ name: `${stem}${suffix}`, bytes }));
  if (await enter(options.issue, record, named)) return undefined;
  const there = (await entryOf(options.issue, record.number))?.record;
  const same = there && JSON.stringify(there.files) === JSON.stringify(record.files);
  return same ? undefined : numberTaken(record.number);
}

/** Writes a letter down: its files first, then the journal, so that a line stands for whole files only. */
async function settle(
  { destination, journal }: Run,
  { entry, row }: Step,
  findings: readonly Finding[],
  result: LetterResult,
): Promise<RowEvent> {
  const files = result.files.map((file) => ({ ...file, name: `${entry.name}${file.suffix}` }));
  await journal?.begin(files);
  await destination?.write(files);
  const state = result.ok ? 'made' : 'failed';
  const { name = '' } = entry;
  const record: RowRecord = {
    ...recordOf(entry, state, findings),
    name,
    ...(result.pages === undefined ? {} : { pages: result.pages }),
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 })),
  };
  entry.state = state;
  const readings = readingLines(entry, row.source, result.readings);
  if (journal) entry.at = await journal.append({ key: entry.key, ...record, readings });
  return reportOf(entry, record, state, result.readings);
}

/** A file in the way that is not as this table, or another command, last wrote it there. */
async function inTheWay(run: Run, entry: Entry, result: LetterResult): Promise<Finding | undefined> {
  const { destination, journal, options } = run;
  if (options.force || !destination) return undefined;
  for (const { suffix, bytes, sha256: made } of result.files) {
    const name = `${entry.name}${suffix}`;
    const present = destination.has(name) ? await destination.read(name) : undefined;
    if (!present) continue;
    const digest = sha256(present);
    const ours =
      digest === made || destination.hasWritten(name, digest) || (await journal?.wrote(name, digest));
    if (ours || (isContinuing(options) && isTorn(present, bytes))) continue;
    return notOverwritten(name, TABLE_HOME, journal?.knows(name) === true);
  }
  return undefined;
}

/** Whether a file is what a crash of the machine left half written: nobody saved that. */
function isTorn(present: Uint8Array, whole: Uint8Array): boolean {
  if (present.length < whole.length && present.every((byte, at) => byte === whole[at])) return true;
  const latin1 = new TextDecoder('latin1');
  const head = latin1.decode(present.subarray(0, 4));
  const end = latin1.decode(present.subarray(-1024));
  if (head.startsWith('PK')) return !end.includes('PK\x05\x06');
  if (head === '%PDF') return !end.includes('%%EOF');
  return present.every((byte) => byte === 0);
}
