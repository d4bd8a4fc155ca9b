/** A font face as far as setting lines needs it. One object per face: advances are cached by its identity. */
export interface Face {
  /** Name of the face, handed through to whoever prints the lines. */
  readonly name: string;
  /** Advance width in em of a code point; undefined when the face lacks it (it then counts as one em). */
  advance(codePoint: number): number | undefined;
}

/** Consecutive text of one appearance. Runs are set one after the other, a run's end is no place to break by itself. */
export interface Run {
  /** LF ends a line; every other character is printed. */
  readonly text: string;
  readonly face: Face;
  /** Size in points. */
  readonly size: number;
  readonly underline?: boolean;
  /** Colour behind the text, as the printing side understands it. */
  readonly highlight?: string;
  /** Never break inside, unless the run is longer than a line: clause numbers, seal anchors. */
  readonly keep?: boolean;
  /** Break inside only where the line would otherwise stand half empty: short blanks. */
  readonly whole?: boolean;
  /** Never break after: a clause number stays with its text. */
  readonly keepNext?: boolean;
  /** Added after every character, in points. */
  readonly letterSpacing?: number;
  /** Opaque: lets the caller find its inline again. */
  readonly tag?: number | string;
}

/** The column that a paragraph is set in; all lengths in points. */
export interface Shape {
  readonly width: number;
  /** Indent of the first line, from the left edge of the column. */
  readonly firstIndent: number;
  /** Indent of every further line. */
  readonly hangIndent: number;
  /** `justify` leaves last lines, and lines that end in an LF, at the left. */
  readonly align: 'justify' | 'left' | 'center' | 'right';
}

/** A piece of a line that is drawn in one go. Fragments of a line lie side by side without holes. */
export interface Fragment {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly underline: boolean;
  readonly highlight: string | undefined;
  readonly tag: number | string | undefined;
  /** Index of the run it comes from. */
  readonly run: number;
  /** Left edge in points from the left edge of the column. */
  readonly x: number;
  /** Points up to the next fragment, or to the end of the line; spaces that hang at the line's end count nothing. */
  readonly width: number;
  /**
   * Points to add after each character but the last (the width knows what follows the last one):
   * letter spacing plus justification; negative where punctuation is compressed.
   */
  readonly extra: number;
}

/** One line, ready to print. */
export interface SetLine {
  readonly fragments: readonly Fragment[];
  /** Left edge of the text in points from the left edge of the column. */
  readonly x: number;
  /** Width of the text as set, without spaces that hang at its end. */
  readonly width: number;
  /** The same before justification and compression. */
  readonly natural: number;
  /** Whether it ends the paragraph. */
  readonly last: boolean;
}
