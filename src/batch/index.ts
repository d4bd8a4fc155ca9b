/** Batch: tables -> many letters. Events instead of printing; `commands/batch.ts` speaks to the user. */

export type { RowResult, TableFile, TableRow } from '../table/rows.ts';
export { mergeShards } from './merge.ts';
export {
  BatchError,
  type BatchEvent,
  type BatchOptions,
  type BatchSummary,
  type RowReport,
} from './options.ts';
export { runBatch } from './run.ts';
