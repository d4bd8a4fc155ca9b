import { PdfRefusal } from './file.ts';

/** A note, or a text, that was put over a page. */
export interface PdfMark {
  readonly kind: string;
  readonly text: string;
  readonly by: string;
}

/** A page as a reader gives its text: pieces in the order of the page's content. */
export interface PdfPage {
  readonly text: string;
  readonly marks: readonly PdfMark[];
  /** Fields for signatures that the page shows. */
  readonly signatures: number;
  readonly pictures: number;
  /** Whether text is there that nobody sees, as behind a scan. */
  readonly hidden: boolean;
}

/** What is used of the library's page. */
interface LibraryPage {
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  getAnnotations(): Promise<readonly unknown[]>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }>;
}

const MOST_TEXT = 200_000;
/** Operators of the library (`OPS`): the way text is drawn, and pictures. */
const RENDERING_MODE = 38;
const PICTURES = new Set([83, 84, 85, 86, 87, 88, 89, 90]);
/** Annotations that say something; others are links, fields or seals. */
const SAYING = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Redact',
  'Popup',
]);

export async function pageOf(page: LibraryPage): Promise<PdfPage> {
  const [content, annotations, drawn] = await Promise.all([
    page.getTextContent(),
    page.getAnnotations(),
    page.getOperatorList(),
  ]);
  const text = content.items.map(itemText).join('');
  if (text.length > MOST_TEXT) throw new PdfRefusal({ zh: '一页的文字过多', en: 'a page has too much text' });
  const notes = (annotations as readonly Annotation[]).filter(({ subtype }) => SAYING.has(subtype ?? ''));
  return {
    text,
    marks: notes
      .filter((note) => note.subtype !== 'Popup')
      .map(({ subtype = '', contentsObj, contents, titleObj, title }) => ({
        kind: subtype,
        text: contentsObj?.str ?? contents ?? '',
        by: titleObj?.str ?? title ?? '',
      })),
    signatures: (annotations as readonly Annotation[]).filter(({ fieldType }) => fieldType === 'Sig').length,
    pictures:
      drawn.fnArray.filter((operator) => PICTURES.has(operator)).length +
      (annotations as readonly Annotation[]).filter(({ subtype }) => subtype === 'Stamp').length,
    hidden: drawn.fnArray.some(
      (operator, index) =>
        operator === RENDERING_MODE &&
        [3, 7].includes(Number((drawn.argsArray[index] as number[] | null)?.[0])),
    ),
  };
}

interface Annotation {
  readonly subtype?: string;
  readonly fieldType?: string;
  readonly contents?: string;
  readonly contentsObj?: { readonly str: string };
  readonly title?: string;
  readonly titleObj?: { readonly str: string };
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('str' in item)) return '';
  const end = 'hasEOL' in item && item.hasEOL === true ? '\n' : '';
  return `${String(item.str)}${end}`;
}
