import { digestOf } from '../../model/digest.ts';
import { type NumberPrinter, numberPrinter } from './numbers.ts';
import { attributeOf, scanXml, type XmlToken } from './xml.ts';

/**
 * What a reader of the document sees, apart from its looks: for each paragraph its number, as Word counts it, and its
 * text, with the ends of table cells and rows. Word writes the XML anew whenever it saves (runs split, identifiers,
 * bookmarks, spelling marks): none of this is here, so that saving alone is no edit. Nor are fonts, spacing, empty
 * paragraphs, headers and footers. Text that is deleted under revision is gone, text that is inserted is there. Undefined when the XML
 * is broken.
 */
export function visibleContent(documentXml: string, numberingXml: string): string | undefined {
  const tokens = scanXml(documentXml);
  if (tokens === undefined) return undefined;
  const reader = new ContentReader(numberPrinter(numberingXml));
  for (const token of tokens) reader.take(token);
  return reader.content();
}

/** The digest of a {@link visibleContent}. */
export function contentDigest(content: string): string {
  return digestOf(content);
}

interface OpenParagraph {
  numId: string | undefined;
  level: number;
  text: string;
}

/** Elements whose inside is not shown: old properties of revisions, alternatives for older programs. */
const HIDDEN = new Set(['w:pPrChange', 'w:rPrChange', 'mc:Fallback', 'w:sdtPr']);
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

class ContentReader {
  readonly #print: NumberPrinter;
  readonly #lines: string[] = [];
  readonly #open: OpenParagraph[] = [];
  #hidden = 0;
  #inProperties = false;
  #inText = false;

  constructor(print: NumberPrinter) {
    this.#print = print;
  }

  take(token: XmlToken): void {
    if (token.type === 'text') this.#text(token.text);
    else if (token.type === 'close') this.#close(token.name);
    else this.#start(token.name, token.attributes, token.empty);
  }

  content(): string {
    return this.#lines.join('\n');
  }

  #text(text: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#inText && this.#hidden === 0 && paragraph !== undefined) paragraph.text += text;
  }

  #start(name: string, attributes: string, empty: boolean): void {
    if (HIDDEN.has(name)) this.#hidden += empty ? 0 : 1;
    if (this.#hidden > 0) return;
    const paragraph = this.#open.at(-1);
    if (name === 'w:p') this.#open.push({ numId: undefined, level: 0, text: '' });
    if (name === 'w:p' && empty) this.#endParagraph();
    if (name === 'w:pPr') this.#inProperties = !empty;
    if (name === 'w:t') this.#inText = !empty;
    if (paragraph === undefined) return;
    if (this.#inProperties) {
      if (name === 'w:numId') paragraph.numId = attributeOf(attributes, 'w:val');
      if (name === 'w:ilvl') paragraph.level = Number(attributeOf(attributes, 'w:val'));
    } else {
      // A page break is looks; LibreOffice moves it from the paragraph's properties into its text.
      const isPageBreak = attributes !== '' && attributeOf(attributes, 'w:type') !== undefined;
      paragraph.text += isPageBreak ? '' : (CHARACTERS[name] ?? '');
    }
  }

  #close(name: string): void {
    if (HIDDEN.has(name)) this.#hidden -= 1;
    if (this.#hidden > 0) return;
    if (name === 'w:pPr') this.#inProperties = false;
    if (name === 'w:t') this.#inText = false;
    if (name === 'w:p') this.#endParagraph();
    if (name === 'w:tc') this.#lines.push('\u241f');
    if (name === 'w:tr') this.#lines.push('\u241e');
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    const { numId, level, text } = paragraph;
    const label = numId === undefined || numId === '0' ? '' : this.#print(numId, level);
    // LibreOffice adds empty paragraphs at page breaks.
    if (label !== '' || text !== '') this.#lines.push(`${label}\u241d${text}`);
  }
}
