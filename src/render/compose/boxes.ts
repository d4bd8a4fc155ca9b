import type { SetLine } from '../typeset/index.ts';
import type { Picture } from './png.ts';

/**
 * What a piece of text is in the structure of the document; all lines of a paragraph share one object. `H` is a heading of a
 * `level`, 1 for the title; cells stand in rows, rows and captions in tables, points in lists.
 */
export interface Part {
  readonly role: 'H' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD' | 'Figure';
  readonly level?: number;
  readonly parent?: Part;
  /** The cells of a row, those too that say nothing. */
  readonly cells?: readonly Part[];
  /** What a picture shows, for those who cannot see it. */
  readonly alt?: string;
  /** The clause or annex that it belongs to, by its id; that of its parents unless given. */
  readonly clause?: string | undefined;
}

/** The innermost clause or annex that a part belongs to. */
export function clauseOf(part: Part | undefined): string | undefined {
  return part && (part.clause ?? clauseOf(part.parent));
}

/** Something drawn; positions in points, x to the right and y down, from the corner of what holds it. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly line: SetLine;
      /** Left edge of the column that the line was set in. */
      readonly x: number;
      /** The base line. */
      readonly y: number;
      /** #RRGGBB; black unless given. */
      readonly color?: string;
      /** Absent for what belongs to the page rather than to the letter. */
      readonly part?: Part | undefined;
    }
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly width: number;
    }
  | {
      readonly kind: 'fill';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      readonly kind: 'image';
      readonly picture: Picture;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly part?: Part | undefined;
    };

/** An entry of the outline; `level` 0 is a chapter. */
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
}

/** A place inside a box that must be found again on the finished page. */
export interface Spot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of the page that is never torn: a line of text, a row of a table. Its corner is at the left margin. */
export interface Box {
  readonly height: number;
  /** Clear space above, dropped at the top of a page. */
  readonly before: number;
  /** Whether the next box must stand on the same page. */
  readonly keepNext: boolean;
  readonly marks: readonly Mark[];
  /** Of a line of text: the distance to the next, which may be made a little smaller. */
  readonly pitch?: number;
  /** Whether a signature block begins here. */
  readonly beginsBlock?: boolean;
  /** Begins a new page. */
  readonly breakBefore?: boolean;
  /** Drawn again above this box when it begins a page: the head rows of a table. */
  readonly repeat?: readonly Box[];
  readonly outline?: OutlineEntry;
  readonly spots?: readonly Spot[];
}

/** A mark moved by a distance. */
export function moved(mark: Mark, dx: number, dy: number): Mark {
  if (mark.kind === 'rule') {
    return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy };
  }
  return { ...mark, x: mark.x + dx, y: mark.y + dy };
}
