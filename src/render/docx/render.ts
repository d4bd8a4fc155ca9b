import { joinBytes } from '../../model/bytes.ts';
import type { Compression } from '../../model/compression.ts';
import type { Container } from '../../model/container.ts';
import type { PageNumbers } from '../../model/layout.ts';
import type { Letter } from '../../model/letter.ts';
import { Memo } from '../../model/memo.ts';
import { type PackedPart, packPart, portableCompression, writeZip } from '../../zip/index.ts';
import type { Layout } from '../layout/index.ts';
import { containerXml } from './container.ts';
import { contentDigest } from './content.ts';
import { decisionsOf } from './decisions.ts';
import { APP_PATH, CONTAINER_PATH, CORE_PATH, DOCUMENT_PATH, VALUES_PATH } from './package.ts';
import { appXml, coreXml, type DocumentProperties } from './properties.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { structureOf, type ValueSlot } from './structure.ts';
import { valuesXml } from './values.ts';
import { escapeRunText, readBack } from './xml.ts';

/** How a letter is to be rendered. */
export interface DocxOptions {
  readonly layout: Layout;
  /** The user's own data; nothing of the tool is ever added. */
  readonly metadata?: DocumentProperties;
  /** Page numbers of a letter that is a part of something longer. */
  readonly pageNumbers?: PageNumbers;
  /** The letter's own data, carried in the file. */
  readonly container?: Container;
  /** Nothing that tells of values or of this program: no custom XML, no content controls for blanks, no identifiers of lists. */
  readonly bare?: boolean;
  /** Fixed words protected in the word processor; blanks stay open. Who wants to can take it off: it is a fence, no proof. */
  readonly lock?: boolean;
}

/** Renders letters one after another, keeping what letters of one structure have in common. */
export interface DocxRenderer {
  /** The bytes of a DOCX file; the same bytes for the same input. */
  render(letter: Letter, options: DocxOptions): Uint8Array;
}

/** Structures kept: a batch has one for each combination of optional clauses. */
const DEFAULT_CAPACITY = 32;

/**
 * A renderer with a store of skeletons. Letters that differ only in their values are filled into the same skeleton,
 * which is many times faster than rendering anew and gives the same bytes, because every letter goes this way.
 */
export function createDocxRenderer(
  compression: Compression = portableCompression,
  capacity: number = DEFAULT_CAPACITY,
): DocxRenderer {
  const skeletons = new Memo<Skeleton>(capacity);
  const properties = new Memo<PackedPart>(capacity);
  const layouts = new WeakMap<Layout, string>();
  const property = (path: string, xml: string): PackedPart =>
    properties.get(path + xml, () => packPart(path, encoder.encode(xml), compression));
  return {
    render(letter, options) {
      const { layout } = options;
      const structure = structureOf(letter);
      const decisions = decisionsOf(letter, layout);
      const look = layouts.get(layout) ?? JSON.stringify(layout);
      layouts.set(layout, look);
      const numbers = options.pageNumbers ?? {};
      const bare = options.bare === true;
      const lock = options.lock === true;
      const key = look + JSON.stringify([decisions, numbers, bare, lock]) + structure.key;
      const skeleton = skeletons.get(key, () =>
        skeletonOf(structure.marked(), layout, decisions, compression, { numbers, bare, lock }),
      );
      return fill(skeleton, structure.slots, options, compression, property);
    },
  };
}

/** Renders one letter. */
export function renderDocx(letter: Letter, options: DocxOptions): Uint8Array {
  return createDocxRenderer().render(letter, options);
}

const encoder = new TextEncoder();

/** A skeleton with the values of a letter in their places. */
function fill(
  skeleton: Skeleton,
  slots: readonly ValueSlot[],
  options: DocxOptions,
  compression: Compression,
  property: (path: string, xml: string) => PackedPart,
): Uint8Array {
  const { container } = options;
  const texts = slots.map((slot) => readBack(slot.text));
  const carried = (): string =>
    containerXml({
      content: contentDigest(skeleton.content.map((piece) => pieceText(piece, texts)).join('')),
      ...(container === undefined ? {} : { container }),
    });
  const metadata = options.metadata ?? {};
  const pack = (path: string, bytes: Uint8Array): ReturnType<typeof packPart> =>
    packPart(path, bytes, compression);
  return writeZip([
    ...skeleton.still,
    pack(DOCUMENT_PATH, fillDocument(skeleton, slots)),
    property(CORE_PATH, coreXml(metadata)),
    property(APP_PATH, appXml(metadata)),
    ...(options.bare
      ? []
      : [
          pack(VALUES_PATH, encoder.encode(valuesXml(slots))),
          pack(CONTAINER_PATH, encoder.encode(carried())),
        ]),
  ]);
}

function pieceText(piece: string | number, texts: readonly string[]): string {
  return typeof piece === 'string' ? piece : (texts[piece] ?? '');
}

function fillDocument(skeleton: Skeleton, slots: readonly ValueSlot[]): Uint8Array {
  const values = slots.map((slot) => encoder.encode(escapeRunText(slot.text)));
  const nothing = new Uint8Array();
  return joinBytes(
    skeleton.document.map((piece) => (typeof piece === 'number' ? (values[piece] ?? nothing) : piece)),
  );
}
