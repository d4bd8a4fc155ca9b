import { sha256Hex } from '../../model/digest.ts';
import type { Composition, Mark, OutlineEntry, Part } from '../compose/index.ts';
import type { SetLine } from '../typeset/index.ts';
import { type Attachment, attach } from './attachments.ts';
import { type OpenDocument, type OutlineItem, openDocument, type RawDocument } from './document.ts';
import type { FontSource } from './engine/document.ts';
import { type Drawing, drawingOf, operatorsOf } from './engine/draw.ts';
import type { StreamStore } from './engine/store.ts';
import { addSignatureFields } from './fields.ts';
import { Images } from './images.ts';
import { infoOf, type PdfMetadata } from './metadata.ts';
import { pdfString } from './pdf-string.ts';
import { markAsPdfA } from './pdfa.ts';
import { Structure } from './tags.ts';

type LineMark = Extract<Mark, { kind: 'line' }>;

/** A document ready to be written: pages of placed marks. */
export interface PlacedDocument extends Omit<Composition, 'anchors'> {
  readonly fonts: FontSource;
  /** What documents have in common. */
  readonly streams: StreamStore;
  readonly metadata: PdfMetadata;
  readonly created: Date;
  readonly attachments: readonly Attachment[];
}

/**
 * Writes a placed document as PDF/A-3a and PDF/UA-1. Lines come here set and pages composed, so the engine's documents and drawing are
 * used and its layout is not.
 */
export function emit(placed: PlacedDocument): Uint8Array {
  const document = openDocument(
    placed.fonts,
    placed.streams,
    [placed.width, placed.height],
    infoOf(placed.metadata, placed.created),
  );
  const images = new Images(document.raw);
  const drawingOfLine = (line: SetLine): Drawing => drawingOf(line, (face) => placed.fonts.shared(face).font);
  // A glyph's code depends on all others of its font, so the fonts hear of every line before the first is drawn.
  for (const { marks } of placed.pages)
    for (const mark of marks)
      if (mark.kind === 'line')
        for (const use of drawingOfLine(mark.line).uses) document.engine.fontOf(use.face).use(use);
  const structure = new Structure();
  for (const [at, page] of placed.pages.entries()) {
    document.raw.addPage();
    const draws = (mark: Mark): string =>
      mark.kind === 'line'
        ? drawLine(document, drawingOfLine(mark.line), mark)
        : draw(document.raw, images, mark);
    document.engine.fillPage(
      taggedContent(page.marks, draws, (part, mark) => structure.mark(at, part, boxOf(mark, placed.height))),
    );
  }
  outline(
    document.raw,
    placed.pages.map((page) => page.outline),
  );
  addSignatureFields(document.raw, placed.fields, placed.height, structure);
  structure.write(document.raw);
  attach(document.raw, placed.attachments, placed.created, placed.streams);
  markAsPdfA(document.raw, placed);
  document.raw._id = pdfString(fileId(placed, (line) => drawingOfLine(line).text));
  return document.engine.finish();
}

/** The operators of a page: what belongs to one part, or to none, is marked together (ISO 14289-1, 7.1). */
function taggedContent(
  marks: readonly Mark[],
  draws: (mark: Mark) => string,
  begin: (part: Part, mark: Mark) => string,
): string {
  const operators: string[] = [];
  let open: { readonly part: Part | undefined } | undefined;
  for (const mark of marks) {
    const drawn = draws(mark);
    if (drawn === '') continue;
    const part = 'part' in mark ? mark.part : undefined;
    if (!open || open.part !== part) {
      if (open) operators.push('EMC');
      operators.push(part ? begin(part, mark) : '/Artifact BMC');
      open = { part };
    }
    operators.push(drawn);
  }
  if (open) operators.push('EMC');
  return operators.join('\n');
}

/** The rectangle of a picture in points from the lower left corner. */
function boxOf(mark: Mark, height: number): readonly number[] | undefined {
  if (mark.kind !== 'image') return undefined;
  const { x, y, size } = mark;
  return [x, height - y - size, x + size, height - y];
}

/** The operators of a line of text. pdfkit has turned the page upside down, so that y runs downwards. */
function drawLine({ engine }: OpenDocument, drawing: Drawing, { x, y, color }: LineMark): string {
  for (const { face } of drawing.uses) {
    const font = engine.fontOf(face);
    engine.page.fonts[font.id] ??= font.ref();
  }
  if (drawing.uses.length === 0) return '';
  return operatorsOf(drawing, x, y, color, (face) => engine.fontOf(face));
}

/** The operators of anything else. */
function draw(raw: RawDocument, images: Images, mark: Exclude<Mark, LineMark>): string {
  switch (mark.kind) {
    case 'rule':
      return `${n(mark.width)} w ${n(mark.x1)} ${n(mark.y1)} m ${n(mark.x2)} ${n(mark.y2)} l S`;
    case 'fill':
      if (mark.width <= 0) return '';
      return `q ${rgb(mark.color)} rg ${n(mark.x)} ${n(mark.y)} ${n(mark.width)} ${n(mark.height)} re f Q`;
    case 'image':
      raw.page.xobjects[images.name(mark.picture)] = images.reference(mark.picture);
      return `q ${n(mark.size)} 0 0 ${n(-mark.size)} ${n(mark.x)} ${n(mark.y + mark.size)} cm /${images.name(mark.picture)} Do Q`;
  }
}

/** Nested by level; an entry deeper than its place allows hangs under the last one above it. */
function outline(document: RawDocument, pages: readonly (readonly OutlineEntry[])[]): void {
  const path: { level: number; item: OutlineItem }[] = [];
  for (const [pageNumber, entries] of pages.entries()) {
    for (const entry of entries) {
      while (path.length > 0 && (path.at(-1)?.level ?? 0) >= entry.level) path.pop();
      const parent = path.at(-1)?.item ?? document.outline;
      path.push({ level: entry.level, item: parent.addItem(entry.title, { pageNumber, expanded: false }) });
    }
  }
}

/** 32 hexadecimal digits from what the file says: its text, metadata and attachments. */
function fileId(
  { metadata, created, pages, attachments }: PlacedDocument,
  textOf: (line: SetLine) => string,
): string {
  const texts = pages.map(({ marks }) =>
    marks.map((mark) => (mark.kind === 'line' ? textOf(mark.line) : '')).join('\n'),
  );
  const files = attachments.map(({ name, bytes }) => [name, sha256Hex(bytes)]);
  const head = JSON.stringify([metadata, created.toISOString(), files]);
  return sha256Hex([head, ...texts].join('\f')).slice(0, 32);
}

function rgb(color: string): string {
  return [0, 2, 4].map((at) => n(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ');
}

/** A number as PDF writes it: at most three decimals, never an exponent. */
function n(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}
