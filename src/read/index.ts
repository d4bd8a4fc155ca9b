import { type Blank, readBlanks } from './blanks.ts';
import { promisesIn, type ReadPromise } from './promises.ts';

export { type Blank, readBlanks } from './blanks.ts';
export type { ReadPromise } from './promises.ts';
export { reviewOf } from './review.ts';
export { isReview, reviewFrom } from './reviewed.ts';

/** What a letter that pledgekit did not make promises, and what it leaves to be filled in. */
export interface LetterReading {
  readonly promises: readonly ReadPromise[];
  readonly blanks: readonly Blank[];
}

/**
 * Reads the promises and the blanks of a text from anywhere. A proposal for a person to confirm, never a silent result: `needs` tells
 * what the letter lacks, `confidence` how a figure was understood.
 *
 * @param letter its paragraphs, or a text whose lines are paragraphs; `place.paragraph` counts them from 1, empty ones included
 */
export function readPromises(letter: string | readonly string[]): LetterReading {
  const paragraphs = typeof letter === 'string' ? letter.split(/\r?\n/u) : letter;
  return { promises: promisesIn(paragraphs), blanks: readBlanks(paragraphs) };
}
