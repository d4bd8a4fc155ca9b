// Made by scripts/schema-types.mjs from schemas/manifest.schema.json: change the schema, not this file.
import type { Bilingual } from './bilingual.ts';
import type { EventType } from './event-types.ts';
import type { LayoutName } from './layout.ts';
import type { AppliesTo, Metric } from './policy.ts';

/** JSON pointer of a blank; ./ is relative to the row, /-/ in a ladder stands for each row. */
export type Pointer = string;

/** A text in which {pointer} stands for the printed value. */
export type Phrase = string;

/** Id of a clause. */
export type ClauseId = string;

/** Id in the policy. */
export type ItemId = string;

/** Line pitch in points, for kinds that are made to fit one page. */
export type LinePitch = number;

/** One level of a numbering scheme. */
export interface NumberingLevel {
  /** Form of the ordinals. */
  readonly format: 'decimal' | 'chinese' | 'lower-letter' | 'none';
  /** The ordinals of levels 1 to 4 stand as %1 to %4: %1.%2, 第%1条, （%2）; empty when the level prints no number. */
  readonly text: string;
  /** How a cross reference names a clause of this level: 第%1.%2条, 第%1条第%2项. */
  readonly reference: string;
}

/** Numbering levels, outermost first. */
export type NumberingScheme = readonly NumberingLevel[];

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

/** A party. */
export interface ManifestParty {
  /** Role in the letter. */
  readonly role: string;
  /** Role in the policy. */
  readonly policyRole: 'provider' | 'customer' | 'regulator';
  /** As the letter calls it: 承诺人. */
  readonly label: string;
  /** Pointer of the party's name. */
  readonly name: Pointer;
}

/** A line of the signature block. */
export type SignatureLineKind = 'seal' | 'representative' | 'date';

/** Who signs, and what stands in the signature column. */
export interface SignatureParty {
  /** Role of the party. */
  readonly role: string;
  /** 承诺人, 甲方, 乙方 … */
  readonly label: string;
  /** Pointer of the party's name. */
  readonly name: Pointer;
  /** Lines from top to bottom. */
  readonly lines: readonly SignatureLineKind[];
  /** Pointer of the signing date; without one the date is left to be written by hand. */
  readonly date?: Pointer;
  /** Pointer of the representative's printed name, when the values may hold it. */
  readonly representative?: Pointer;
  /** What stands before the representative's line, 法定代表人或授权代表 unless given. */
  readonly representativeLabel?: string;
  /** Pointer of a flag: the column stands only when it is true (acknowledgement by the other side). */
  readonly when?: Pointer;
  /** Pointer of a flag: the column stands only when it is not true (a branch seals in its place). */
  readonly unless?: Pointer;
  /** Anchor text that an e-sign service searches for; unique in the letter, at most 30 characters. */
  readonly anchor: string;
  /** Whether this party merely acknowledges the letter. */
  readonly acknowledges?: boolean;
}

/** Deadlines of one matter, shortest first. */
export interface Ladder {
  readonly name: Bilingual;
  /** Pointers of the deadlines. */
  readonly stages: readonly Pointer[];
  /** Pointer of the extension. */
  readonly extension?: Pointer;
}

/** The word by which the text speaks of a party throughout, for whoever wants another. */
export interface Terms {
  /** The word for the promisor. */
  readonly promisor?: string;
  /** The word for the promisee. */
  readonly promisee?: string;
}

/** A clause that no letter may leave out, and why: 它写明…… */
export interface KeptClause {
  /** Id of the clause. */
  readonly clause: string;
  readonly why: Bilingual;
}

/** What is another for short.md.hbs. */
export interface ShortForm {
  readonly layout?: LayoutName;
  readonly linePitch?: LinePitch;
  readonly numbering?: NumberingScheme;
  readonly annexNumbering?: NumberingScheme;
  /** Who signs. */
  readonly signatures?: readonly SignatureParty[];
  readonly terms?: Terms;
}

/** A target whose figure stands in the values. */
export interface MappedTarget {
  /** Pointer of the figure. */
  readonly value: Pointer;
  /** Id of one of the calendars. */
  readonly calendar?: string;
  /** Whether the day of the start counts. */
  readonly countStartDay?: boolean;
  /** When the last day ends. */
  readonly deadlineAt?: 'close-of-business' | 'end-of-day';
  /** Where the letter says that a last day off does not move. */
  readonly lastDayOff?: 'stays';
}

