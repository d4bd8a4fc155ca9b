import type { FontStyle, SharedFont } from '../../../../src/render/pdf/engine/fonts.ts';
import { openFont } from '../../../../src/render/pdf/engine/fonts.ts';
import type { EmbeddedFontClass } from '../../../../src/render/pdf/engine/internals.ts';
import type { FontSource } from '../../../../src/render/pdf/engine/patches.ts';
import { EngineDocument } from '../../../../src/render/pdf/engine/patches.ts';
import * as pdfmake from './layout-internals.ts';
import { EngineLayoutBuilder, EngineRenderer } from './layout-patches.ts';
import type { AttachedFile, Definition, Engine, FontFamily } from './types.ts';

/** An {@link Engine} on font files. */
export function openEngine(fonts: Readonly<Record<string, FontFamily>>): Engine {
  const source = openSource(fonts);
  return {
    face: (family, style = 'normal') => source.shared(family, style).face,
    print: (definition) => print(definition, source),
  };
}

function openSource(fonts: Readonly<Record<string, FontFamily>>): FontSource {
  const opened = new Map<string, SharedFont>();
  let embedded: EmbeddedFontClass | undefined;
  const shared = (family: string, style: FontStyle): SharedFont => {
    const key = `${family}/${style}`;
    const known = opened.get(key);
    if (known) return known;
    const bytes = Object.hasOwn(fonts, family) ? fonts[family]?.[style] : undefined;
    if (!bytes) throw new Error(`no font file for ${key}`);
    const fresh = openFont(typeof bytes === 'function' ? bytes() : bytes, key);
    embedded ??= fresh.embedded;
    opened.set(key, fresh.shared);
    return fresh.shared;
  };
  return {
    shared,
    get embedded() {
      const family = Object.keys(fonts)[0];
      if (!embedded && family) shared(family, 'normal');
      if (!embedded) throw new Error('an engine needs at least one font');
      return embedded;
    },
  };
}

/** What pdfmake's printer does, with the engine's parts in it and without its fetching of URLs. */
function print(definition: Definition, source: FontSource): Uint8Array {
  const { content, styles = {}, defaultStyle = {}, background, watermark, pageBreakBefore } = definition;
  const pageSize = pdfmake.normalizePageSize(definition.pageSize, definition.pageOrientation);
  const document = new EngineDocument(
    source,
    objectOr(definition.images),
    objectOr(definition.patterns),
    optionsOf(definition, pageSize),
  );
  for (const file of definition.files ?? []) attach(document, file);
  const layout = new EngineLayoutBuilder(
    document,
    pageSize,
    pdfmake.normalizePageMargin(definition.pageMargins ?? DEFAULT_MARGIN),
  );
  layout.registerTableLayouts(pdfmake.tableLayouts);
  if (definition.tableLayouts) layout.registerTableLayouts(objectOr(definition.tableLayouts));
  const header = asFunction(definition.header);
  const footer = asFunction(definition.footer);
  const pages = layout.layoutDocument(
    content,
    document,
    styles,
    defaultStyle,
    background,
    header,
    footer,
    watermark,
    pageBreakBefore,
  );
  new EngineRenderer(document).renderPages(pages);
  return document.finish();
}

const DEFAULT_MARGIN = 40;

function optionsOf(definition: Definition, pageSize: pdfmake.Page['pageSize']): object {
  return {
    size: [pageSize.width, pageSize.height],
    pdfVersion: definition.version ?? '1.3',
    subset: definition.subset,
    tagged: definition.tagged === true,
    displayTitle: definition.displayTitle === true,
    compress: definition.compress !== false,
    lang: definition.language,
    fontLayoutCache: true,
    bufferPages: false,
    autoFirstPage: false,
    info: infoOf(definition.info),
    font: null,
  };
}

const STANDARD_INFO = [
  'title',
  'author',
  'subject',
  'keywords',
  'creator',
  'producer',
  'creationDate',
  'modDate',
  'trapped',
];

/** The information dictionary with the keys that PDF gives them. Producer and Creator are pdfmake unless given. */
function infoOf(info: Definition['info']): object {
  const entries: Record<string, unknown> = { Producer: 'pdfmake', Creator: 'pdfmake' };
  for (const [key, value] of Object.entries(info)) {
    if (!value) continue;
    const name = STANDARD_INFO.includes(key)
      ? key.charAt(0).toUpperCase() + key.slice(1)
      : key.replace(/\s+/g, '');
    entries[name] = value;
  }
  return entries;
}

function attach(document: EngineDocument, { name, data, ...options }: AttachedFile): void {
  // pdfkit reads an ArrayBuffer as content; a string would be a path.
  document.file(Uint8Array.from(data).buffer, { name, ...options });
}

function asFunction(content: unknown): unknown {
  return content && typeof content !== 'function' ? pdfmake.convertToDynamicContent(content) : content;
}

function objectOr(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
