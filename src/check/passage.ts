import { Memo } from '../model/memo.ts';

/** What is known of a pattern in a text, two bits for each pattern; the answers of several texts are or-ed together. */
const ABSENT = 0;
const UNASKED = 1;
const PRESENT = 2;
/** Sixteen answers a word. Patterns declared after the first 256 find no room and are asked each time. */
const WORDS = 16;
const ALL_UNASKED = 0x55555555;

/** A numbered question to a text. */
interface Question {
  readonly number: number;
  readonly regex: RegExp;
}

/**
 * A text that patterns are asked about. Most sentences of a letter stand in the next one too, and most patterns occur in
 * none of them: a passage that is kept remembers whether a pattern occurs, so that it is not read twice.
 */
export class Passage {
  readonly text: string;
  /** Whether answers are remembered. */
  readonly kept: boolean;
  readonly #answers: Uint32Array;
  #asked = false;

  constructor(text: string, kept = false) {
    this.text = text;
    this.kept = kept;
    this.#answers = kept ? new Uint32Array(WORDS).fill(ALL_UNASKED) : NOTHING;
  }

  /** Whether the pattern matches somewhere. */
  has({ number, regex }: Question): boolean {
    const known = answerIn(this.#answers, number);
    if (known !== UNASKED) return known === PRESENT;
    const found = regex.test(this.text);
    this.#asked = this.kept;
    // A word that is not there takes nothing: the answer is forgotten.
    const [word, shift] = [number >>> 4, (number & 15) * 2];
    this.#answers[word] =
      ((this.#answers[word] ?? 0) & ~(3 << shift)) | ((found ? PRESENT : ABSENT) << shift);
    return found;
  }

  /** Adds its answers to those of other passages; false when it remembers none. */
  addTo(answers: Uint32Array): boolean {
    if (!this.#asked) return false;
    for (let word = 0; word < WORDS; word++)
      answers[word] = (answers[word] ?? 0) | (this.#answers[word] ?? 0);
    return true;
  }
}

const NOTHING = new Uint32Array(0);

function answerIn(answers: Uint32Array, number: number): number {
  return ((answers[number >>> 4] ?? ALL_UNASKED) >>> ((number & 15) * 2)) & 3;
}

/** As many as twenty letters that share nothing; a megabyte or two with their texts. */
const KEPT = 2000;
const passages = new Memo<Passage>(KEPT);

/** The passage of a text of bounded length, the same one in letter after letter. */
export function keptPassage(text: string): Passage {
  return passages.get(text, () => new Passage(text, true));
}

/** The parts of a letter: all its sentences, all its paragraphs. */
export class Parts<Part extends { readonly bare: Passage }> implements Iterable<Part> {
  readonly all: readonly Part[];
  /** Those that remembered nothing when the parts were put together. */
  readonly #fresh: readonly Part[];
  /** What all others together remembered then. */
  readonly #answers = new Uint32Array(WORDS);

  constructor(all: readonly Part[]) {
    this.all = all;
    this.#fresh = all.filter(({ bare }) => !bare.addTo(this.#answers));
  }

  [Symbol.iterator](): Iterator<Part> {
    return this.all[Symbol.iterator]();
  }

  /** The parts in which the pattern occurs, in order; which they are is found out while they are read. */
  having(pattern: Question): Iterable<Part> {
    const known = answerIn(this.#answers, pattern.number);
    return search(known === ABSENT ? this.#fresh : this.all, pattern);
  }
}

function* search<Part extends { readonly bare: Passage }>(
  parts: readonly Part[],
  pattern: Question,
): Generator<Part> {
  for (const part of parts) if (part.bare.has(pattern)) yield part;
}