/** The words of the letter with the type that letters of all kinds share. */
export interface TypedEvent {
  readonly event: EventType;
  readonly name: Phrase;
}

/** The words of the letter, and the types among which a choice of the values tells. */
export interface ChosenEvent {
  readonly choice: Pointer;
  readonly events: { readonly [key: string]: EventType };
  readonly name: Phrase;
}

/** An event in the words of the letter with its shared type, which a choice may tell; words alone are an event of this letter. */
export type MappedEvent = Phrase | TypedEvent | ChosenEvent;

/** A deadline. */
export interface MappedTimer {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly kind: 'timer';
  readonly target: MappedTarget;
  readonly start: MappedEvent;
  readonly stop: MappedEvent;
  readonly pause?: readonly {
    readonly when: MappedEvent;
    /** Pointer of the longest pause. */
    readonly max?: Pointer;
    /** The pause stands only when this blank is filled, because its clause does. */
    readonly given?: Pointer;
  }[];
  readonly extension?: {
    readonly max: Pointer;
    readonly times: number;
    readonly requires: Phrase;
  };
  readonly attainment?: {
    readonly op: 'gte' | 'lte';
    readonly targetPercent: Pointer;
    readonly window: 'month' | 'quarter' | 'year';
  };
}

/** A share to be reached or kept. */
export interface MappedRatio {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly kind: 'ratio';
  readonly target: MappedTarget;
  readonly op: 'gte' | 'lte';
  readonly window: 'month' | 'quarter' | 'year' | 'term';
  readonly indicator: Phrase;
  /** Where the figures come from, as the letter says it. */
  readonly measuredBy?: Phrase;
}

/** Something done again and again. */
export interface MappedRecurrence {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly kind: 'recurrence';
  /** Pointer to the count, or the count itself where the letter prints it as plain text. */
  readonly times: string;
  /** Pointer to the period, or the period itself. */
  readonly every:
    | Pointer
    | {
        readonly value: string;
        readonly unit: 'day' | 'month' | 'quarter' | 'year';
      };
}

/** A period during which something holds. */
export interface MappedTerm {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly kind: 'term';
  readonly target: MappedTarget;
  readonly start: MappedEvent;
  readonly orElse?: MappedTarget;
}

/** Something done by a date. */
export interface MappedDate {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly kind: 'date';
  readonly date: Pointer;
  readonly stop: MappedEvent;
}

/** An objective. */
export type MappedObjective = MappedTimer | MappedRatio | MappedRecurrence | MappedTerm | MappedDate;

/** What a breach costs. */
export interface MappedRemedy {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly trigger: {
    readonly objective?: string;
    /** What sets it off. */
    readonly condition: 'breached' | 'elapsed_multiple_gte' | 'breach_count_gte' | 'event';
    readonly value?: Pointer;
    readonly event?: MappedEvent;
    /** Several at once; instead of `objective`. */
    readonly objectives?: readonly string[];
  };
  /** What is owed. */
  readonly action:
    | 'pay'
    | 'reduce_fee'
    | 'compensate'
    | 'replace'
    | 'apologise'
    | 'dismiss'
    | 'terminate'
    | 'correct'
    | 'other';
  readonly amount?:
    | {
        readonly value: Pointer;
        readonly per: Phrase;
      }
    | {
        readonly percentOf: Phrase;
        readonly value: Pointer;
        readonly max?: Pointer;
        readonly per?: Phrase;
      }
    | {
        readonly percentOf: Phrase;
        readonly below: Pointer;
        readonly value: Pointer;
      };
  /** The most that is owed; remedies of one pointer share it. A share names what it is taken of. */
  readonly cap?:
    | Pointer
    | {
        readonly value: Pointer;
        readonly percentOf?: Phrase;
        readonly period?: 'occurrence' | 'day' | 'month' | 'quarter' | 'year' | 'period' | 'term';
      };
}

/** What excuses. */
export interface MappedExclusion {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly effect: readonly ('suspend_clock' | 'waive_remedy')[];
  readonly requires: Phrase;
  /** The event, where it is not the name. */
  readonly event?: MappedEvent;
  /** Ids of the objectives that it excuses; all when absent. */
  readonly objectives?: readonly string[];
  /** The longest time that the clock may stand still. */
  readonly max?: Pointer;
}

