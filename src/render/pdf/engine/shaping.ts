import type { FontFile, Glyph, GlyphRun, Position } from './internals.ts';

/** A piece of text as glyphs; positions in thousandths of an em. */
export interface Shaped {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly width: number;
}

/** Words of Western text kept shaped; beyond it the cache starts afresh, so that a long batch does not fill the memory. */
const MOST_WORDS = 20_000;

/**
 * Shapes text of set lines with one font, for all documents. Characters that have one glyph whatever stands beside them are
 * shaped once each; everything else (dashes that join, combining marks, other scripts) goes through fontkit as a whole and
 * is kept by its text.
 */
export class Shaper {
  readonly #font: FontFile;
  readonly #glyphOf: (codePoint: number) => Glyph;
  readonly #scale: number;
  readonly #features: Readonly<Record<string, boolean>>;
  readonly #single = new Map<number, Shaped>();
  readonly #words = new Map<string, Shaped>();

  /** `glyphOf` gives the glyph of a character by itself. `features` are on or off over fontkit's own choice, for all text of this shaper. */
  constructor(
    font: FontFile,
    glyphOf: (codePoint: number) => Glyph,
    features: Readonly<Record<string, boolean>>,
  ) {
    this.#font = font;
    this.#glyphOf = glyphOf;
    this.#scale = 1000 / font.unitsPerEm;
    this.#features = features;
  }

  /** The pieces of a text in their order. */
  shape(text: string): Shaped[] {
    const pieces: Shaped[] = [];
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (stands(code) && !isSelector(text.charCodeAt(at + 1))) {
        pieces.push(this.#single.get(code) ?? this.#shapeSingle(code));
        at++;
        continue;
      }
      let end = at + 1;
      while (
        end < text.length &&
        !stands(text.charCodeAt(end)) &&
        markOf(code) === markOf(text.charCodeAt(end))
      )
        end++;
      pieces.push(this.#word(text.slice(at, end)));
      at = end;
    }
    return pieces;
  }

  #shapeSingle(code: number): Shaped {
    const shaped = this.#mapped(code);
    this.#single.set(code, shaped);
    return shaped;
  }

  /** The advances are those of the font's character map: asking it is much cheaper than asking the whole shaper. */
  #mapped(code: number): Shaped {
    const glyph = this.#glyphOf(code);
    const width = glyph.advanceWidth * this.#scale;
    const position = { xAdvance: width, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: width };
    return { glyphs: [glyph], positions: [position], width };
  }

  #word(text: string): Shaped {
    const known = this.#words.get(text);
    if (known) return known;
    const shaped = this.#layout(text);
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.set(text, shaped);
    return shaped;
  }

  #layout(text: string): Shaped {
    // fontkit writes its own choices into the object that it is given.
    const run: GlyphRun = this.#font.layout(text, { ...this.#features });
    const positions = run.positions.map((position, at) => ({
      xAdvance: position.xAdvance * this.#scale,
      yAdvance: position.yAdvance * this.#scale,
      xOffset: position.xOffset * this.#scale,
      yOffset: position.yOffset * this.#scale,
      advanceWidth: (run.glyphs[at]?.advanceWidth ?? 0) * this.#scale,
    }));
    const width = positions.reduce((sum, position) => sum + position.xAdvance, 0);
    return { glyphs: run.glyphs, positions, width };
  }
}

/** Whether a character is shaped by itself: set text has neither kerning nor ligatures of letters. */
function stands(code: number): boolean {
  return isSolitary(code) || isWestern(code);
}

/**
 * Dashes and other Chinese marks are shaped apart from words and from each other.
 * 1 for dashes, whose width is the typesetter's and not the font's; 2 for marks that Chinese shares with Western text: beside
 * a Western word fonts would give them their low Western form; 0 for the rest.
 */
function markOf(code: number): number {
  if (code === 0x2014) return 1;
  const quotes = code >= 0x2018 && code <= 0x201f;
  return quotes || code === 0x2026 || code === 0xb7 || code === 0x2030 ? 2 : 0;
}

/** Han characters, CJK marks and full-width forms: no font that we print with changes them by their neighbours. */
function isSolitary(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3001 && code <= 0x3029) ||
    (code >= 0xff01 && code <= 0xff5e)
  );
}

/** ASCII, and the quotation marks that Chinese shares with it: without features no font that we ship joins or changes them. */
function isWestern(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || (code >= 0x2018 && code <= 0x201f);
}

/** Combining marks, joiners, variation selectors (some by their high halves) change the character before them. */
function isSelector(code: number): boolean {
  const combining = (code >= 0x300 && code <= 0x36f) || (code >= 0x302a && code <= 0x302f);
  return combining || (code >= 0xfe00 && code <= 0xfe0f) || code === 0xdb40 || code === 0x200d;
}
