/**
 * The one place where results of pure functions are kept. What is kept carries no meaning: with everything switched off, each letter,
 * policy, finding and file is the same to the byte (test/memos.test.ts), only slower.
 */

let keeping = true;
const registered: string[] = [];

/** Switches all memos off or on, as a test does to prove that they carry no meaning. What was kept before stays kept. */
export function keepResults(on: boolean): void {
  keeping = on;
}

/** Names of the memoised functions of all modules that are loaded. */
export function memoisedFunctions(): readonly string[] {
  return registered;
}

/**
 * Results by a text that says all that they depend on. Two generations: what was not asked for while the younger one filled up is
 * forgotten, so that a long batch does not fill the memory. For whoever lives as long as its results (a renderer); a module uses
 * `memoised` and `memoisedBy`.
 */
export class Memo<Result> {
  readonly #capacity: number;
  #young = new Map<string, Kept<Result>>();
  #old = new Map<string, Kept<Result>>();

  /** Keeps at most twice `capacity` results. */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The result kept under the key, or a fresh one. */
  get(key: string, make: () => Result): Result {
    if (!keeping) return make();
    const young = this.#young.get(key);
    if (young !== undefined) return young.result;
    const kept = this.#old.get(key) ?? { result: make() };
    if (this.#young.size >= this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, kept);
    return kept.result;
  }
}

interface Kept<Result> {
  readonly result: Result;
}

/** What tells the results of a function apart. At least one of both; together they say all that a result depends on. */
export interface MemoKey<Args extends readonly unknown[]> {
  /** Objects by their identity, outermost first, which never change; a result is kept as long as all of them live. */
  readonly objects?: (...args: Args) => readonly object[];
  /** A text, cheaper to make than the result; undefined when this result is not worth keeping. */
  readonly text?: (...args: Args) => string | undefined;
  /** How many texts are kept at least (for each tuple of objects); 256 when not given. */
  readonly most?: number;
}

const MOST = 256;

/** A pure function of one object that keeps a result as long as the object lives. The name says what is kept; it is unique. */
export function memoised<Subject extends object, Result>(
  name: string,
  make: (subject: Subject) => Result,
): (subject: Subject) => Result {
  registered.push(name);
  const results = new WeakMap<Subject, Kept<Result>>();
  return (subject) => {
    if (!keeping) return make(subject);
    const kept = results.get(subject) ?? { result: make(subject) };
    results.set(subject, kept);
    return kept.result;
  };
}

/** A pure function that keeps its results by a key. The name says what is kept; it is unique. */
export function memoisedBy<Args extends readonly unknown[], Result>(
  name: string,
  make: (...args: Args) => Result,
  { objects, text, most = MOST }: MemoKey<Args>,
): (...args: Args) => Result {
  registered.push(name);
  const root = newBranch<Result>(most);
  return (...args) => {
    const key = text === undefined ? '' : text(...args);
    if (!keeping || key === undefined) return make(...args);
    let branch = root;
    for (const object of objects?.(...args) ?? []) branch = below(branch, object, most);
    return branch.results.get(key, () => make(...args));
  };
}

/** A value that depends on nothing, such as a table of the program, made when it is first needed. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: Kept<Value> | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

/** Results of one tuple of objects, and the tuples that begin with it. */
interface Branch<Result> {
  readonly results: Memo<Result>;
  readonly longer: WeakMap<object, Branch<Result>>;
}

function newBranch<Result>(most: number): Branch<Result> {
  return { results: new Memo(most), longer: new WeakMap() };
}

function below<Result>({ longer }: Branch<Result>, object: object, most: number): Branch<Result> {
  const branch = longer.get(object) ?? newBranch(most);
  longer.set(object, branch);
  return branch;
}
