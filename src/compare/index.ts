/** Compare: a letter and what came back -> differences by clause, blank and sentence. What they mean for the policy is asked elsewhere. */
import type { Change } from '../model/change.ts';
import type { Letter } from '../model/letter.ts';
import type { Returned } from '../model/returned.ts';
import { compareTexts, type Difference } from './changes.ts';
import { margins, withoutPageNumbers } from './margins.ts';
import { plain } from './plain.ts';
import { type Unit, unitsOf } from './units.ts';

export { type Redline, redlineOf } from './redline.ts';
export { letterReturned, textReturned } from './text.ts';

/** A difference, a tracked change or a comment, before anybody has asked what it means. */
export type Found = Omit<Change, 'effect' | 'for'>;

export interface Comparison {
  readonly changes: readonly Found[];
  /** Lines for the hand that were filled in. */
  readonly byHand: readonly string[];
  /** Whether the file has any text at all. */
  readonly hasText: boolean;
}

/** Everything in which a file that came back differs from the letter that was issued. */
export function compareLetter(letter: Letter, returned: Returned): Comparison {
  const units = unitsOf(letter);
  const read = returned.paged ? withoutPageNumbers(letter, returned) : returned;
  const { differences, byHand, unitOf } = compareTexts(units, read);
  const where = (paragraph: number): Pick<Found, 'clause' | 'clauseId'> =>
    placeOf(units, unitOf, returned.paged ? -1 : paragraph);
  return {
    changes: [
      ...differences,
      ...boundDifferences(units, read, differences),
      ...margins(letter, returned),
      ...returned.asides.map(({ paragraph, text, what }) => ({
        ...where(paragraph),
        kind: 'added' as const,
        after: `（${what.zh}）${text}`,
      })),
      ...returned.marks.map(({ paragraph, ...mark }) => ({ ...where(paragraph), ...mark })),
    ],
    byHand,
    hasText: returned.paragraphs.some(({ text }) => plain(text).text !== ''),
  };
}

function placeOf(
  units: readonly Unit[],
  unitOf: readonly number[],
  paragraph: number,
): Pick<Found, 'clause' | 'clauseId'> {
  for (let at = Math.min(paragraph, unitOf.length - 1); at >= 0; at--) {
    const unit = units[unitOf[at] ?? -1];
    if (unit)
      return { clause: unit.clause, ...(unit.clauseId === undefined ? {} : { clauseId: unit.clauseId }) };
  }
  return { clause: '全文' };
}

/** Values beside the text that say something else: a word processor prints them when it opens the file. */
function boundDifferences(
  units: readonly Unit[],
  { bound }: Returned,
  known: readonly Difference[],
): readonly Found[] {
  return bound.flatMap(({ pointer, text }) => {
    const printed = units.flatMap((unit) =>
      unit.stretches
        .filter((stretch) => stretch.pointer === pointer && stretch.role === 'blank')
        .map((stretch) => ({ unit, text: stretch.text })),
    );
    const [first] = printed;
    if (!first || printed.some((one) => plain(one.text).text === plain(text).text)) return [];
    const told = known.some(
      (one) => one.pointer === pointer && plain(one.after ?? '').text === plain(text).text,
    );
    if (told) return [];
    const { clause, clauseId } = first.unit;
    return [
      {
        clause,
        ...(clauseId === undefined ? {} : { clauseId }),
        pointer,
        kind: 'blank' as const,
        before: first.text,
        after: text,
      },
    ];
  });
}

/** Whether two texts print alike. */
export function isSameText(a: string, b: string): boolean {
  return plain(a).text === plain(b).text;
}
