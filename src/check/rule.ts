import type { Bilingual } from '../model/bilingual.ts';
import type { RuleCode } from '../model/codes.ts';
import type { CitationId, Severity } from '../model/finding.ts';
import type { ScopeTag } from '../model/manifest.ts';
import type { ParagraphView, SentenceView, View } from './view.ts';

/** Where and how a rule fires. */
export interface Hit {
  readonly sentence?: SentenceView;
  readonly paragraph?: ParagraphView;
  /** Offset and length of the words concerned, inside the sentence or else the paragraph. */
  readonly at?: { readonly index: number; readonly length: number };
  readonly pointer?: string;
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  /** The finding's sentence; without one the rule's title with the words quoted. */
  readonly message?: Bilingual;
  readonly hint?: Bilingual;
}

export type Test = (view: View) => Iterable<Hit>;

/** A drafting rule, all of it: what it finds, why, by which articles, how to mend it, and wording that shows it. */
export interface Rule<Code extends string = RuleCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** The rule concerns letters with any of these tags; all letters without it. */
  readonly scope?: readonly ScopeTag[];
  /** The rule spares letters with any of these tags. */
  readonly spares?: readonly ScopeTag[];
  /**
   * Whether it also reads texts that pledgekit did not make: always, or only where its scope is that of the text, as its words or the
   * person who asks tell it.
   */
  readonly foreign?: true | 'scoped';
  /** The rule concerns letters dated on or after this day, and undated ones. */
  readonly since?: string;
  /** What is wrong, in a few words: the head of the message, and the meaning in `explain`. */
  readonly title: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What to do about it. */
  readonly hint: Bilingual;
  /** A sentence that the rule is about. */
  readonly wrong: Bilingual;
  /** The same promise as it may be written. */
  readonly right: Bilingual;
  readonly citations: readonly CitationId[];
  readonly test: Test;
}

/** Declares a rule; its code becomes one of the {@link RuleCode}s by standing in `rules/index.ts`. */
export function rule<const Code extends string>(declared: Rule<Code>): Rule<Code> {
  return declared;
}
