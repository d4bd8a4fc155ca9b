/** A printed text in two forms of the same length. */
export interface PrintedText {
  /** As it is printed. */
  readonly written: string;
  /** With the names of laws and documents inside 《》 masked, character for character. */
  readonly bare: string;
}

/** The text of a paragraph with its sentences; `start` is the offset of a sentence. */
export interface ParagraphText extends PrintedText {
  readonly parts: readonly (PrintedText & { readonly start: number })[];
}

/** Longer sentences are cut, so that no pattern ever meets a longer text. */
const LONGEST_SENTENCE = 600;
const SENTENCE = new RegExp(`[^。！？；\\n]{1,${LONGEST_SENTENCE}}[。！？；\\n]?`, 'gu');

/** The text of a paragraph: masked, and divided into its sentences. */
export function paragraphText(text: string): ParagraphText {
  const bare = masked(text);
  const parts = [...text.matchAll(SENTENCE)].map(({ 0: written, index }) => ({
    written,
    bare: bare.slice(index, index + written.length),
    start: index,
  }));
  return { written: text, bare, parts };
}

/** Names inside 《》 say nothing of their own: 《行政处罚法》 fines nobody. At most 60 characters, so that the scan is short. */
function masked(text: string): string {
  return text.replace(/《([^《》]{1,60})》/gu, (_, name: string) => `《${'〇'.repeat(name.length)}》`);
}
