import type { Bilingual } from './bilingual.ts';

/** A paragraph of a file that came back, as it is printed: deleted, struck and hidden text is not in it. */
export interface ReturnedParagraph {
  /** Its number, as the word processor counts it; empty in a PDF, where numbers are text. */
  readonly label: string;
  readonly text: string;
}

/** Something that a reviewer left in the file. */
export interface ReturnedMark {
  readonly kind: 'revision' | 'comment';
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Who and when, as the file says. */
  readonly by?: string;
  /** Deleted text. */
  readonly before?: string;
  /** Inserted text, or what a comment says. */
  readonly after?: string;
}

/** A value that the file holds beside its text: word processors print it in place of the text. */
export interface BoundValue {
  readonly pointer: string;
  readonly text: string;
}

/** What a file says that came back: a DOCX, a PDF, or the text of a scan. */
export interface Returned {
  /** Body of the letter in printing order; pages of a PDF are one paragraph each. */
  readonly paragraphs: readonly ReturnedParagraph[];
  /** Texts of headers and footers, where they are told apart from the body. */
  readonly margins: readonly string[];
  /** Texts beside the body, footnotes and hidden text, with the paragraph that they belong to. */
  readonly asides: readonly { readonly paragraph: number; readonly text: string; readonly what: Bilingual }[];
  readonly marks: readonly ReturnedMark[];
  readonly bound: readonly BoundValue[];
  /** What could not be compared: pictures, bytes behind the end. */
  readonly unread: readonly Bilingual[];
  /** Whether paragraphs are those of the letter; else page numbers and headers stand in them. */
  readonly paged: boolean;
  /** Whether pages have text that nobody sees, as behind a scan. */
  readonly unseen?: boolean;
}
