import type { Bilingual } from '../model/bilingual.ts';
import type { FindingCode } from '../model/codes.ts';
import type { BlankSchema } from '../model/kind.ts';
import type { BlankValue } from '../model/value.ts';

/** Why a blank cannot be read. */
export interface Problem {
  readonly code: FindingCode;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

type WithoutOrigin<T> = T extends BlankValue ? Omit<T, 'pointer' | 'title'> : never;
/** A blank's value before it knows where it stands. */
export type RawBlank = WithoutOrigin<BlankValue>;

/** A value read from what was written, or the reason why not; `note` tells of a tolerated way of writing. */
export type Reading =
  | { readonly ok: true; readonly value: RawBlank; readonly note?: Bilingual }
  | { readonly ok: false; readonly problem: Problem };

/** Reads one type of blank. `schema` is the resolved node, with the parameters under the type's keyword. */
export interface BlankReader {
  read(written: string | boolean, schema: BlankSchema): Reading;
  /** What may be written, for error messages, forms and `pledge show`. */
  allowed(schema: BlankSchema): Bilingual;
  /** One valid way of writing it, for hints and `pledge init`. */
  sample(schema: BlankSchema): string;
}

export function readAs(value: RawBlank, note?: Bilingual): Reading {
  return note ? { ok: true, value, note } : { ok: true, value };
}

export function refuse(code: FindingCode, message: Bilingual, hint: Bilingual): Reading {
  return { ok: false, problem: { code, message, hint } };
}

/** What was written, cut to a length that fits a message and with invisible characters made visible. */
export function quote(written: string | boolean): string {
  const text = String(written).replace(
    /[\p{C}\u2028\u2029]/gu,
    (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`,
  );
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 38).join('')}……` : text;
}
