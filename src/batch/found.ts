import type { Finding } from '../model/finding.ts';

/** Different lists of findings that are kept, a kilobyte or two each. Rows of one table have few. */
const MOST_LISTS = 1000;

/**
 * What the check of each row has found, so that the rules need not read a letter again when it is made. Rows with equal
 * findings share one list; what does not fit is found again.
 */
export class FoundLists {
  readonly #lists = new Map<string, readonly Finding[]>();

  /** The list to remember a row by, or undefined when there are too many different ones. */
  shared(findings: readonly Finding[]): readonly Finding[] | undefined {
    const key = JSON.stringify(findings);
    const known = this.#lists.get(key);
    if (known || this.#lists.size >= MOST_LISTS) return known;
    this.#lists.set(key, findings);
    return findings;
  }
}
