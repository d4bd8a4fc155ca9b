import type { Manifest } from './manifest.ts';

/** How long a letter is: one page, some pages, everything. */
export type Detail = 'short' | 'standard' | 'full';

/** A JSON Schema node of a letter kind, `$ref`s into the common schema already resolved. */
export interface BlankSchema {
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly [keyword: string]: unknown;
}

/** A schema of blanks and the common one that it refers to. */
export interface Schemas {
  /** The schema as published, `$ref`s kept. */
  readonly schema: BlankSchema;
  /** common.schema.json, which the schema refers to. */
  readonly commonSchema: BlankSchema;
  /** The schema as code, made when the package is built; without it the schema is compiled at its first use. */
  readonly validator?: () => unknown;
}

/** A letter kind: text and data, loaded from `templates/<id>/` and `schemas/<id>.schema.json`. */
export interface LetterKind extends Schemas {
  readonly id: string;
  readonly manifest: Manifest;
  /** letter.md.hbs as written. */
  readonly template: string;
  /** short.md.hbs as written, where the kind has a short text beside its full one. */
  readonly short?: string;
  /** example.yaml as written. */
  readonly example: string;
  /** Its texts as code, by the text as written, for a place where no code may be made at run time. */
  readonly programs?: ReadonlyMap<string, object>;
}
