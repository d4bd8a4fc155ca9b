import type { FilledLetter } from '../model/filled.ts';
import type { ScopeTag } from '../model/kind.ts';
import { type Block, type Inline, type Letter, textOf } from '../model/letter.ts';
import { type Meaning, meaningOf } from '../model/meaning.ts';
import { schemaAt } from '../model/schema.ts';
import { type BlankValue, blanksOf, valueAt } from '../model/value.ts';
import { signingDate } from './signing-date.ts';

/** Where a filled blank stands inside a run of text. */
export interface BlankSpan {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** One printed paragraph: a clause, a table row, a list item. */
export interface ParagraphView {
  readonly kind: 'title' | 'heading' | 'body' | 'table' | 'signature';
  readonly text: string;
  /** The text with the names of laws and documents inside 《》 masked, character for character. */
  readonly bare: string;
  /** Number of the clause as cited. */
  readonly clause?: string;
  /** What stands over it: headings and introducing clauses, outermost first. */
  readonly lead: string;
  /** Whether part of it is emphasised. */
  readonly strong: boolean;
  readonly blanks: readonly BlankSpan[];
  /** Position among the paragraphs of the letter, from 0. */
  readonly order: number;
}

/** A sentence of a body paragraph or a table row; `start` is its offset in the paragraph. */
export interface SentenceView {
  readonly text: string;
  readonly bare: string;
  readonly start: number;
  readonly paragraph: ParagraphView;
}

/** A value whose blank has a legal meaning. */
export interface MarkedValue {
  readonly pointer: string;
  readonly value: BlankValue;
}

/** All that a rule sees. */
export interface View {
  readonly paragraphs: readonly ParagraphView[];
  /** Sentences of the running text and the tables, without title and signatures. */
  readonly sentences: readonly SentenceView[];
  /** The running text, masked, one paragraph a line. */
  readonly text: string;
  readonly scope: ReadonlySet<ScopeTag>;
  /** Date of the letter, `YYYY-MM-DD`, where it has one. */
  readonly date?: string;
  readonly marked: ReadonlyMap<Meaning, readonly MarkedValue[]>;
  /** Absent for a text that pledgekit did not make. */
  readonly filled?: FilledLetter;
  readonly letter?: Letter;
}

/** Longer sentences are cut, so that no pattern ever meets a longer text. */
const LONGEST_SENTENCE = 600;
const SENTENCE = new RegExp(`[^。！？；\\n]{1,${LONGEST_SENTENCE}}[。！？；\\n]?`, 'gu');

/** The view of a letter of ours. */
export function viewOf(filled: FilledLetter, letter: Letter): View {
  const paragraphs: ParagraphView[] = [];
  const add = (
    part: Omit<ParagraphView, 'order' | 'bare' | 'text' | 'blanks' | 'strong'>,
    run: readonly Inline[],
  ) => paragraphs.push({ ...part, ...runView(run), order: paragraphs.length });
  add({ kind: 'title', lead: '' }, letter.title);
  for (const block of letter.blocks) collect(block, '', undefined, add);
  const marked = markedValues(filled);
  const date = letterDate(filled, marked);
  return {
    ...textView(paragraphs),
    scope: new Set(filled.kind.manifest.scope),
    marked,
    filled,
    letter,
    ...(date === undefined ? {} : { date }),
  };
}

/** The view of a text from elsewhere: no values, no scope; its date is the one that it is signed on. */
export function viewOfText(texts: readonly string[]): View {
  const paragraphs = texts.map((text, order) => ({
    kind: 'body' as const,
    text,
    bare: masked(text),
    lead: '',
    strong: false,
    blanks: [],
    order,
  }));
  const date = signingDate(texts);
  return {
    ...textView(paragraphs),
    scope: new Set(),
    marked: new Map(),
    ...(date === undefined ? {} : { date }),
  };
}

type Add = (
  part: { kind: ParagraphView['kind']; lead: string; clause?: string },
  run: readonly Inline[],
) => unknown;

function collect(block: Block, lead: string, clause: string | undefined, add: Add): void {
  const place = clause === undefined ? { lead } : { lead, clause };
  switch (block.type) {
    case 'clause': {
      const own = block.number.citation;
      add({ kind: block.heading ? 'heading' : 'body', lead, clause: own }, block.content);
      const under = `${lead}${lead === '' ? '' : '｜'}${textOf(block.content)}`;
      for (const inner of block.blocks) collect(inner, under, own, add);
      return;
    }
    case 'paragraph':
      add({ kind: 'body', ...place }, block.content);
      return;
    case 'list':
      for (const item of block.items) add({ kind: 'body', ...place }, item);
      return;
    case 'table':
      if (block.caption) add({ kind: 'heading', ...place }, block.caption);
      for (const row of [block.head, ...block.rows]) {
        const cells = row.flatMap(({ content }, i): Inline[] =>
          i === 0 ? [...content] : [{ type: 'text', text: '　' }, ...content],
        );
        add({ kind: row === block.head ? 'heading' : 'table', ...place }, cells);
      }
      return;
    case 'signatures':
      for (const column of block.columns)
        for (const line of column.lines)
          add({ kind: 'signature', ...place }, [
            { type: 'text', text: `${line.label}：` },
            ...(line.value ? [line.value] : []),
          ]);
      return;
    case 'annex':
      add({ kind: 'heading', lead: '' }, block.title);
      for (const inner of block.blocks) collect(inner, textOf(block.title), undefined, add);
      return;
    case 'recitals':
      for (const inner of block.blocks) collect(inner, lead, clause, add);
  }
}

function runView(run: readonly Inline[]): Pick<ParagraphView, 'text' | 'bare' | 'blanks' | 'strong'> {
  const blanks: BlankSpan[] = [];
  let text = '';
  for (const inline of run) {
    const printed = textOf([inline]);
    if (inline.type === 'blank')
      blanks.push({ pointer: inline.pointer, start: text.length, end: text.length + printed.length });
    text += printed;
  }
  const strong = run.some((inline) => 'strong' in inline && inline.strong === true);
  return { text, bare: masked(text), blanks, strong };
}

/** Names inside 《》 say nothing of their own: 《行政处罚法》 fines nobody. At most 60 characters, so that the scan is short. */
function masked(text: string): string {
  return text.replace(/《([^《》]{1,60})》/gu, (_, name: string) => `《${'〇'.repeat(name.length)}》`);
}

function textView(paragraphs: readonly ParagraphView[]): Pick<View, 'paragraphs' | 'sentences' | 'text'> {
  const running = paragraphs.filter(({ kind }) => kind === 'body' || kind === 'table');
  return {
    paragraphs,
    sentences: running.flatMap(sentencesOf),
    text: paragraphs
      .filter(({ kind }) => kind !== 'signature')
      .map(({ bare }) => bare)
      .join('\n'),
  };
}

function sentencesOf(paragraph: ParagraphView): SentenceView[] {
  return [...paragraph.text.matchAll(SENTENCE)].map((match) => ({
    text: match[0],
    bare: paragraph.bare.slice(match.index, match.index + match[0].length),
    start: match.index,
    paragraph,
  }));
}

function markedValues(filled: FilledLetter): ReadonlyMap<Meaning, readonly MarkedValue[]> {
  const marked = new Map<Meaning, MarkedValue[]>();
  for (const value of blanksOf(filled.values)) {
    if (value.type === 'missing') continue;
    const meaning = meaningOf(schemaAt(filled.kind, value.pointer));
    if (meaning === undefined) continue;
    const list = marked.get(meaning);
    if (list) list.push({ pointer: value.pointer, value });
    else marked.set(meaning, [{ pointer: value.pointer, value }]);
  }
  return marked;
}

function letterDate(
  filled: FilledLetter,
  marked: ReadonlyMap<Meaning, readonly MarkedValue[]>,
): string | undefined {
  const signatures = filled.kind.manifest.signatures.flatMap(({ date }) =>
    date === undefined ? [] : [date],
  );
  const candidates = [
    ...(marked.get('signed-on') ?? []).map(({ value }) => value),
    ...[...signatures, '/signedOn'].map((pointer) => valueAt(filled.values, pointer)),
  ];
  for (const value of candidates) if (value?.type === 'date') return value.date;
  return undefined;
}
