import { type Finding, failure, type Outcome, success } from '../../model/finding.ts';
import type { BoundValue, Returned } from '../../model/returned.ts';
import { numberPrinter } from './numbers.ts';
import { DOCUMENT_PATH, NUMBERING_PATH } from './package.ts';
import { authorOf, hidingStyles } from './returned-properties.ts';
import { ReturnedReader } from './returned-reader.ts';
import { unzipParts } from './unzip.ts';
import { VALUES_NAMESPACE } from './values.ts';
import { attributeOf, scanXml } from './xml.ts';

const WANTED =
  /^(?:word\/(?:document|numbering|styles|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|customXml\/item\d+\.xml)$/;

/** What a DOCX says that came back. FILE-SYNTAX when it is no document that can be read. */
export function readReturnedDocx(bytes: Uint8Array): Outcome<Returned> {
  const parts = unzipParts(bytes, (path) => WANTED.test(path));
  const text = (path: string): string => new TextDecoder().decode(parts?.get(path) ?? new Uint8Array());
  const tokens = scanXml(text(DOCUMENT_PATH));
  if (!parts?.has(DOCUMENT_PATH) || !tokens) return failure([unreadable()]);
  const hiding = hidingStyles(text('word/styles.xml'));
  const reader = new ReturnedReader(numberPrinter(text(NUMBERING_PATH)), hiding);
  for (const token of tokens) reader.take(token);
  const { paragraphs, asides, revisions, commented, notes, pictures } = reader;
  const comments = new Map(notesOf(text('word/comments.xml'), 'w:comment').map((note) => [note.id, note]));
  const footnotes = (['footnotes', 'endnotes'] as const).flatMap((part) => {
    const found = notesOf(text(`word/${part}.xml`), part === 'footnotes' ? 'w:footnote' : 'w:endnote');
    return found.map(({ id, text: said }) => ({
      paragraph: notes.get(`${part}:${id}`) ?? -1,
      text: said,
      what: part === 'footnotes' ? { zh: '脚注', en: 'footnote' } : { zh: '尾注', en: 'endnote' },
    }));
  });
  return success({
    paragraphs,
    margins: [...parts.keys()]
      .filter((path) => /\/(?:header|footer)/.test(path))
      .map((path) => wordsOf(text(path))),
    asides: [...asides, ...footnotes.filter((note) => note.text !== '')],
    marks: [
      ...revisions,
      ...[...comments.values()].map(({ id, text: said, by }) => ({
        kind: 'comment' as const,
        paragraph: commented.get(id) ?? -1,
        ...(by === undefined ? {} : { by }),
        after: said,
      })),
    ],
    bound: boundValues(parts),
    unread:
      pictures === 0
        ? []
        : [
            {
              zh: `${pictures} 个图片或图形没有比对，请核对它们是否盖住了文字`,
              en: `${pictures} pictures or drawings were not compared; look whether they cover any text`,
            },
          ],
    paged: false,
  });
}

function unreadable(): Finding {
  return {
    code: 'FILE-SYNTAX',
    severity: 'error',
    message: { zh: '不能读取：不是完整的 DOCX 文件。', en: 'Cannot be read: it is no whole DOCX file.' },
  };
}

interface Note {
  readonly id: string;
  readonly text: string;
  readonly by?: string;
}

/** The notes of a part by their ids; separators say nothing. */
function notesOf(xml: string, element: string): readonly Note[] {
  const notes: { id: string; text: string; by?: string }[] = [];
  let inText = false;
  for (const token of scanXml(xml) ?? []) {
    if (token.type === 'open' && token.name === element)
      notes.push({
        id: attributeOf(token.attributes, 'w:id') ?? '',
        text: '',
        ...authorOf(token.attributes),
      });
    else if (token.type === 'open' && token.name === 'w:t') inText = !token.empty;
    else if (token.type === 'close' && token.name === 'w:t') inText = false;
    const last = notes.at(-1);
    if (token.type === 'text' && inText && last) last.text += token.text;
  }
  return notes;
}

function wordsOf(xml: string): string {
  let inText = false;
  let words = '';
  for (const token of scanXml(xml) ?? []) {
    if (token.type === 'open' && token.name === 'w:t') inText = !token.empty;
    else if (token.type === 'close' && token.name === 'w:t') inText = false;
    else if (token.type === 'text' && inText) words += token.text;
  }
  return words;
}

/** The values that content controls are bound to: a word processor prints them in place of what stands in the controls. */
function boundValues(parts: ReadonlyMap<string, Uint8Array>): readonly BoundValue[] {
  for (const [path, bytes] of parts) {
    if (!path.startsWith('customXml/')) continue;
    const xml = new TextDecoder().decode(bytes);
    if (!xml.includes(VALUES_NAMESPACE)) continue;
    const values: { pointer: string; text: string }[] = [];
    for (const token of scanXml(xml) ?? []) {
      if (token.type === 'open' && token.name.endsWith('value'))
        values.push({ pointer: attributeOf(token.attributes, 'pointer') ?? '', text: '' });
      const last = values.at(-1);
      if (token.type === 'text' && last) last.text += token.text;
    }
    return values;
  }
  return [];
}
