import { joinBytes } from '../../../model/bytes.ts';
import type { Compression } from '../../../model/compression.ts';
import { Memo } from '../../../model/memo.ts';
import type { SharedFont } from './fonts.ts';
import type { Outlines, Program } from './program.ts';
import { keptStream, type PackedPart, packedPart, storedPart, zlibStream } from './zlib.ts';

/** Outlines of the fixed text of letters of one kind, with their packed form once it was asked for. */
export interface FixedOutlines {
  /** The numbers of its glyphs in the font. */
  readonly key: string;
  readonly outlines: Outlines;
  /** Codes of glyphs in hexadecimal. */
  readonly codes: ReadonlyMap<number, string>;
  /** Entries of the font's `W` array. */
  readonly widths: readonly unknown[];
  packed?: PackedPart;
}

/** A font as a document embeds it: the fixed text's glyphs and those that values add. */
export interface Cut {
  readonly fixed: FixedOutlines;
  readonly values: Outlines;
  /** Codes and widths of the glyphs that values add. */
  readonly codes: ReadonlyMap<number, string>;
  readonly widths: readonly unknown[];
  /** Six capitals, see ISO 32000-1, 9.6.4. */
  readonly tag: string;
  packed?: Uint8Array;
  /** The Unicode map of the last document with this cut, and what it says of each glyph. */
  unicode?: { readonly characters: readonly (readonly number[])[]; readonly map: Stream };
}

/** Content of a stream; what is not packed pdfkit packs. */
export interface Stream {
  readonly bytes: Uint8Array;
  readonly packed: boolean;
}

/** What is kept of one font. */
interface Kept {
  readonly fixed: Memo<FixedOutlines>;
  readonly cuts: Memo<Cut>;
}

/** Kinds of letters, or combinations of optional clauses, whose fixed outlines are kept: some 250 KB each. */
const MOST_KINDS = 8;
/** Cuts kept: headings have the same in letter after letter, running text often. Some 100 KB each with the program. */
const MOST_CUTS = 4;

/**
 * What letters have in common of the fonts and other streams that they embed, packed once. Without a compression nothing is
 * packed here, and the bytes differ, not the content.
 */
export class StreamStore {
  readonly #compression: Compression | undefined;
  readonly #kept = new Map<SharedFont, Kept>();
  readonly #constants = new Map<string, Stream>();

  constructor(compression: Compression | undefined) {
    this.#compression = compression;
  }

  /** A stream that is another in every document. */
  fresh(bytes: Uint8Array): Stream {
    const compression = this.#compression;
    return compression
      ? { bytes: zlibStream([], bytes, compression), packed: true }
      : { bytes, packed: false };
  }

  /** A stream that is the same in every document. */
  constant(name: string, make: () => Uint8Array): Stream {
    const compression = this.#compression;
    const known = this.#constants.get(name);
    if (known) return known;
    const bytes = make();
    const stream = compression
      ? { bytes: keptStream(bytes, compression), packed: true }
      : { bytes, packed: false };
    this.#constants.set(name, stream);
    return stream;
  }

  /** Outlines of the glyphs of fixed text; `key` says which. The same object for the same glyphs. */
  fixed(font: SharedFont, key: string, make: () => FixedOutlines): FixedOutlines {
    return this.#of(font).fixed.get(key, make);
  }

  /** A font of these fixed glyphs and of those that `values` says. */
  cut(font: SharedFont, fixed: FixedOutlines, values: string, make: () => Cut): Cut {
    const known = this.#of(font).cuts.get(`${fixed.key}/${values}`, make);
    // The fixed outlines may have been forgotten and made anew: everybody else has the new ones.
    return known.fixed === fixed ? known : make();
  }

  /** The stream of a font program. */
  program(cut: Cut, make: () => Program): Stream {
    const compression = this.#compression;
    if (!compression) return { bytes: joinBytes(partsOf(make())), packed: false };
    cut.packed ??= packedProgram(make(), cut.fixed, compression);
    return { bytes: cut.packed, packed: true };
  }

  #of(font: SharedFont): Kept {
    const known = this.#kept.get(font);
    if (known) return known;
    const fresh = {
      fixed: new Memo<FixedOutlines>(MOST_KINDS),
      cuts: new Memo<Cut>(MOST_CUTS),
    };
    this.#kept.set(font, fresh);
    return fresh;
  }
}

/** The directory is too short to be worth packing; the outlines of the fixed text are packed once for all letters. */
function packedProgram(program: Program, fixed: FixedOutlines, compression: Compression): Uint8Array {
  const { deflatePart } = compression;
  if (!deflatePart) return zlibStream([], joinBytes(partsOf(program)), compression);
  fixed.packed ??= packedPart(program.fixed, deflatePart);
  return zlibStream([storedPart(program.directory), fixed.packed], program.rest, compression);
}

function partsOf({ directory, fixed, rest }: Program): readonly Uint8Array[] {
  return [directory, fixed, rest];
}
