import type { FindingCode } from './codes.ts';
import type { PrintSettings } from './layout.ts';
import type { NumberingScheme, SignatureLineKind } from './manifest.ts';

/** Literal text of the template. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly strong?: boolean;
}
/** How a word processor may ask for a blank: a day from a calendar, one of some texts. */
export type BlankInput =
  | { readonly type: 'date' }
  | { readonly type: 'choice'; readonly options: readonly string[] };
/** A filled or, in a draft, unfilled blank. */
export interface Blank {
  readonly type: 'blank';
  /** JSON pointer of the value; the same pointer may be printed several times. */
  readonly pointer: string;
  readonly title: string;
  /** The value as drafted, `4小时`; empty when unfilled. */
  readonly text: string;
  readonly filled: boolean;
  readonly strong?: boolean;
  /**
   * `plain` prints without the underline of a filled-in blank: a party's name in running text,
   * a choice that selects wording, cells of a table.
   */
  readonly plain?: boolean;
  /** Absent where any text will do, or where the value is written in another way than its input would write it. */
  readonly input?: BlankInput;
}
/** A cross reference to a clause; `text` is the whole printed form, `第2.3.1条`. Both are empty until the letter is numbered (`assemble/`). */
export interface Reference {
  readonly type: 'reference';
  readonly target: string;
  readonly text: string;
  /** The number inside `text`, `2.3.1`. */
  readonly number: string;
}
/** ☐ or ☑, standing before its label. */
export interface CheckBox {
  readonly type: 'checkbox';
  readonly checked: boolean;
  readonly pointer?: string;
}
export type Inline = Text | Blank | Reference | CheckBox;

/** The printed number of a clause. */
export interface ClauseNumber {
  /** As printed before the clause: `2.3.1`, `一、`, `（1）`; empty at an unnumbered level. */
  readonly label: string;
  /** Without its punctuation, as cited in the policy: `2.3.1`, `二.1`. */
  readonly citation: string;
  /** Ordinals from the outermost level inwards, `[2, 3, 1]`. */
  readonly ordinals: readonly number[];
  /** Depth in the scheme, 0 for chapters. */
  readonly level: number;
  /** Which numbering list it belongs to: `body`, or the annex's id. */
  readonly list: string;
}

/** A chapter, section or clause. `heading` prints as a heading (with an outline entry), else as numbered text. */
export interface Clause {
  readonly type: 'clause';
  /** Unique within the letter; clauses that promise something have one by the template, the others by position. */
  readonly id: string;
  readonly number: ClauseNumber;
  readonly heading: boolean;
  readonly content: readonly Inline[];
  readonly blocks: readonly Block[];
  /** Of a clause whose words are the values' own, not the kind's. */
  readonly origin?: 'added' | 'replaced';
}
export interface Paragraph {
  readonly type: 'paragraph';
  /** `salutation` stands flush left; `closing` is 特此承诺 and the like; `note` is small print; `letter-number` flush right under the title. */
  readonly role: 'body' | 'salutation' | 'closing' | 'note' | 'letter-number' | 'preamble';
  readonly content: readonly Inline[];
}
/** Unnumbered points. Numbered ones are clauses. */
export interface List {
  readonly type: 'list';
  readonly items: readonly (readonly Inline[])[];
}
export interface TableCell {
  readonly content: readonly Inline[];
}
export interface Table {
  readonly type: 'table';
  readonly caption?: readonly Inline[];
  readonly columns: readonly { readonly align: 'left' | 'center' | 'right' }[];
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}
/** 鉴于: the recitals of an agreement, each a paragraph. */
export interface Recitals {
  readonly type: 'recitals';
  readonly blocks: readonly Block[];
}
/** A part with its own title and numbering that begins on a new page. */
export interface Annex {
  readonly type: 'annex';
  readonly id: string;
  readonly title: readonly Inline[];
  readonly numbering: NumberingScheme;
  readonly blocks: readonly Block[];
}
/** One line of a signature column: label (printed with a colon after it), then a value or a gap to be written in by hand. */
export interface SignatureLine {
  readonly kind: 'name' | 'signatory' | SignatureLineKind;
  readonly label: string;
  /** Printed after the label; absent for a line to be filled by hand. */
  readonly value?: Inline;
}
export interface SignatureColumn {
  readonly role: string;
  readonly label: string;
  /** The seal anchor, `承诺人（盖章）`: part of the name line's label, unique in the letter. */
  readonly anchor: string;
  readonly acknowledges: boolean;
  /** In the order they print; the first line's label is the anchor and its value the party's name. */
  readonly lines: readonly SignatureLine[];
}
/** 签署栏: stays whole, never alone on a page. */
export interface SignatureBlock {
  readonly type: 'signatures';
  readonly columns: readonly SignatureColumn[];
}

export type Block = Clause | Paragraph | List | Table | Recitals | Annex | SignatureBlock;

/** A blank that a draft lacks. */
export interface MissingBlank {
  readonly pointer: string;
  readonly title: string;
  readonly code: FindingCode;
}

/** 承诺书: what is printed. Made by `assemble/`, never changed afterwards. */
export interface Letter {
  readonly kind: string;
  readonly title: readonly Inline[];
  /** 份号 and 密级: lines above the title. */
  readonly marks?: readonly string[];
  readonly numbering: NumberingScheme;
  readonly print: PrintSettings;
  readonly blocks: readonly Block[];
  /** Present in a draft. */
  readonly draft?: { readonly missing: readonly MissingBlank[] };
}

/** The printed text of a run of inlines; an unfilled blank prints as （待填：title）, a check box as ☑ or ☐. */
export function textOf(content: readonly Inline[]): string {
  return content.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'checkbox':
      return inline.checked ? '☑' : '☐';
    case 'blank':
      return inline.filled ? inline.text : `（待填：${inline.title}）`;
    default:
      return inline.text;
  }
}

/** Every block of a tree, parents before children, in printing order. */
export function blocksOf(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  const collect = (block: Block) => {
    all.push(block);
    if ('blocks' in block) block.blocks.forEach(collect);
  };
  blocks.forEach(collect);
  return all;
}

/** Every clause of a letter in printing order. */
export function clausesOf(letter: Letter): readonly Clause[] {
  return blocksOf(letter.blocks).filter((block) => block.type === 'clause');
}

/** The runs of inlines that a block itself prints, without those of the blocks inside it. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'clause':
    case 'paragraph':
      return [block.content];
    case 'list':
      return block.items;
    case 'table':
      return [
        block.caption ?? [],
        ...block.head.map((c) => c.content),
        ...block.rows.flatMap((r) => r.map((c) => c.content)),
      ];
    case 'annex':
      return [block.title];
    case 'recitals':
      return [];
    case 'signatures':
      return block.columns.flatMap((column) => column.lines.map((line) => (line.value ? [line.value] : [])));
  }
}

/** Every inline of a letter in printing order, title included. */
export function allInlines(letter: Letter): readonly Inline[] {
  return [...letter.title, ...blocksOf(letter.blocks).flatMap((block) => inlinesOf(block).flat())];
}
