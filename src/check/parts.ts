import { memoisedBy } from '../model/memo.ts';
import type { PrintedText } from './paragraph-text.ts';
import { declaredPatterns, type Match, type Pattern } from './pattern.ts';

/** Longer texts are seldom met twice. */
const LONGEST_KEPT = 2000;
/** As many as twenty letters that share nothing. */
const KEPT = 2000;

/** The declared patterns that occur in a text: most sentences of a letter stand in the next one too. */
const occurring = memoisedBy(
  'patterns in a sentence',
  (text: string): readonly Pattern[] => declaredPatterns().filter((pattern) => pattern.test(text)),
  {
    text: (text) => (text.length > LONGEST_KEPT ? undefined : `${declaredPatterns().length} ${text}`),
    most: KEPT,
  },
);

/** The parts of a letter, all its sentences or all its paragraphs, in order and by the words that occur in them. */
export interface Parts<Part extends PrintedText> extends Iterable<Part> {
  readonly all: readonly Part[];
  /** The parts in which the pattern occurs, in order. */
  having(pattern: Pattern): readonly Part[];
}

/** Puts the parts of a letter together. Every declared pattern is looked for in each of them once. */
export function partsOf<Part extends PrintedText>(all: readonly Part[]): Parts<Part> {
  const parts = new Map<Pattern, Part[]>();
  for (const part of all)
    for (const pattern of occurring(part.bare)) {
      const known = parts.get(pattern);
      if (known) known.push(part);
      else parts.set(pattern, [part]);
    }
  return {
    all,
    having: (pattern) => parts.get(pattern) ?? [],
    [Symbol.iterator]: () => all[Symbol.iterator](),
  };
}

/** A part of a letter, and words that occur in it. */
export interface Found<Part> {
  readonly part: Part;
  readonly match: Match;
}

/** The parts in which the words occur, each with their first occurrence. */
export function* firstIn<Part extends PrintedText>(
  parts: Parts<Part> | readonly Part[],
  wanted: Pattern,
): Generator<Found<Part>> {
  for (const part of 'having' in parts ? parts.having(wanted) : parts) {
    const match = wanted.first(part.bare);
    if (match !== undefined) yield { part, match };
  }
}

/** Every occurrence of the words in the parts. */
export function* allIn<Part extends PrintedText>(
  parts: Parts<Part>,
  wanted: Pattern,
): Generator<Found<Part>> {
  for (const part of parts.having(wanted)) for (const match of wanted.all(part.bare)) yield { part, match };
}
