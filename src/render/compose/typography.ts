import type { Face } from '../typeset/index.ts';

/** Text of one face. */
export interface Span {
  readonly text: string;
  readonly face: Face;
}

/** The fonts of one document: which face prints which character of which style. */
export interface Typography {
  /** Splits text into spans of one face; characters that no face has stay with the style's own face. */
  spans(text: string, font: string, bold: boolean): Span[];
  /** Whether any face that may print a character in this style has it. */
  covers(codePoint: number, font: string, bold: boolean): boolean;
}
