import type { Detail, LetterKind } from './kind.ts';
import type { PrintSettings } from './layout.ts';
import type { GroupValue } from './value.ts';
import type { Waiver } from './waiver.ts';
import type { Wording } from './wording.ts';

/** A letter kind with its values: everything that a letter and its policy are made from. */
export interface FilledLetter {
  /** The kind with the text of the length that was chosen. */
  readonly kind: LetterKind;
  readonly detail: Detail;
  /** What the values change about the words of the kind; absent where they change nothing. */
  readonly wording?: Wording;
  readonly values: GroupValue;
  readonly waivers: readonly Waiver[];
  /** How the letter is to be printed, over the kind's own layout. */
  readonly print: PrintSettings;
  /** The source text of the values: its digest names them. It never travels, see `carried.ts`. */
  readonly source: string;
  /** Whether unfilled blanks were allowed. */
  readonly draft: boolean;
}
