import type { Bilingual } from './bilingual.ts';
import type { FindingCode } from './codes.ts';
import type { Waiver } from './waiver.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding lies in a file of the user. Lines and columns count from 1; `length` is in characters. */
export interface Place {
  readonly file: string;
  /** Absent when the finding concerns the file as a whole. */
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  /** The source lines around the place, the last one being the line itself. */
  readonly excerpt?: readonly { readonly line: number; readonly text: string }[];
  /** A spreadsheet cell, `报价!C5`, instead of line and column. */
  readonly cell?: string;
}

/** The name of a value, or the value itself. */
export type Part = 'key' | 'value';

/** An article of law that a finding rests on: a key into the citation data of `check/`. */
export type CitationId = string;

/** A problem as data. Phases gather findings; only the edge turns them into text. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** JSON pointer of the value concerned, `/response`. */
  readonly pointer?: string;
  /** Whether the name at the pointer is concerned, not its value. */
  readonly part?: Part;
  /** Chinese and English title of the blank concerned. */
  readonly blank?: Bilingual;
  /** Printed number of the clause concerned, `2.3.1`. */
  readonly clause?: string;
  /** What is wrong: expected against got. */
  readonly message: Bilingual;
  /** What to do about it. */
  readonly hint?: Bilingual;
  readonly citations?: readonly CitationId[];
  /** Looked up from pointer and part by whoever shows the finding, see `located`; phases leave it open. */
  readonly place?: Place;
  /** Present when the user waived this finding: it then counts as an info. */
  readonly waiver?: Waiver;
}

/** Either a value or the reasons why there is none; a value may come with warnings and notes. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** An {@link Outcome} that holds a value. */
export function success<T>(value: T, findings: readonly Finding[] = []): Outcome<T> {
  return { ok: true, value, findings };
}

/** An {@link Outcome} without a value. */
export function failure(findings: readonly Finding[]): {
  readonly ok: false;
  readonly findings: readonly Finding[];
} {
  return { ok: false, findings };
}

/** Whether any finding stops the letter. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
