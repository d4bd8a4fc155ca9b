/*
 * pdfkit's document, as pdfmake publishes it, with three differences: its fonts are those of {@link documentFont}, its
 * pages are packed as fast as everything else, and its bytes are gathered as they are made, without passing through a
 * stream. A subclass, so that another user of pdfmake in
 * the same process keeps his own.
 */
import { joinBytes } from '../../../model/bytes.ts';
import type { Face } from '../../typeset/index.ts';
import { type DocumentFont, documentFont } from './embed.ts';
import type { SharedFont } from './fonts.ts';
import { PdfDocument } from './internals.ts';
import type { StreamStore } from './store.ts';

/** Where the fonts of a document come from. */
export interface FontSource {
  /** The font of a face, and the name that it has among the resources of pages: the same in every document. */
  shared(face: Face): { readonly font: SharedFont; readonly id: string };
}

/** A reference to an object of a number: what pdfkit knows no class of it writes by its own string. */
export function linkTo(number: number): object {
  return { [Symbol.toStringTag]: 'Link', toString: () => `${number} 0 R` };
}

/** An object of the file as it stands there, in ASCII. */
export interface WrittenObject {
  readonly number: number;
  readonly text: string;
}

export class EngineDocument extends PdfDocument {
  readonly #source: FontSource;
  readonly #streams: StreamStore;
  readonly #fonts = new Map<Face, DocumentFont>();

  constructor(source: FontSource, streams: StreamStore, options: object) {
    super({}, {}, {}, {}, options, null, () => false);
    this.#source = source;
    this.#streams = streams;
  }

  /** The font of this document for a face. */
  fontOf(face: Face): DocumentFont {
    const known = this.#fonts.get(face);
    if (known) return known;
    const { font, id } = this.#source.shared(face);
    const fresh = documentFont(this, font, id, this.#streams);
    this.#fonts.set(face, fresh);
    // pdfkit finishes what it finds here.
    this._fontFamilies[id] = fresh;
    return fresh;
  }

  /** Writes the content of the current page and packs it as everything else is; pdfkit would take longer over it. */
  fillPage(operators: string): void {
    this.addContent(operators);
    const { content } = this.page;
    const { bytes, packed } = this.#streams.fresh(joinBytes(content.buffer));
    if (!packed) return;
    content.buffer = [bytes];
    content.compress = false;
    content.data.Filter = 'FlateDecode';
  }

  /** A number for an object that {@link writeObjects} will write. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Writes many small objects in one go: pdfkit would make three buffers for each. */
  writeObjects(objects: readonly WrittenObject[]): void {
    let all = '';
    for (const { number, text } of objects) {
      this._offsets[number - 1] = this._offset + all.length;
      all += `${number} 0 obj\n${text}\nendobj\n`;
    }
    // pdfkit ends what it writes with a line feed.
    this._write(all.slice(0, -1));
  }

  override push(chunk: Uint8Array | null): boolean {
    if (chunk) chunksOf(this).push(chunk);
    return true;
  }

  /** Ends the document and gives its bytes. */
  finish(): Uint8Array {
    this.end();
    return joinBytes(chunksOf(this));
  }
}

/** Not a field of the document: pdfkit's constructor writes before fields exist. */
const CHUNKS = new WeakMap<object, Uint8Array[]>();

function chunksOf(document: object): Uint8Array[] {
  const known = CHUNKS.get(document) ?? [];
  CHUNKS.set(document, known);
  return known;
}
