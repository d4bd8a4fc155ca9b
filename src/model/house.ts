import type { Json } from './json.ts';

/** What the house says of every letter: from the project file. Plain data, which may go to another thread. */
export interface House {
  /** Name of the project file, for findings. */
  readonly file: string;
  /** `detail`, `omit`, `clauses`, `replace`, `terms` of every letter that does not say its own. */
  readonly wording: Readonly<Record<string, Json>>;
  /** House clauses by name: `in`, `after`, `title`, `text`. */
  readonly clauses: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** What the house can do at best, as written, by the name or title of the blank that promises it. */
  readonly floors: Readonly<Record<string, string>>;
}
