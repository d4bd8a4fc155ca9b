import { type Journal, positionOf, type Remembered } from './journal.ts';
import { BatchError, type BatchOptions } from './options.ts';
import type { Entry } from './plan.ts';

/**
 * Finds the letter that an earlier run made of each row. A letter belongs to its content, not to a place: a row that
 * moved because others came or went above it keeps its letter with number, name and files. Rows of equal content keep
 * to their own place first. `--resume` also asks that the letter was made with the same settings; `--only-failed`
 * does not, since it is about the other rows: it throws {@link BatchError} where there was no run before.
 */
export function matchRows(
  entries: readonly Entry[],
  journal: Journal,
  { onlyFailed }: Pick<BatchOptions, 'onlyFailed'>,
): void {
  if (onlyFailed && journal.byPosition.size === 0) throw nothingBefore();
  const wanted = (entry: Entry): string => (onlyFailed ? sourceOf(entry) : entry.key);
  const made = (letter: Remembered): string => (onlyFailed ? letter.source : letter.key);
  const free = new Set(journal.letters.values());
  for (const entry of entries) {
    const letter = journal.byPosition.get(positionOf(entry));
    if (letter && free.has(letter) && made(letter) === wanted(entry)) {
      free.delete(letter);
      take(entry, letter);
    }
  }
  const moved = new Map<string, Remembered[]>();
  for (const letter of free) moved.set(made(letter), [...(moved.get(made(letter)) ?? []), letter]);
  for (const entry of entries) {
    const letter = entry.earlier ? undefined : moved.get(wanted(entry))?.shift();
    if (!letter) continue;
    free.delete(letter);
    take(entry, letter);
  }
  findPlaces(entries, free);
  if (onlyFailed) leaveOut(entries, journal);
}

/** Its number and its name are the row's again, also where the files are lost. */
function take(entry: Entry, letter: Remembered): void {
  entry.earlier = letter;
  if (letter.name !== undefined) entry.name = letter.name;
  if (entry.draws && letter.number !== undefined) entry.number = letter.number;
}

/** An edited row is known by its place: so many rows below the nearest letter above it as it stood then. */
function findPlaces(entries: readonly Entry[], free: ReadonlySet<Remembered>): void {
  const byPlace = new Map([...free].map((letter) => [positionOf(letter), letter]));
  let sheet: string | undefined;
  let shift = 0;
  for (const entry of entries) {
    if (entry.sheet !== sheet) shift = 0;
    sheet = entry.sheet;
    if (entry.earlier) {
      if (entry.earlier.sheet === sheet) shift = entry.row - entry.earlier.row;
      continue;
    }
    entry.formerRow = entry.row - shift;
    const letter = byPlace.get(positionOf({ sheet, row: entry.formerRow }));
    if (letter) entry.replaces = letter;
  }
}

/** Leaves out rows that neither have a letter nor failed before, as they are now or, mended, at their place. */
function leaveOut(entries: readonly Entry[], journal: Journal): void {
  const failed = new Set<string>();
  for (const { state, source } of journal.byPosition.values()) if (state === 'failed') failed.add(source);
  for (const entry of entries) {
    if (entry.earlier || failed.has(sourceOf(entry))) continue;
    const before = journal.byPosition.get(positionOf({ ...entry, row: entry.formerRow ?? entry.row }));
    if (before?.state !== 'failed') entry.state = 'skipped';
  }
}

function nothingBefore(): BatchError {
  return new BatchError({
    zh: '这个文件夹里没有这个表上一次运行的记录，不知道哪些行有问题，什么也没有生成。请去掉 --only-failed 运行一次，或用 -o 指明上次的文件夹。',
    en: 'This folder has no record of an earlier run of this table, so that nobody knows which rows failed; nothing was made. Run once without --only-failed, or name the folder of that run with -o.',
  });
}

function sourceOf({ digest }: Entry): string {
  return `sha256:${digest}`;
}
