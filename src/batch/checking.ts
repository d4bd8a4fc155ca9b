import { type Finding, hasErrors } from '../model/finding.ts';
import { inOrder } from './ahead.ts';
import { pending, type Run, type Step } from './context.ts';
import { drawDry } from './drawing.ts';
import { findingsOf } from './findings.ts';
import { FoundLists } from './found.ts';
import { type JournalLine, positionOf } from './journal.ts';
import type { LetterResult } from './maker.ts';
import { kindOf } from './namer.ts';
import type { BatchEvent } from './options.ts';
import { fail, recordOf, reportOf } from './outcome.ts';
import type { Entry } from './plan.ts';
import { moved } from './record.ts';
import { completed } from './source.ts';

/** Checks every row of this run before anything is written. */
export async function* checkRows(run: Run): AsyncGenerator<BatchEvent> {
  const { executor, options, plan } = run;
  const task = options.dryRun ? 'measure' : 'check';
  const lists = new FoundLists();
  const work = async ({ entry, row }: Step) => {
    if (entry.state === 'skipped') return { entry, row };
    const kept = await keptRecord(run, entry);
    if (kept) return { entry, row, kept };
    // What the number will be like: its place in the letter is checked, the number itself is drawn later.
    const number = entry.draws
      ? plan.numbering?.of({ date: '2000-01-01', seq: 1, row: entry.row })
      : undefined;
    const kind = kindOf(row);
    const result = await executor.run({ task, kind, source: completed(row.source, kind, number) });
    return { entry, row, result };
  };
  for await (const { entry, row, kept, result } of inOrder(pending(run), executor.width * 2, work)) {
    const { sheet } = entry;
    if (kept) {
      const record = await keep(run, entry, kept);
      yield { type: 'checked', sheet, row: entry.row, ok: true, kept: true };
      yield reportOf(entry, record, 'kept');
    } else if (result) {
      const findings = findingsOf(run, entry, row, result);
      const ok = result.ok && !hasErrors(findings) && !(options.strict && hasWarnings(findings));
      entry.state = ok ? 'passed' : 'failed';
      // A number that is drawn later changes the letter: it is checked again with it.
      if (ok && !entry.draws) entry.found = lists.shared(result.findings);
      if (result.date !== undefined) entry.date = result.date;
      yield { type: 'checked', sheet, row: entry.row, ok, kept: false };
      if (!ok) yield await fail(run, entry, findings);
      else if (options.dryRun) yield await preview(run, { entry, row }, findings, result);
    }
  }
}

/** The record of a row whose letter an earlier run finished, if its files are still there as they were. */
async function keptRecord(
  { journal, destination }: Run,
  { earlier }: Entry,
): Promise<JournalLine | undefined> {
  if (!journal || !destination || !earlier) return undefined;
  const record = await journal.read(earlier);
  return (await destination.holds(record.files)) ? record : undefined;
}

/** Keeps a letter; one that moved is entered at its new place. */
async function keep({ journal }: Run, entry: Entry, before: JournalLine): Promise<JournalLine> {
  entry.state = 'kept';
  if (before.number !== undefined) entry.number = before.number;
  if (entry.earlier) entry.at = entry.earlier;
  if (positionOf(before) === positionOf(entry)) return before;
  const record = { ...moved(before, entry), ...movedReadings(before, entry) };
  if (journal) entry.at = await journal.append(record);
  return record;
}

/** The readings of a letter whose row stands elsewhere now. */
function movedReadings({ sheet, row, readings }: JournalLine, entry: Entry): Pick<JournalLine, 'readings'> {
  if (!readings) return {};
  const isOwn = (cell: string) =>
    new RegExp(`^[A-Z]+${row}$`).test(cell.slice(sheet.length + 1)) && cell.startsWith(`${sheet}!`);
  return {
    readings: readings.map((line) => ({
      ...line,
      letter: positionOf(entry),
      cell: isOwn(line.cell)
        ? `${entry.sheet}!${line.cell.slice(sheet.length + 1, -String(row).length)}${entry.row}`
        : line.cell,
    })),
  };
}

/** What a dry run tells of a row that would be made. */
async function preview(
  run: Run,
  { entry, row }: Step,
  findings: readonly Finding[],
  { pages, readings }: LetterResult,
): Promise<BatchEvent> {
  if (entry.draws) await drawDry(run, { entry, row });
  const record = recordOf(entry, 'made', findings);
  return reportOf(entry, pages === undefined ? record : { ...record, pages }, 'ready', readings);
}

function hasWarnings(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'warning');
}
