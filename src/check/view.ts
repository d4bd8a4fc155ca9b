import { chinaCoverage } from '../calendar/index.ts';
import type { FilledLetter } from '../model/filled.ts';
import type { LetterKind } from '../model/kind.ts';
import { type Block, type Inline, type Letter, textOf } from '../model/letter.ts';
import type { ScopeTag } from '../model/manifest.ts';
import { type Meaning, meaningOf } from '../model/meaning.ts';
import type { Policy } from '../model/policy.ts';
import { schemaAt } from '../model/schema.ts';
import { type BlankValue, blanksOf, valueAt } from '../model/value.ts';
import type { Blank, ReadPromise } from '../read/index.ts';
import type { Damage } from './damage.ts';
import type { LetterForm } from './letter-form.ts';
import { type ParagraphText, type PrintedText, paragraphText } from './paragraph-text.ts';
import { type Parts, partsOf } from './parts.ts';

/** Where a filled blank stands inside a run of text. */
export interface BlankSpan {
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

/** One printed paragraph: a clause, a table row, a list item. */
export interface ParagraphView extends ParagraphText {
  readonly kind: 'title' | 'heading' | 'body' | 'table' | 'signature';
  /** Number of the clause as cited. */
  readonly clause: string | undefined;
  /** What stands over it: headings and introducing clauses, outermost first. */
  readonly lead: string;
  /** Whether part of it is emphasised. */
  readonly strong: boolean;
  readonly blanks: readonly BlankSpan[];
  /** Position among the paragraphs of the letter, from 0. */
  readonly order: number;
  /** Where each character stood in a text from elsewhere, of which characters were left out. */
  readonly offsets?: readonly number[];
}

/** A sentence of a body paragraph or a table row; `start` is its offset in the paragraph. */
export interface SentenceView extends PrintedText {
  readonly start: number;
  readonly paragraph: ParagraphView;
}

/** A value whose blank has a legal meaning. */
export interface MarkedValue {
  readonly pointer: string;
  readonly value: BlankValue;
}

/** What is known of a text from elsewhere besides its words. */
export interface ForeignText {
  readonly form: LetterForm;
  /** Whether a person said so; else the words were judged. */
  readonly told: boolean;
  /** Places in the coordinates of the paragraphs of the view. */
  readonly promises: readonly ReadPromise[];
  readonly blanks: readonly Blank[];
  readonly damage: readonly Damage[];
}

/** All that a rule sees. */
export interface View {
  readonly paragraphs: Parts<ParagraphView>;
  /** Sentences of the running text and the tables, without title and signatures. */
  readonly sentences: Parts<SentenceView>;
  /** The running text, masked, one paragraph a line. */
  readonly text: string;
  readonly scope: ReadonlySet<ScopeTag>;
  /** Date of the letter, `YYYY-MM-DD`, where it has one. */
  readonly date?: string;
  /** First and last date on which the days off are known. */
  readonly covered: { readonly from: string; readonly to: string };
  /** Every value that prints as one blank; none of a text that pledgekit did not make. */
  readonly blanks: readonly BlankValue[];
  readonly marked: ReadonlyMap<Meaning, readonly MarkedValue[]>;
  /** Absent for a text that pledgekit did not make. */
  readonly filled?: FilledLetter;
  readonly letter?: Letter;
  /** Of a text from elsewhere: what it is, and what a reader sees in it. */
  readonly foreign?: ForeignText;
  /** What the letter promises, where it could be derived. */
  readonly policy?: Policy;
}

/** The view of a letter of ours. */
export function viewOf(filled: FilledLetter, letter: Letter, covered = chinaCoverage()): View {
  const paragraphs = new Paragraphs();
  paragraphs.add('title', '', undefined, letter.title);
  for (const block of letter.blocks) collect(block, '', undefined, paragraphs);
  const blanks = blanksOf(filled.values);
  const marked = markedValues(filled.kind, blanks);
  const date = letterDate(filled, marked);
  return {
    ...textView(paragraphs.all),
    scope: new Set(scopeOf(filled)),
    blanks,
    marked,
    filled,
    letter,
    covered,
    ...(date === undefined ? {} : { date }),
  };
}

/** The gates of the kind, and those that a filled value opens. */
function scopeOf({ kind: { manifest }, values }: FilledLetter): readonly ScopeTag[] {
  const bid = manifest.scopeWhen?.bid;
  const inBid = bid !== undefined && valueAt(values, bid) !== undefined;
  return inBid && !manifest.scope.includes('bid') ? [...manifest.scope, 'bid'] : manifest.scope;
}

/** The paragraphs of a letter as they are met. */
class Paragraphs {
  readonly all: ParagraphView[] = [];

