import { openFont, type SharedFont } from './engine/fonts.ts';
import type { EmbeddedFontClass } from './engine/internals.ts';
import type { FontSource } from './engine/patches.ts';
import type { EngineFace } from './engine/types.ts';

/** A font file as far as composing pages needs it. */
export interface OpenFace {
  readonly face: EngineFace;
  readonly font: { readonly shared: SharedFont; readonly embedded: EmbeddedFontClass };
  has(codePoint: number): boolean;
}

/** Opening a font costs milliseconds, and shaped text is kept with it: once per process, bytes and name. */
const OPENED = new WeakMap<Uint8Array, Map<string, OpenFace>>();

/** Opens a TTF or OTF file; throws what is wrong with it. */
export function openFace(name: string, bytes: Uint8Array): OpenFace {
  const known = OPENED.get(bytes) ?? new Map<string, OpenFace>();
  OPENED.set(bytes, known);
  const face = known.get(name) ?? open(name, bytes);
  known.set(name, face);
  return face;
}

function open(name: string, bytes: Uint8Array): OpenFace {
  refuseOtherFormats(bytes);
  const font = openFont(bytes, name);
  rememberCharacters(font.shared.file as unknown as GlyphSource);
  const covered = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    const known = covered.get(codePoint) ?? font.shared.file.hasGlyphForCodePoint(codePoint);
    covered.set(codePoint, known);
    return known;
  };
  return { face: font.shared.face, font, has };
}

/** The inside of fontkit that decides which characters a glyph is said to stand for. */
interface GlyphSource {
  readonly _glyphs: Record<number, object | undefined>;
  getGlyph(id: number, characters?: readonly number[]): object;
}
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/**
 * fontkit keeps one object for each glyph, with the characters that it was first asked for by, in this or an earlier
 * document. Where two characters share a glyph, the text that comes out of a PDF, and so its bytes, would depend on what
 * was printed before. Here each pair of glyph and characters has its own object; a no-break space comes out as a space.
 */
function rememberCharacters(file: GlyphSource): void {
  const original = file.getGlyph.bind(file);
  const known = new Map<string, object>();
  file.getGlyph = (id, characters = []) => {
    if (characters.length === 0) return original(id);
    const codes = characters.map((code) => (code === NO_BREAK_SPACE ? SPACE : code));
    const key = `${id}/${codes.join()}`;
    const glyph = known.get(key);
    if (glyph) return glyph;
    delete file._glyphs[id];
    const fresh = original(id, codes);
    known.set(key, fresh);
    return fresh;
  };
}

/** By the first four bytes (OpenType 1.9, Organization of an OpenType font). */
function refuseOtherFormats(bytes: Uint8Array): void {
  const tag = String.fromCharCode(...bytes.subarray(0, 4));
  if (tag === '\u0000\u0001\u0000\u0000' || tag === 'OTTO' || tag === 'true') return;
  if (tag === 'ttcf') throw new Error('TTC: a collection of several fonts');
  throw new Error(tag === 'wOF2' || tag === 'wOFF' ? 'WOFF: a web font' : 'not a font file');
}

/** The faces of a document as the engine asks for them. */
export function sourceOf(faces: ReadonlyMap<string, OpenFace>): FontSource {
  const get = (name: string): OpenFace => {
    const face = faces.get(name);
    if (!face) throw new Error(`the PDF has no face ${name}`);
    return face;
  };
  return {
    get embedded() {
      return get('serif').font.embedded;
    },
    shared: (family) => get(family).font.shared,
  };
}
