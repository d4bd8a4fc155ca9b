/** What a blank type is: one file of this folder, named in `index.ts` and in `schemas/common.schema.json`. */
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

/** A value read from what was written, or the reason why not; `note` tells how it was read where it was written otherwise. */
export type Reading =
  | { readonly ok: true; readonly value: RawBlank; readonly note?: Bilingual }
  | { readonly ok: false; readonly problem: Problem };

/** Which control of a form takes the value. */
export type Input =
  | { readonly kind: 'line' | 'lines' | 'date' | 'time' | 'yes-no' | 'amount' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/** What a column of a spreadsheet that holds the blank looks like and accepts. */
export interface SheetColumn {
  readonly style: 'text' | 'money' | 'date' | 'number';
  readonly accepts:
    | { readonly kind: 'any' }
    | { readonly kind: 'list'; readonly words: readonly string[] }
    /** Days, `YYYY-MM-DD`. */
    | { readonly kind: 'date'; readonly min: string; readonly max: string }
    /** Decimal strings. */
    | { readonly kind: 'number'; readonly whole: boolean; readonly min: string; readonly max: string };
  /** How the cell stores a value; undefined: as the text that was written. */
  cell(value: RawBlank): SheetCell | undefined;
}

export type SheetCell = { readonly text: string } | { readonly number: string } | { readonly date: string };

/** A blank: its type with the parameters of one node of a schema. */
export interface Blank {
  /** Reads what was written. Pure. */
  read(written: string | boolean): Reading;
  /** What may be written, for error messages, forms and `pledge show`. */
  readonly allowed: Bilingual;
  /** One valid way of writing it: the first of the node's `examples`, else one of ours. */
  readonly sample: string;
  /** Chinese unit of a bare number, for a heading; empty when there is none. */
  readonly unit: string;
  readonly input: Input;
  readonly column: SheetColumn;
}

/** A type of blank: `of` binds it to a resolved schema node, which has the parameters under the keyword of the type. */
export interface BlankType {
  readonly keyword: string;
  of(schema: BlankSchema): Blank;
}

/** The column of values that a sheet holds as text. */
export const TEXT_COLUMN: SheetColumn = {
  style: 'text',
  accepts: { kind: 'any' },
  cell: () => undefined,
};

/** The largest number of a column whose schema names no bound. */
export const WIDEST = '999999999999';

export function readAs(value: RawBlank, note?: Bilingual): Reading {
  return note ? { ok: true, value, note } : { ok: true, value };
}

export function refuse(code: FindingCode, message: Bilingual, hint: Bilingual): Reading {
  return { ok: false, problem: { code, message, hint } };
}

/** The first example of a node, else its usual figure, else its default, as somebody would write it. */
export function exampleOf(schema: BlankSchema): string | undefined {
  const examples = Array.isArray(schema.examples) ? (schema.examples as readonly unknown[]) : [];
  const found = [examples[0], schema['x-suggest'], schema.default].find(
    (one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean',
  );
  return found === undefined ? undefined : String(found);
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
