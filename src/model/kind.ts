import type { Bilingual } from './bilingual.ts';
import type { LayoutName } from './layout.ts';
import type { PolicyMapping } from './mapping.ts';
import type { Role } from './wording.ts';

/** One level of a numbering scheme. `%1` … `%4` in `text` stand for the ordinals of levels 1 … 4. */
export interface NumberingLevel {
  readonly format: 'decimal' | 'chinese' | 'lower-letter' | 'none';
  /** `%1.%2`, `第%1条`, `（%2）`; empty when the level prints no number. */
  readonly text: string;
  /** How a cross reference names a clause of this level: `第%1.%2条`, `第%1条第%2项`. */
  readonly reference: string;
}

/** Numbering of a letter or an annex, outermost level first. */
export type NumberingScheme = readonly NumberingLevel[];

/** Who signs, and what stands in the signature column. */
export interface SignatureParty {
  readonly role: string;
  /** 承诺人, 甲方, 乙方 … */
  readonly label: string;
  /** Pointer of the party's name. */
  readonly name: string;
  readonly lines: readonly SignatureLineKind[];
  /** Pointer of the signing date; without one the date is left to be written by hand. */
  readonly date?: string;
  /** Pointer of the representative's printed name, when the values may hold it. */
  readonly representative?: string;
  /** What stands before the representative's line, 法定代表人或授权代表 unless given. */
  readonly representativeLabel?: string;
  /** Pointer of a flag: the column stands only when it is true (acknowledgement by the other side). */
  readonly when?: string;
  /** Pointer of a flag: the column stands only when it is not true (a branch seals in its place). */
  readonly unless?: string;
  /** Anchor text that an e-sign service searches for; unique in the letter, at most 30 characters. */
  readonly anchor: string;
  /** Whether this party merely acknowledges the letter. */
  readonly acknowledges?: boolean;
}

export type SignatureLineKind = 'seal' | 'representative' | 'date';

/** What a letter is like, for the gates of the check rules. */
export type ScopeTag =
  | 'unilateral'
  | 'bilateral'
  | 'unit'
  | 'published'
  | 'consumer'
  | 'aftersale'
  | 'bid'
  | 'canteen'
  | 'telecom'
  | 'auto'
  | 'online'
  | 'unified'
  | 'internal';

/** How long a letter is: one page, some pages, everything. */
export type Detail = 'short' | 'standard' | 'full';

/** What of the manifest is another for the short text beside a full one. */
export type ShortForm = Partial<
  Pick<Manifest, 'layout' | 'linePitch' | 'numbering' | 'annexNumbering' | 'signatures' | 'terms'>
>;

/** manifest.yaml of a letter kind. */
export interface Manifest {
  readonly title: Bilingual;
  readonly purpose: Bilingual;
  /** Typical users. */
  readonly users: Bilingual;
  readonly whenNotToUse: Bilingual;
  readonly layout: LayoutName;
  /** Line pitch in points of a kind that is made to fit one page; absent, that of the layout. */
  readonly linePitch?: number;
  /**
   * What letter.md.hbs is: the full text unless it says `short`. A letter that asks for no length has this one.
   * The other lengths: `short` where there is a short.md.hbs, `standard` where `standard` says what it leaves out.
   */
  readonly detail?: 'short' | 'full';
  readonly short?: ShortForm;
  /** The word by which the text speaks of a party throughout, for whoever wants another. */
  readonly terms?: Readonly<Partial<Record<Role, string>>>;
  /** Clauses that no letter may leave out, and why: `它写明……`. Validity and liability are kept without being named. */
  readonly keep?: readonly { readonly clause: string; readonly why: Bilingual }[];
  /** Ids of the chapters, clauses and annexes of the full text that the standard one does without. */
  readonly standard?: { readonly omit: readonly string[] };
  readonly numbering: NumberingScheme;
  /** Numbering of the annexes, where the letter has any. */
  readonly annexNumbering?: NumberingScheme;
  readonly scope: readonly ScopeTag[];
  /** Pointers of the parties' names by role. */
  readonly parties: readonly {
    readonly role: string;
    readonly policyRole: 'provider' | 'customer' | 'regulator';
    readonly label: string;
    readonly name: string;
  }[];
  readonly signatures: readonly SignatureParty[];
  /** Groups of blanks whose durations form a ladder, shortest first. */
  readonly ladders?: readonly {
    readonly name: Bilingual;
    readonly stages: readonly string[];
    readonly extension?: string;
  }[];
  readonly policy: PolicyMapping;
}

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
}
