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

/** Explanations of codes that are no drafting rules. */
export type Entries = Partial<
  Record<FindingCode, Pick<Explanation, 'meaning' | 'why' | 'remedy' | 'wrong' | 'right'>>
>;

/** Wordings for the drafting rules, whose meaning, reason and remedy stand with the rule itself. */
export type Examples = Partial<Record<FindingCode, Pick<Explanation, 'wrong' | 'right'>>>;
