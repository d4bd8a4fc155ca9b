import type { EngineFace } from '../../../../src/render/pdf/engine/fonts.ts';
import type { SetLine } from '../../../../src/render/typeset/index.ts';

/** A font file (static TrueType), or how to get it: it is then read when a document first asks for it. */
export type FontBytes = Uint8Array | (() => Uint8Array);

/** The font files of a family by style, as pdfmake's `bold` and `italics` ask for them. */
export interface FontFamily {
  readonly normal: FontBytes;
  readonly bold?: FontBytes;
  readonly italics?: FontBytes;
  readonly bolditalics?: FontBytes;
}

/** A file inside the PDF. */
export interface AttachedFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly description?: string;
  /** Media type. */
  readonly type?: string;
  readonly relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  readonly creationDate?: Date;
  readonly modifiedDate?: Date;
}

/**
 * A pdfmake document definition. Build a fresh one for each print: pdfmake writes into it. `info.creationDate` makes the
 * output reproducible and is therefore required. Images are data URIs; paths and URLs are refused.
 */
export interface Definition {
  readonly content: unknown;
  readonly info: { readonly creationDate: Date; readonly [key: string]: unknown };
  readonly files?: readonly AttachedFile[];
  readonly [key: string]: unknown;
}

/** Where a set line came to stand. */
export interface PlacedLine {
  readonly line: SetLine;
  /** From 1. */
  readonly page: number;
  /** Left edge of the column that the line's own `x` counts from, in points from the left edge of the page. */
  readonly left: number;
  /** Points from the top edge of the page. */
  readonly baseline: number;
}

/** How the lines of a paragraph are printed. */
export interface SetTextOptions {
  /** Height of each line in points. */
  readonly pitch: number;
  /** Points from a line's top to its baseline; by default the largest character of the line is centred in the pitch. */
  readonly baseline?: number;
  /** Colour of the text, `#rrggbb`; black unless given. */
  readonly color?: string;
  /** Called for each line when it is drawn. */
  readonly placed?: (line: PlacedLine) => void;
}

/** Opens font files and prints documents with them. One engine serves any number of documents, one after the other. */
export interface Engine {
  /**
   * The face of a font file for the typesetter, always the same object.
   * @throws when there is no such font: a bug in the caller.
   */
  face(family: string, style?: keyof FontFamily): EngineFace;
  /** Prints a document definition: a PDF with a font subset of its own. */
  print(definition: Definition): Uint8Array;
}
