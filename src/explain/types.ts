import type { Citation } from '../law/citations/index.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { FindingCode } from '../model/codes.ts';
import type { Severity } from '../model/finding.ts';

/** What `pledge explain` says of a code. */
export interface Explanation {
  readonly code: FindingCode;
  /** Of drafting rules; the other codes come with the severity of each finding. */
  readonly severity?: Severity;
  readonly meaning: Bilingual;
  readonly why: Bilingual;
  readonly remedy: Bilingual;
  readonly wrong: Bilingual;
  readonly right: Bilingual;
  readonly citations: readonly Citation[];
}

/** The explanation of a code that is no drafting rule. */
export type Entry = Pick<Explanation, 'meaning' | 'why' | 'remedy' | 'wrong' | 'right'>;
