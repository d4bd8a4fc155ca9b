import type { Finding } from '../model/finding.ts';
import type { Reading } from '../readings.ts';
import type { Run } from './context.ts';
import type { BatchEvent, RowReport } from './options.ts';
import type { Entry } from './plan.ts';
import type { RowRecord } from './record.ts';

export type RowEvent = Extract<BatchEvent, { type: 'row' }>;

/** Writes down that a row has no letter, and why. */
export async function fail({ journal }: Run, entry: Entry, findings: readonly Finding[]): Promise<RowEvent> {
  entry.state = 'failed';
  const record = recordOf(entry, 'failed', findings);
  if (journal) entry.at = await journal.append({ key: entry.key, ...record });
  return reportOf(entry, record, 'failed');
}

/** The record of a row that has no files yet. */
export function recordOf(
  { sheet, row, kind, number, name, digest }: Entry,
  state: RowRecord['state'],
  findings: readonly Finding[],
): RowRecord {
  return {
    sheet,
    row,
    state,
    ...(kind === undefined ? {} : { kind }),
    ...(number === undefined ? {} : { number }),
    ...(state === 'made' && name !== undefined ? { name } : {}),
    files: [],
    source: `sha256:${digest}`,
    findings,
  };
}

/** What the reader of the events is told of a row. */
export function reportOf(
  entry: Entry,
  record: RowRecord,
  state: RowReport['state'],
  readings?: readonly Reading[],
): RowEvent {
  const { number, pages, findings } = record;
  return {
    type: 'row',
    sheet: entry.sheet,
    row: entry.row,
    state,
    ...(number === undefined ? {} : { number }),
    ...(entry.name === undefined || state === 'failed' ? {} : { name: entry.name }),
    files: record.files.map(({ name }) => name),
    ...(pages === undefined ? {} : { pages }),
    ...(readings === undefined ? {} : { readings }),
    findings,
  };
}
