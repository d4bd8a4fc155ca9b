import { sentenceRanges } from '../chinese/sentences.ts';
import { type Block, type Inline, inlinesOf, textOf } from '../model/letter.ts';
import { memoised } from '../model/memo.ts';

/** What a sentence says: its text as printed, with the pointers of the blanks in it. */
export interface SentenceText {
  readonly text: string;
  readonly pointers: readonly string[];
}

/**
 * The sentences of a run of inlines. A sentence ends at 。；！？ of the template's own text, outside brackets and
 * quotes; what a user typed into a blank never ends one.
 */
export function sentencesOf(run: readonly Inline[]): readonly SentenceText[] {
  const blanks: { readonly pointer: string; readonly start: number }[] = [];
  const quoted: boolean[] = [];
  let text = '';
  for (const inline of run) {
    const start = text.length;
    text += textOf([inline]);
    if (inline.type === 'blank') blanks.push({ pointer: inline.pointer, start });
    if (inline.type !== 'text') for (let at = start; at < text.length; at++) quoted[at] = true;
  }
  const ranges = sentenceRanges(text, { brackets: 'whole', isQuoted: (at) => quoted[at] === true });
  const sentences = ranges.flatMap(({ start, end }) => {
    const own = text.slice(start, end).trim();
    const inside = blanks.filter(
      (blank) => blank.start >= start && (blank.start < end || end === text.length),
    );
    return own === '' ? [] : [{ text: own, pointers: inside.map(({ pointer }) => pointer) }];
  });
  return withCaption(sentences);
}

/** Longest caption, its full stop included. */
const CAPTION_LENGTH = 10;
/** What makes a short sentence say something of its own. */
const PREDICATE = /[，不无未应须将可得能会由是为有按均]/;

/** A caption that ends like a sentence (个人信息。) promises nothing by itself: it belongs to what follows it. */
function withCaption(sentences: readonly SentenceText[]): readonly SentenceText[] {
  const [first, second, ...rest] = sentences;
  if (first === undefined || second === undefined) return sentences;
  const caption = first.text.endsWith('。') && first.text.length <= CAPTION_LENGTH;
  if (!caption || first.pointers.length > 0 || PREDICATE.test(first.text)) return sentences;
  return [{ text: `${first.text}${second.text}`, pointers: second.pointers }, ...rest];
}

/** The sentences that a block prints itself; of a table each row is one, its cells joined by ；. */
export const ownSentences = memoised('sentences of a block', printedSentences);

function printedSentences(block: Block): readonly SentenceText[] {
  switch (block.type) {
    case 'table':
      return block.rows.map((row) => ({
        text: row.map((cell) => textOf(cell.content)).join('；'),
        pointers: row.flatMap((cell) =>
          cell.content.flatMap((inline) => (inline.type === 'blank' ? [inline.pointer] : [])),
        ),
      }));
    case 'clause':
      return block.heading ? [] : sentencesOf(block.content);
    case 'annex':
    case 'signatures':
      return [];
    default:
      return inlinesOf(block).flatMap(sentencesOf);
  }
}
