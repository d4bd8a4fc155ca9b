import type { IssueRecord } from './record.ts';
import type { Entry } from './store.ts';

/** Whether a letter binds on a day. */
export type State = 'in-force' | 'future' | 'ended' | 'replaced' | 'void';

export interface Standing {
  readonly entry: Entry;
  readonly record: IssueRecord;
  readonly state: State;
  /** Number of the letter that took its place. */
  readonly replacedBy?: string;
}

/** How each letter of a register stands on a day, `YYYY-MM-DD`; entries without a record have no standing. */
export function standings(entries: readonly Entry[], day: string): readonly Standing[] {
  const successors = new Map<string, IssueRecord>();
  for (const { record, voided } of entries)
    if (record?.replaces !== undefined && voided === undefined) successors.set(record.replaces, record);
  return entries.flatMap((entry) => {
    const { record, voided } = entry;
    if (!record) return [];
    const successor = successors.get(record.number);
    return [
      {
        entry,
        record,
        state: stateOf(record, voided, successor, day),
        ...(successor ? { replacedBy: successor.number } : {}),
      },
    ];
  });
}

function stateOf(
  { from, to }: IssueRecord,
  voided: string | undefined,
  successor: IssueRecord | undefined,
  day: string,
): State {
  if (voided !== undefined) return 'void';
  if (successor && successor.from <= day) return 'replaced';
  if (to !== undefined && to < day) return 'ended';
  return from > day ? 'future' : 'in-force';
}
