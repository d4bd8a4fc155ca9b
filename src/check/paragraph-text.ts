import { foldInPlace } from '../chinese/fold.ts';
import { type SentenceRange, sentenceRanges } from '../chinese/sentences.ts';

/** A printed text in three forms of the same length. */
export interface PrintedText {
  /** As it is printed. */
  readonly written: string;
  /** With full-width punctuation and simplified characters. */
  readonly folded: string;
  /** The same with the names of laws and documents inside 《》 masked, character for character. */
  readonly bare: string;
}

/** The text of a paragraph with its sentences; `start` is the offset of a sentence. */
export interface ParagraphText extends PrintedText {
  readonly parts: readonly (PrintedText & { readonly start: number })[];
}

/** A row of a table as the reader of letters of others writes it. */
const ROW = /^\s{0,4}\|/u;
/** Longer sentences are cut, so that no pattern ever meets a longer text. */
const LONGEST_SENTENCE = 600;
const END = /[。！？；\n]/;

/** The text of a paragraph: folded and masked, and divided into its sentences. */
export function paragraphText(text: string): ParagraphText {
  const folded = foldInPlace(text);
  const bare = masked(ROW.test(folded) ? folded.replaceAll('|', '　') : folded);
  const ranges = sentenceRanges(folded, { brackets: 'split', lines: true })
    .flatMap((range) => pieces(folded, range))
    // A mark alone says nothing.
    .filter(({ start, end }) => end - start > 1 || !END.test(folded.charAt(start)));
  const parts = ranges.map(({ start, end }) => ({
    written: text.slice(start, end),
    folded: folded.slice(start, end),
    bare: bare.slice(start, end),
    start,
  }));
  return { written: text, folded, bare, parts };
}

/** A sentence, or the pieces of one that is too long. */
function pieces(text: string, { start, end }: SentenceRange): readonly SentenceRange[] {
  const found: SentenceRange[] = [];
  // The end mark stays with the last piece.
  const words = END.test(text.charAt(end - 1)) ? end - 1 : end;
  let from = start;
  for (; words - from > LONGEST_SENTENCE; from += LONGEST_SENTENCE)
    found.push({ start: from, end: from + LONGEST_SENTENCE });
  return [...found, { start: from, end }];
}

/** Names inside 《》 say nothing of their own: 《行政处罚法》 fines nobody. At most 60 characters, so that the scan is short. */
function masked(text: string): string {
  return text.replace(/《([^《》]{1,60})》/gu, (_, name: string) => `《${'〇'.repeat(name.length)}》`);
}
