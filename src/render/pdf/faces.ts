import { memoisedBy } from '../../model/memo.ts';
import { faceOf, isCollection } from './collection.ts';
import { type EngineFace, openFont, type SharedFont, type Spelling } from './engine/fonts.ts';

/** A font file as far as composing pages needs it. */
export interface OpenFace {
  readonly face: EngineFace;
  readonly font: SharedFont;
  has(codePoint: number): boolean;
}

/** Opening a font costs milliseconds, and shaped text is kept with it: once per process, bytes and name. */
const opened = memoisedBy('opened font files', open, {
  objects: (_name, bytes) => [bytes],
  text: (name) => name,
});

/**
 * Opens a TTF or OTF file, or a face of a collection: the first that bears one of the names `wanted`. Throws what is wrong
 * with it.
 */
export function openFace(name: string, bytes: Uint8Array, wanted: readonly string[] = []): OpenFace {
  return opened(name, isCollection(bytes) ? cutOut(bytes, wanted) : bytes);
}

/** The same bytes for the same face, by which it is known again. */
const cutOut = memoisedBy('faces cut out of collections', faceOf, {
  objects: (bytes) => [bytes],
  text: (_bytes, wanted) => wanted.join('\0'),
});

function open(name: string, bytes: Uint8Array): OpenFace {
  refuseOtherFormats(bytes);
  const font = openFont(bytes, name, SPACES_ALIKE);
  const covered = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    const known = covered.get(codePoint) ?? font.has(codePoint);
    covered.set(codePoint, known);
    return known;
  };
  return { face: font.face, font, has };
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** In a font that has one glyph for both, a no-break space comes out of the document as a space. */
const SPACES_ALIKE: Spelling = (characters) =>
  characters.includes(NO_BREAK_SPACE)
    ? characters.map((code) => (code === NO_BREAK_SPACE ? SPACE : code))
    : characters;

/** By the first four bytes (OpenType 1.9, Organization of an OpenType font). */
function refuseOtherFormats(bytes: Uint8Array): void {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  if (tag === '\u0000\u0001\u0000\u0000' || tag === 'OTTO' || tag === 'true') return;
  throw new Error(tag === 'wOF2' || tag === 'wOFF' ? 'WOFF: a web font' : 'not a font file');
}
