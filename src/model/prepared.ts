import type { FilledLetter } from './filled.ts';
import type { Finding } from './finding.ts';
import type { LetterKind } from './kind.ts';
import type { Letter } from './letter.ts';
import type { Policy } from './policy.ts';
import type { Values } from './source.ts';

/** One set of facts in all its forms: the letter, its policy, and what a careful reader would say. */
export interface Prepared {
  /** With the text of the length that was chosen. */
  readonly kind: LetterKind;
  /** What was written. */
  readonly source: Values;
  readonly filled: FilledLetter;
  readonly letter: Letter;
  /** Absent in a draft, and where an error stands in its way: an unfinished promise binds nobody. */
  readonly policy?: Policy;
  readonly findings: readonly Finding[];
}
