import type { Bilingual } from '../../model/bilingual.ts';

/** A law, regulation or interpretation. */
export interface Law {
  readonly name: Bilingual;
  /** Date of the version that was read, `YYYY-MM-DD`; empty where unknown. */
  readonly version: string;
  /** Since when that version is in force, which may be later than the law itself, `YYYY-MM-DD` or `YYYY-MM`; empty where unknown. */
  readonly effective: string;
  /** Whether the day in force was seen in a source. */
  readonly dateVerified: boolean;
  /** A revision is planned: nothing newer was in force in this month, `YYYY-MM`. */
  readonly checkedUntil?: string;
}

/** Id, law, article, gist in Chinese and English; a final `false` marks an article number that was not confirmed. */
export type Row =
  | readonly [id: string, law: string, article: string, zh: string, en: string]
  | readonly [id: string, law: string, article: string, zh: string, en: string, verified: false];

/** An article that a rule rests on. The gist is ours, the text of the law is not reproduced. */
export interface Citation {
  readonly id: string;
  readonly law: Law;
  /** `第五百八十五条`; empty where a rule as a whole is meant. */
  readonly article: string;
  readonly gist: Bilingual;
  readonly verified: boolean;
}
