/**
 * Results of a pure function by a text that says all that they depend on. Two generations: what was not asked for while
 * the younger one filled up is forgotten, so that a long batch does not fill the memory. A result that costs much to make
 * and comes again in letter after letter is what this is for; the key must be cheaper than the result.
 */
export class Memo<Result> {
  readonly #capacity: number;
  #young = new Map<string, Result>();
  #old = new Map<string, Result>();

  /** Keeps at most twice `capacity` results. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The result kept under the key, or a fresh one. */
  get(key: string, make: () => Result): Result {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const result = this.#old.get(key) ?? make();
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, result);
    return result;
  }
}
