import { Memo } from '../model/memo.ts';
import { keptPassage, Passage } from './passage.ts';

/** A printed text in two forms of the same length. */
export interface PrintedText {
  /** As it is printed. */
  readonly written: Passage;
  /** With the names of laws and documents inside 《》 masked, character for character. */
  readonly bare: Passage;
}

/** The text of a paragraph with its sentences; `start` is the offset of a sentence. */
export interface ParagraphText extends PrintedText {
  readonly parts: readonly (PrintedText & { readonly start: number })[];
}

/** Longer sentences are cut, so that no pattern ever meets a longer text. */
const LONGEST_SENTENCE = 600;
const SENTENCE = new RegExp(`[^。！？；\\n]{1,${LONGEST_SENTENCE}}[。！？；\\n]?`, 'gu');

/** Longer paragraphs are seldom met twice. */
const LONGEST_KEPT = 2000;
const KEPT = 1000;
const texts = new Memo<ParagraphText>(KEPT);

/** The text of a paragraph of ours; letters of one kind have most of theirs in common. */
export function paragraphText(text: string): ParagraphText {
  if (text.length > LONGEST_KEPT) return foreignText(text);
  return texts.get(text, () => divided(text, keptPassage));
}

/** The text of a paragraph from elsewhere, which is not met again. */
export function foreignText(text: string): ParagraphText {
  return divided(text, (part) => new Passage(part));
}

function divided(text: string, passageOf: (text: string) => Passage): ParagraphText {
  const bare = masked(text);
  const parts = [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({
    written: passageOf(sentence),
    bare: passageOf(bare.slice(index, index + sentence.length)),
    start: index,
  }));
  return { written: passageOf(text), bare: passageOf(bare), parts };
}

/** Names inside 《》 say nothing of their own: 《行政处罚法》 fines nobody. At most 60 characters, so that the scan is short. */
function masked(text: string): string {
  return text.replace(/《([^《》]{1,60})》/gu, (_, name: string) => `《${'〇'.repeat(name.length)}》`);
}
