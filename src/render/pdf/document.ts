import { EngineDocument, type FontSource, type WrittenObject } from './engine/document.ts';
import type { Reference } from './engine/internals.ts';
import type { StreamStore } from './engine/store.ts';

export type { Reference } from './engine/internals.ts';

export interface OutlineItem {
  addItem(title: string, options: { readonly pageNumber: number; readonly expanded: boolean }): OutlineItem;
}

/**
 * The insides of a pdfkit document that PDF/A and the outline need and pdfmake's definition has no words for. The version
 * is pinned by the lock file.
 */
export interface RawDocument {
  readonly info: Record<string, unknown>;
  readonly page: { readonly fonts: Record<string, unknown>; readonly xobjects: Record<string, Reference> };
  readonly outline: OutlineItem;
  readonly _root: Reference;
  // biome-ignore lint/complexity/noBannedTypes: a boxed string is how pdfkit tells a string from a name
  _id: String;
  addPage(): void;
  addContent(operators: string): void;
  ref(data: Record<string, unknown>): Reference;
  endMetadata(): void;
  endAcroForm(): void;
  endMarkings(): void;
  reserve(): number;
  writeObjects(objects: readonly WrittenObject[]): void;
}

export interface OpenDocument {
  /** For the engine's drawing of set lines. */
  readonly engine: EngineDocument;
  /** The same object, for everything else. */
  readonly raw: RawDocument;
}

/** Opens an empty PDF 1.7 document; sizes in points. */
export function openDocument(
  source: FontSource,
  store: StreamStore,
  size: readonly [width: number, height: number],
  info: Record<string, unknown>,
): OpenDocument {
  const engine = new EngineDocument(source, store, {
    pdfVersion: '1.7',
    size,
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    font: null,
    lang: 'zh-CN',
    displayTitle: true,
    info,
  });
  const raw = engine as unknown as RawDocument;
  // pdfkit would sign the file with its own name; a letter's metadata are its author's alone.
  for (const key of ['Producer', 'Creator']) delete raw.info[key];
  return { engine, raw };
}
