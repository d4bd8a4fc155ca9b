/** A clause that the values add to the letter. */
export interface AddedClause {
  /** Pointer of the entry in the values, `/clauses/0`. */
  readonly pointer: string;
  /** Id or printed title of the chapter, clause or annex that takes it as its last. */
  readonly in?: string;
  /** Id or printed title of the clause that it follows. */
  readonly after?: string;
  readonly title?: string;
  readonly text: string;
}

/** A clause that the values write anew. */
export interface ReplacedClause {
  /** Pointer of the entry in the values, `/replace/0`. */
  readonly pointer: string;
  /** Id or printed title. */
  readonly clause: string;
  /** With `{title of a blank}` where a blank stands. */
  readonly text: string;
}

/** The parties that a text speaks of throughout by one word. */
export type Role = 'promisor' | 'promisee';

/** What a values file changes about the words of its letter. */
export interface Wording {
  /** Ids or printed titles of what is left out, each with its pointer in the values. */
  readonly omit: readonly { readonly pointer: string; readonly clause: string }[];
  readonly clauses: readonly AddedClause[];
  readonly replace: readonly ReplacedClause[];
  readonly terms: Readonly<Partial<Record<Role, string>>>;
}
