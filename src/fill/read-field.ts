import type { Field } from '../blanks/form.ts';
import type { Reading } from '../blanks/type.ts';
import { isPlaceholder, repeatsTitle, unfilledProblem } from '../blanks/unfilled.ts';
import { memoisedBy } from '../model/memo.ts';
import { fitted, type Seams } from './seams.ts';

/** Types whose words may look like the marks of an unfilled blank. */
const WORDED: ReadonlySet<string> = new Set(['flag', 'choice']);

/** Longer texts are seldom written twice. */
const LONGEST_KEPT = 200;

/** Reads what was written into a field: first whether it is filled in at all, then its type, then how it meets its text. */
export const readField = memoisedBy(
  'readings of blanks',
  (field: Field, written: string | boolean, seams: Seams): Reading => {
    if (typeof written === 'string' && isUnfilled(field, written))
      return { ok: false, problem: unfilledProblem(written) };
    const reading = field.blank.read(written);
    return reading.ok && reading.value.type === 'text' ? fitted(reading, field, seams) : reading;
  },
  {
    objects: (field, _, seams) => [field, seams],
    text: (_, written) =>
      typeof written === 'string' && written.length <= LONGEST_KEPT ? written : undefined,
    // Different values of one blank that come again in letter after letter.
    most: 16,
  },
);

function isUnfilled(field: Field, written: string): boolean {
  if (WORDED.has(field.type)) return false;
  if (isPlaceholder(written)) return true;
  const group = field.groups.at(-1)?.zh ?? '';
  return field.type === 'text' && repeatsTitle(written, namesOf(field, group));
}

function namesOf({ name, title, aliases }: Field, group: string): string[] {
  const own = [title.zh, ...aliases];
  return [...own, ...own.map((one) => `${group}${one}`), ...(name === 'name' && group !== '' ? [group] : [])];
}