  add(
    kind: ParagraphView['kind'],
    lead: string,
    clause: string | undefined,
    run: readonly Inline[],
    label = '',
  ): void {
    const blanks: BlankSpan[] = [];
    let text = label;
    let strong = false;
    for (const inline of run) {
      const start = text.length;
      text += textOf([inline]);
      if (inline.type === 'blank') blanks.push({ pointer: inline.pointer, start, end: text.length });
      if ('strong' in inline && inline.strong === true) strong = true;
    }
    this.all.push({
      ...paragraphText(text),
      kind,
      clause,
      lead,
      strong,
      blanks,
      order: this.all.length,
    });
  }
}

function collect(block: Block, lead: string, clause: string | undefined, paragraphs: Paragraphs): void {
  switch (block.type) {
    case 'clause': {
      const own = block.number.citation;
      paragraphs.add(block.heading ? 'heading' : 'body', lead, own, block.content);
      if (block.blocks.length === 0) return;
      const under = `${lead}${lead === '' ? '' : '｜'}${textOf(block.content)}`;
      for (const inner of block.blocks) collect(inner, under, own, paragraphs);
      return;
    }
    case 'paragraph':
      paragraphs.add('body', lead, clause, block.content);
      return;
    case 'list':
      for (const item of block.items) paragraphs.add('body', lead, clause, item);
      return;
    case 'table':
      if (block.caption) paragraphs.add('heading', lead, clause, block.caption);
      for (const row of [block.head, ...block.rows]) {
        const cells = row.flatMap(({ content }, i): Inline[] =>
          i === 0 ? [...content] : [{ type: 'text', text: '　' }, ...content],
        );
        paragraphs.add(row === block.head ? 'heading' : 'table', lead, clause, cells);
      }
      return;
    case 'signatures':
      for (const { lines } of block.columns)
        for (const { label, value } of lines)
          paragraphs.add('signature', lead, clause, value ? [value] : [], `${label}：`);
      return;
    case 'annex':
      paragraphs.add('heading', '', undefined, block.title);
      for (const inner of block.blocks) collect(inner, textOf(block.title), undefined, paragraphs);
      return;
    case 'recitals':
      for (const inner of block.blocks) collect(inner, lead, clause, paragraphs);
  }
}

export function textView(
  paragraphs: readonly ParagraphView[],
): Pick<View, 'paragraphs' | 'sentences' | 'text'> {
  const sentences: SentenceView[] = [];
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'signature') lines.push(paragraph.bare);
    if (paragraph.kind !== 'body' && paragraph.kind !== 'table') continue;
    for (const part of paragraph.parts) sentences.push({ ...part, paragraph });
  }
  return { paragraphs: partsOf(paragraphs), sentences: partsOf(sentences), text: lines.join('\n') };
}

function markedValues(
  kind: LetterKind,
  blanks: readonly BlankValue[],
): ReadonlyMap<Meaning, readonly MarkedValue[]> {
  const marked = new Map<Meaning, MarkedValue[]>();
  for (const value of blanks) {
    if (value.type === 'missing') continue;
    const meaning = meaningOf(schemaAt(kind, value.pointer));
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