/** A report. */
export interface MappedReport {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  /** Pointer to a choice (month, quarter …), or the cadence itself. */
  readonly cadence: string;
  readonly contents: Phrase;
  readonly to: Phrase;
}

/** Passing a matter on. */
export interface MappedEscalation {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly from: Phrase;
  readonly to: Phrase;
  /** When the matter is passed on; `when` gates the item. */
  readonly condition: MappedEvent;
  readonly within?: MappedTarget;
}

/** A right to end the contract. */
export interface MappedTermination {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly event: MappedEvent;
  readonly by: Phrase;
  readonly notice?: Pointer;
  /** How often it has to happen, and within what time. */
  readonly after?: {
    readonly value: Pointer;
    readonly period?: 'month' | 'quarter' | 'year' | 'term';
    readonly within?: Pointer;
  };
}

/** Maintenance that is agreed beforehand. */
export interface MappedMaintenance {
  readonly id: ItemId;
  /** The clause that makes the promise. */
  readonly clause: ClauseId;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
  readonly name: Phrase;
  readonly notice?: MappedTarget;
}

/** How opening hours come from the values; the id `round-the-clock` is always there for 7×24 service. */
export interface MappedCalendar {
  readonly id: string;
  /** Pointer to a group of the common type `workingHours`; absent: 7×24. */
  readonly hours?: Pointer;
  readonly timeZone?: string;
}

/** How blanks and clauses become the policy. */
export interface PolicyMapping {
  /** Pointers of the dates (or of a duration for `term`) that bound the letter's validity. */
  readonly validity: {
    readonly from: Pointer;
    readonly to?: Pointer;
    readonly term?: Pointer;
    readonly clause?: ClauseId;
  };
  readonly calendars: readonly MappedCalendar[];
  readonly requestTypes?: readonly {
    readonly id: string;
    readonly name: string;
  }[];
  /** Either fixed, or one for each row of a list. */
  readonly severities?: readonly {
    readonly id: string;
    readonly name: Phrase;
    readonly forEach?: Pointer;
  }[];
  readonly objectives: readonly MappedObjective[];
  readonly remedies: readonly MappedRemedy[];
  readonly exclusions: readonly MappedExclusion[];
  readonly reporting: readonly MappedReport[];
  readonly escalations: readonly MappedEscalation[];
  readonly terminations: readonly MappedTermination[];
  readonly maintenance?: readonly MappedMaintenance[];
  /** Clauses that promise nothing (definitions, headings' introductions) and so make no statement. */
  readonly noStatement?: readonly ClauseId[];
}

/** The format of a letter kind's manifest. */
export interface Manifest {
  /** Title of the letter. */
  readonly title: Bilingual;
  /** What it is for. */
  readonly purpose: Bilingual;
  /** Typical users. */
  readonly users: Bilingual;
  /** When another letter serves better. */
  readonly whenNotToUse: Bilingual;
  readonly layout: LayoutName;
  readonly linePitch?: LinePitch;
  /** What letter.md.hbs is, and what a letter takes by itself; full unless said. */
  readonly detail?: 'short' | 'full';
  readonly short?: ShortForm;
  readonly terms?: Terms;
  /** Clauses that no letter may leave out. Validity and liability are kept without being named. */
  readonly keep?: readonly KeptClause[];
  /** Chapters, clauses and annexes (ids) that the standard length does without. */
  readonly standard?: {
    /** Ids of what is left out. */
    readonly omit: readonly string[];
    /** Line pitch of the standard length in points; left out, that of the kind. */
    readonly linePitch?: LinePitch;
  };
  readonly numbering: NumberingScheme;
  /** Numbering of the annexes, where the letter has any. */
  readonly annexNumbering?: NumberingScheme;
  /** Gates that open only where a value is filled. */
  readonly scopeWhen?: {
    /** Pointer of what makes the letter part of a bid. */
    readonly bid?: Pointer;
  };
  /** Gates of the check rules. */
  readonly scope: readonly ScopeTag[];
  /** The parties. */
  readonly parties: readonly ManifestParty[];
  /** Who signs. */
  readonly signatures: readonly SignatureParty[];
  /** Deadlines of one matter, shortest first. */
  readonly ladders?: readonly Ladder[];
  readonly policy: PolicyMapping;
}
