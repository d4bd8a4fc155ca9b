/** Where the sentences of a Chinese text begin and end. */

/** Offsets of a sentence in its text, its end mark included. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

export interface SentenceOptions {
  /** Whether a sentence in brackets or quotes belongs to the one around it; else its end mark ends that too. */
  readonly brackets: 'whole' | 'split';
  /** Whether the end of a line ends a sentence. */
  readonly lines?: true;
  /** Offsets at which what stands is quoted: it neither ends a sentence nor opens a bracket. */
  readonly isQuoted?: (offset: number) => boolean;
}

const ENDS = new Set('。；！？');
const OPENERS = new Set('“‘（《「『');
/** Quotes and brackets that may follow the end of a sentence and still belong to it. */
const CLOSERS = new Set('”’）》」』');

/** The sentences of a text in their order, without a gap: 。；！？ end one. */
export function sentenceRanges(text: string, options: SentenceOptions): readonly SentenceRange[] {
  const { brackets, lines, isQuoted = () => false } = options;
  const ranges: SentenceRange[] = [];
  let start = 0;
  let depth = 0;
  let ended = false;
  const finish = (end: number) => {
    if (end > start) ranges.push({ start, end });
    [start, ended] = [end, false];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const quoted = isQuoted(at);
    if (ended && (quoted || brackets === 'split' || !CLOSERS.has(sign))) finish(at);
    if (quoted) continue;
    if (brackets === 'whole' && OPENERS.has(sign)) depth++;
    else if (brackets === 'whole' && CLOSERS.has(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) ended ||= ENDS.has(sign) || (lines === true && sign === '\n');
  }
  finish(text.length);
  return ranges;
}
