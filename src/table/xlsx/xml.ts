import { textOf, type ZipEntry } from '../../zip/index.ts';
import { SaxesParser, type SaxesTagPlain } from '../../zip/xml.ts';
import { Refusal } from '../refusal.ts';
import { damaged } from './archive.ts';
import { withinRuns } from './guard.ts';

/** What a reader of a part wants to hear; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>, parser: XmlPosition): void;
  close?(name: string, parser: XmlPosition): void;
  text?(text: string): void;
}

/** Where the parser stands, valid during the call: characters of the part up to the end of the tag just read. */
export interface XmlPosition {
  readonly position: number;
  readonly prefix: string;
  readonly selfClosing: boolean;
}

/** Deepest nesting of a part; spreadsheets stay below 20. */
const MAX_DEPTH = 100;

/** A parser for parts from outside: no document types, hence no entities of their own; anything ill-formed is refused. */
export function partParser(handler: XmlHandler): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, fragment: false, position: true });
  let depth = 0;
  // One object for all tags: there are millions of them.
  let tag: SaxesTagPlain | undefined;
  const at: XmlPosition = {
    get position() {
      return parser.position;
    },
    get prefix() {
      const name = tag?.name ?? '';
      return name.slice(0, name.indexOf(':') + 1);
    },
    get selfClosing() {
      return tag?.isSelfClosing === true;
    },
  };
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw documentType();
  });
  parser.on('opentag', (opened: SaxesTagPlain) => {
    tag = opened;
    depth += 1;
    if (depth > MAX_DEPTH) throw damaged();
    handler.open?.(local(opened.name), opened.attributes, at);
  });
  parser.on('closetag', (closed: SaxesTagPlain) => {
    tag = closed;
    depth -= 1;
    handler.close?.(local(closed.name), at);
  });
  const { text } = handler;
  if (text) {
    parser.on('text', (value) => text.call(handler, value));
    parser.on('cdata', (value) => text.call(handler, value));
  }
  return parser;
}

/** Reads a whole part. */
export async function readPart(entry: ZipEntry, limit: number, handler: XmlHandler): Promise<void> {
  const parser = partParser(handler);
  for (const piece of withinRuns(textOf(entry, limit))) parser.write(piece);
  parser.close();
}

/** An attribute by its name without prefix, `id` for `r:id`. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return (
    attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? undefined
  );
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function documentType(): Refusal {
  return new Refusal(
    'TABLE-FORMAT',
    '工作簿里有文档类型声明（DOCTYPE），正常的表格没有这种内容，不予读取。',
    'The workbook holds a document type, which no spreadsheet program writes; it is not read.',
    '把数据复制到一个新建的工作簿再试。',
    'Copy the data into a new workbook.',
  );
}
