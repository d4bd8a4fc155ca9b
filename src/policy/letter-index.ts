import { allInlines, type Block, type Clause, type Letter, textOf } from '../model/letter.ts';
import type { Source } from '../model/policy.ts';
import { ownSentences, type SentenceText } from './sentences.ts';

/** A sentence in its place: two that say the same are two. */
export interface Sentence extends SentenceText {
  /** Its block's path from the top of the letter and its number in it, such as `4.0.1#2`: unique in the letter. */
  readonly id: string;
}

/** A clause of the letter with what it prints. */
export interface IndexedClause {
  readonly clause: Clause;
  /** As the policy cites it: `2.3.1`, `附件第一条`, or the title of an unnumbered chapter. */
  readonly citation: string;
  /** Ids of the clauses around it, outermost first, and its own. */
  readonly path: readonly string[];
  /** Sentences of the clause without those of the clauses inside it. */
  readonly own: readonly Sentence[];
  /** Sentences of the clause and of all inside it. */
  readonly all: readonly Sentence[];
}

/** What the policy needs to know about the print. */
export interface LetterIndex {
  /** In printing order. */
  readonly clauses: ReadonlyMap<string, IndexedClause>;
  /** Sentences of the parts that are no clause, such as the opening paragraphs, without those of the signature block. */
  readonly outside: readonly Sentence[];
  /** Drafted text of each printed blank, by pointer, where it stands first. */
  readonly printed: ReadonlyMap<string, string>;
}

export function indexLetter(letter: Letter): LetterIndex {
  const clauses = new Map<string, IndexedClause>();
  const placed = letter.blocks.map((block, at) => place(block, `${at}`));
  for (const block of placed) indexBlock(block, [], '', clauses);
  const outside = placed.filter(({ block }) => block.type !== 'clause').flatMap(sentencesWithin);
  const printed = new Map<string, string>();
  for (const inline of allInlines(letter)) {
    if (inline.type === 'blank' && inline.filled && !printed.has(inline.pointer)) {
      printed.set(inline.pointer, inline.text);
    }
  }
  return { clauses, outside, printed };
}

/** The first clause that prints the blank; 首部 or 签署栏 when only those parts of the letter do. */
export function citationOf(index: LetterIndex, pointer: string): string {
  for (const { own, clause, citation } of index.clauses.values()) {
    const heading = clause.content.some((inline) => inline.type === 'blank' && inline.pointer === pointer);
    if (heading || own.some(({ pointers }) => pointers.includes(pointer))) return citation;
  }
  return index.outside.some(({ pointers }) => pointers.includes(pointer)) ? '首部' : '签署栏';
}

/** Source of a promise and the sentences that it uses up. */
export interface Cited {
  readonly source: Source;
  readonly sentences: readonly Sentence[];
}

/**
 * Where a promise stands: the sentences of the clause that print the leading values; failing those, any of its
 * values; failing those, the whole clause.
 */
export function cite(
  { clause, citation, own, all }: IndexedClause,
  leading: readonly string[],
  values: readonly string[],
): Cited {
  const whole = own.length > 0 ? own : all;
  const sentences = [leading, values]
    .map((pointers) => sentencesWith(all, pointers))
    .find((found) => found.length > 0);
  const used = sentences ?? whole;
  const sentence = used.map(({ text }) => text).join('') || textOf(clause.content);
  return { source: { clause: citation, sentence, values }, sentences: used };
}

/** For each pointer the first sentence that prints it, in printing order. */
function sentencesWith(sentences: readonly Sentence[], pointers: readonly string[]): readonly Sentence[] {
  const found = new Set(
    pointers.map((pointer) => sentences.find((sentence) => sentence.pointers.includes(pointer))),
  );
  return sentences.filter((sentence) => found.has(sentence));
}

/** A block with its sentences in their places. */
interface PlacedBlock {
  readonly block: Block;
  readonly own: readonly Sentence[];
  readonly inner: readonly PlacedBlock[];
}

function place(block: Block, path: string): PlacedBlock {
  const inner = 'blocks' in block ? block.blocks : [];
  return {
    block,
    own: ownSentences(block).map((sentence, at) => ({ ...sentence, id: `${path}#${at}` })),
    inner: inner.map((child, at) => place(child, `${path}.${at}`)),
  };
}

function indexBlock(
  placed: PlacedBlock,
  path: readonly string[],
  outer: string,
  clauses: Map<string, IndexedClause>,
): void {
  const { block, inner } = placed;
  if (block.type !== 'clause') {
    for (const child of inner) indexBlock(child, path, outer, clauses);
    return;
  }
  const number = block.number.citation || outer;
  const citation = block.number.list === 'body' || number.startsWith('附件') ? number : `附件${number}`;
  const unnumbered = inner.filter((child) => child.block.type !== 'clause');
  const entry: IndexedClause = {
    clause: block,
    citation,
    path: [...path, block.id],
    own: [...placed.own, ...unnumbered.flatMap(sentencesWithin)],
    all: sentencesWithin(placed),
  };
  clauses.set(block.id, entry);
  for (const child of inner) indexBlock(child, entry.path, citation, clauses);
}

function sentencesWithin({ own, inner }: PlacedBlock): readonly Sentence[] {
  return [...own, ...inner.flatMap(sentencesWithin)];
}
