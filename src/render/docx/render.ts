import type { Compression } from '../../model/compression.ts';
import { containerOf } from '../../model/container.ts';
import type { Letter } from '../../model/letter.ts';
import type { Layout } from '../layout/index.ts';
import { containerXml } from './container.ts';
import { contentDigest } from './content.ts';
import { decisionsOf } from './decisions.ts';
import { APP_PATH, CONTAINER_PATH, CORE_PATH, DOCUMENT_PATH, VALUES_PATH } from './package.ts';
import { appXml, coreXml, type DocumentProperties } from './properties.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { type Slot, structureOf } from './structure.ts';
import { valuesXml } from './values.ts';
import { escapeRunText, readBack } from './xml.ts';
import { packPart, portableCompression, writeZip } from './zip.ts';

/** How a letter is to be rendered. */
export interface DocxOptions {
  readonly layout: Layout;
  /** The user's own data; nothing of the tool is ever added. */
  readonly metadata?: DocumentProperties;
  /** Source text of the values and policy as JSON, carried in the file. */
  readonly container?: { readonly values: string; readonly policy: string };
}

/** Renders letters one after another, keeping what letters of one structure have in common. */
export interface DocxRenderer {
  /** The bytes of a DOCX file; the same bytes for the same input. */
  render(letter: Letter, options: DocxOptions): Uint8Array;
}

/** Structures kept at once: a batch has one for each combination of optional clauses. */
const DEFAULT_CAPACITY = 64;

/**
 * A renderer with a store of skeletons. Letters that differ only in their values are filled into the same skeleton,
 * which is many times faster than rendering anew and gives the same bytes, because every letter goes this way.
 */
export function createDocxRenderer(
  compression: Compression = portableCompression,
  capacity: number = DEFAULT_CAPACITY,
): DocxRenderer {
  const store = new Map<string, Skeleton>();
  return {
    render(letter, options) {
      const structure = structureOf(letter);
      const decisions = decisionsOf(letter, options.layout);
      const key = JSON.stringify([options.layout, decisions, structure.letter]);
      const skeleton = store.get(key) ?? skeletonOf(structure.letter, options.layout, decisions, compression);
      // The newest stands last, so that the one unused for longest is dropped first.
      store.delete(key);
      store.set(key, skeleton);
      const [oldest] = store.keys();
      if (store.size > capacity && oldest !== undefined) store.delete(oldest);
      return fill(skeleton, structure.slots, options, compression);
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
  slots: readonly Slot[],
  options: DocxOptions,
  compression: Compression,
): Uint8Array {
  const { container } = options;
  const texts = slots.map((slot) => readBack(slot.text));
  const carried = containerXml({
    content: contentDigest(skeleton.content.map((piece) => pieceText(piece, texts)).join('')),
    ...(container === undefined ? {} : { container: containerOf(container.values, container.policy) }),
  });
  const metadata = options.metadata ?? {};
  const pack = (path: string, bytes: Uint8Array): ReturnType<typeof packPart> =>
    packPart(path, bytes, compression);
  return writeZip([
    ...skeleton.still,
    pack(DOCUMENT_PATH, fillDocument(skeleton, slots)),
    pack(CORE_PATH, encoder.encode(coreXml(metadata))),
    pack(APP_PATH, encoder.encode(appXml(metadata))),
    pack(VALUES_PATH, encoder.encode(valuesXml(slots))),
    pack(CONTAINER_PATH, encoder.encode(carried)),
  ]);
}

function pieceText(piece: string | number, texts: readonly string[]): string {
  return typeof piece === 'string' ? piece : (texts[piece] ?? '');
}

function fillDocument(skeleton: Skeleton, slots: readonly Slot[]): Uint8Array {
  const values = slots.map((slot) => encoder.encode(escapeRunText(slot.text)));
  const nothing = new Uint8Array();
  const pieces = skeleton.document.map((piece) =>
    typeof piece === 'number' ? (values[piece] ?? nothing) : piece,
  );
  const document = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    document.set(piece, at);
    at += piece.length;
  }
  return document;
}
