import { type Block, type Inline, inlinesOf, textOf } from '../model/letter.ts';
import { memoised } from '../model/memo.ts';

/** What a sentence says: its text as printed, with the pointers of the blanks in it. */
export interface SentenceText {
  readonly text: string;
  readonly pointers: readonly string[];
}

/** Quotes and brackets that may follow the end of a sentence and still belong to it. */
const CLOSERS = new Set('”’）》」』');
const OPENERS = new Set('“‘（《「『');
const MARKS = /[。；！？“”‘’（）《》「」『』]/g;

/**
 * The sentences of a run of inlines. A sentence ends at 。；！？ of the template's own text, outside brackets and
 * quotes; what a user typed into a blank never ends one.
 */
export function sentencesOf(run: readonly Inline[]): readonly SentenceText[] {
  const sentences: SentenceText[] = [];
  let text = '';
  let pointers: string[] = [];
  let depth = 0;
  let ended = false;
  const finish = () => {
    if (text.trim() !== '') sentences.push({ text: text.trim(), pointers });
    [text, pointers, ended] = ['', [], false];
  };
  for (const inline of run) {
    if (inline.type !== 'text') {
      if (ended) finish();
      text += textOf([inline]);
      if (inline.type === 'blank') pointers.push(inline.pointer);
      continue;
    }
    let start = 0;
    for (const { 0: mark, index } of inline.text.matchAll(MARKS)) {
      if (ended && (index > start || !CLOSERS.has(mark))) finish();
      text += inline.text.slice(start, index + 1);
      start = index + 1;
      if (OPENERS.has(mark)) depth++;
      else if (CLOSERS.has(mark)) depth = Math.max(0, depth - 1);
      else if (depth === 0) ended = true;
    }
    if (start === inline.text.length) continue;
    if (ended) finish();
    text += inline.text.slice(start);
  }
  finish();
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
