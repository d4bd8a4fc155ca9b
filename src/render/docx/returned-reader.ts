import type { Bilingual } from '../../model/bilingual.ts';
import type { ReturnedMark, ReturnedParagraph } from '../../model/returned.ts';
import type { NumberPrinter } from './numbers.ts';
import { authorOf, hides, showsAgain } from './returned-properties.ts';
import { attributeOf, type XmlToken } from './xml.ts';

/** Elements whose inside is not printed: old properties of revisions, alternatives for older programs, field codes. */
const UNSEEN = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'mc:Fallback',
  'w:sdtPr',
  'w:instrText',
]);
/** Tracked changes of text: what they take away, what they bring. */
const AWAY = new Set(['w:del', 'w:moveFrom']);
const BROUGHT = new Set(['w:ins', 'w:moveTo']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
/** Between two cells, as `compare` writes it. */
const CELL = '\ue00a';

interface Open {
  numId: string | undefined;
  level: number;
  text: string;
  hidden: string;
  isHidden: boolean;
}

interface Tracked {
  readonly kind: 'away' | 'brought';
  readonly by?: string;
  text: string;
}

/** Reads a document token by token: what is printed, and what reviewers left. */
export class ReturnedReader {
  readonly paragraphs: ReturnedParagraph[] = [];
  readonly asides: { paragraph: number; text: string; what: Bilingual }[] = [];
  readonly revisions: ReturnedMark[] = [];
  /** The paragraph of each comment and note, by id. */
  readonly commented = new Map<string, number>();
  readonly notes = new Map<string, number>();
  pictures = 0;
  readonly #print: NumberPrinter;
  readonly #hiding: ReadonlySet<string>;
  readonly #open: Open[] = [];
  readonly #tracked: Tracked[] = [];
  #unseen = 0;
  #properties = 0;
  #inText = false;
  #runHidden = false;
  #inRun = false;

  constructor(print: NumberPrinter, hiding: ReadonlySet<string>) {
    this.#print = print;
    this.#hiding = hiding;
  }

  take(token: XmlToken): void {
    if (token.type === 'text') this.#text(token.text);
    else if (token.type === 'close') this.#close(token.name);
    else this.#start(token.name, token.attributes, token.empty);
  }

  #text(text: string): void {
    if (this.#inText && this.#unseen === 0) this.#say(text);
  }

  /** Printed text goes to its paragraph, deleted and hidden text elsewhere. */
  #say(text: string): void {
    const paragraph = this.#open.at(-1);
    const tracked = this.#tracked.at(-1);
    if (tracked) tracked.text += text;
    if (!paragraph || this.#tracked.some(({ kind }) => kind === 'away')) return;
    if (this.#runHidden || paragraph.isHidden) paragraph.hidden += text;
    else paragraph.text += text;
  }

  #start(name: string, attributes: string, empty: boolean): void {
    if (UNSEEN.has(name)) this.#unseen += empty ? 0 : 1;
    if (this.#unseen > 0) return;
    if (name === 'w:p') this.#begin(empty);
    else if (name === 'w:pPr' || name === 'w:rPr') this.#properties += empty ? 0 : 1;
    else if (this.#properties > 0) this.#property(name, attributes);
    else if (name === 'w:r') [this.#runHidden, this.#inRun] = [false, true];
    else if (name === 'w:t' || name === 'w:delText') this.#inText = !empty;
    else if (AWAY.has(name) || BROUGHT.has(name)) this.#track(name, attributes, empty);
    else this.#content(name, attributes);
  }

  #content(name: string, attributes: string): void {
    const here = this.paragraphs.length;
    const id = attributeOf(attributes, 'w:id') ?? '';
    if (name === 'w:commentReference' || name === 'w:commentRangeStart') this.commented.set(id, here);
    else if (name === 'w:footnoteReference') this.notes.set(`footnotes:${id}`, here);
    else if (name === 'w:endnoteReference') this.notes.set(`endnotes:${id}`, here);
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.pictures += 1;
    else if (name === 'w:sym') this.#say('\u25a1');
    else if (name in CHARACTERS && attributeOf(attributes, 'w:type') === undefined)
      this.#say(CHARACTERS[name] ?? '');
  }

  #property(name: string, attributes: string): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph) return;
    const value = attributeOf(attributes, 'w:val') ?? '';
    if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value);
    else if (name === 'w:pStyle') paragraph.isHidden = this.#hiding.has(value);
    else if (name === 'w:ins' || name === 'w:del') this.#markOfParagraph(name, attributes);
    else if (!this.#inRun) return;
    else if (name === 'w:rStyle' ? this.#hiding.has(value) : hides(name, attributes)) this.#runHidden = true;
    else if (showsAgain(name, attributes)) this.#runHidden = false;
  }

  /** A paragraph that was parted or joined under revision. */
  #markOfParagraph(name: string, attributes: string): void {
    const paragraph = this.paragraphs.length;
    this.revisions.push({
      kind: 'revision',
      paragraph,
      ...authorOf(attributes),
      ...(name === 'w:ins' ? { after: '¶' } : { before: '¶' }),
    });
  }

  #track(name: string, attributes: string, empty: boolean): void {
    if (!empty)
      this.#tracked.push({ kind: AWAY.has(name) ? 'away' : 'brought', ...authorOf(attributes), text: '' });
  }

  #begin(empty: boolean): void {
    this.#open.push({ numId: undefined, level: 0, text: '', hidden: '', isHidden: false });
    if (empty) this.#endParagraph();
  }

  #close(name: string): void {
    if (UNSEEN.has(name)) this.#unseen -= 1;
    if (this.#unseen > 0 || UNSEEN.has(name)) return;
    if (name === 'w:pPr' || name === 'w:rPr') this.#properties -= 1;
    else if (name === 'w:t' || name === 'w:delText') this.#inText = false;
    else if (name === 'w:r') [this.#runHidden, this.#inRun] = [false, false];
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.paragraphs.push({ label: '', text: CELL });
    else if (AWAY.has(name) || BROUGHT.has(name)) this.#endTracked();
  }

  #endTracked(): void {
    const { kind, by, text } = this.#tracked.pop() ?? { kind: 'brought', text: '' };
    if (text === '') return;
    const told = kind === 'away' ? { before: text } : { after: text };
    this.revisions.push({
      kind: 'revision',
      paragraph: this.paragraphs.length,
      ...(by === undefined ? {} : { by }),
      ...told,
    });
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const { numId, level, text, hidden } = paragraph;
    const label = numId === undefined || numId === '0' ? '' : this.#print(numId, level);
    if (hidden.trim() !== '')
      this.asides.push({
        paragraph: this.paragraphs.length,
        text: hidden,
        what: { zh: '隐藏或划去的文字', en: 'hidden or struck text' },
      });
    if (label !== '' || text.trim() !== '')
      this.paragraphs.push({ label: text.trim() === '' ? '' : label, text });
  }
}
