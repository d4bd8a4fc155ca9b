import type { Finding } from '../../model/finding.ts';
import { useWords } from './context.ts';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Whether notes are told too. */
  readonly notes?: boolean;
  /** To the field that a finding speaks of; without it the findings stand at their field. */
  readonly onPick?: (pointer: string) => void;
}

/** Findings as a list. */
export function Findings({ findings, notes = false, onPick }: FindingsProps) {
  const told = findings.filter(({ severity }) => notes || severity !== 'info');
  if (told.length === 0) return null;
  return (
    <ul class="findings">
      {told.map((finding) => (
        <Told
          key={`${finding.code}${finding.pointer ?? ''}${finding.message.zh}`}
          finding={finding}
          onPick={onPick}
        />
      ))}
    </ul>
  );
}

function Told({ finding, onPick }: { readonly finding: Finding; readonly onPick: FindingsProps['onPick'] }) {
  const { tell } = useWords();
  const { pointer, blank, clause, message, hint, code, severity } = finding;
  const name = blank ? tell(blank) : (pointer ?? '');
  return (
    <li class={severity}>
      {onPick && pointer && (
        <button type="button" class="link" onClick={() => onPick(pointer)}>
          {name}
        </button>
      )}{' '}
      {clause} {tell(message)} {hint && tell(hint)} <small>[{code}]</small>
    </li>
  );
}
