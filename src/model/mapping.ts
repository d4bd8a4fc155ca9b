import type { EventType } from './event-types.ts';
import type { AppliesTo, Attainment, Cap, Exclusion, Metric, Remedy, Report } from './policy.ts';

/**
 * The part of manifest.yaml that says which blanks and clauses make which items of the policy.
 *
 * - `Pointer` is a JSON pointer into the values (`/complaint/final`). Under an item with `forEach: /faultLevels`
 *   the item stands once for each row, and a pointer that begins with `./` is relative to the row (`./response`).
 * - `Phrase` is a text in which `{pointer}` stands for the drafted value (`{./name}故障响应`).
 * - `clause` is the id of the clause in letter.md.hbs that makes the promise. An item whose clause is not in
 *   the letter (an optional chapter left out) is left out too; so is one whose `when` pointer is not true.
 */
export type Pointer = string;
export type Phrase = string;

/**
 * An event: the words of the letter with the type that letters of all kinds share, or with the one that a choice of the values
 * tells. A phrase alone is an event of this letter, which no program outside can know.
 */
export type MappedEvent =
  | Phrase
  | { readonly event: EventType; readonly name: Phrase }
  | {
      readonly choice: Pointer;
      readonly events: Readonly<Record<string, EventType>>;
      readonly name: Phrase;
    };

interface MappedItem {
  readonly id: string;
  readonly clause: string;
  /** Pointer to rows: the item stands once for each. */
  readonly forEach?: Pointer;
  /** Pointer to a flag (or any blank): the item stands only when it is true (or filled). */
  readonly when?: Pointer;
  /** Further values that the item rests on, besides those that it names. */
  readonly values?: readonly Pointer[];
}

/** A target whose figure stands in the values. */
export interface MappedTarget {
  readonly value: Pointer;
  readonly calendar?: string;
  readonly countStartDay?: boolean;
  readonly deadlineAt?: 'close-of-business' | 'end-of-day';
  /** `stays` where the letter says in words that a last day off does not move (else Civil Code art. 203 moves it). */
  readonly lastDayOff?: 'stays';
}

interface MappedObjectiveCommon extends MappedItem {
  readonly name: Phrase;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
}
export interface MappedTimer extends MappedObjectiveCommon {
  readonly kind: 'timer';
  readonly target: MappedTarget;
  readonly start: MappedEvent;
  readonly stop: MappedEvent;
  /** `given`: the pause stands only when this blank is filled, because its clause does. */
  readonly pause?: readonly {
    readonly when: MappedEvent;
    readonly max?: Pointer;
    readonly given?: Pointer;
  }[];
  readonly extension?: { readonly max: Pointer; readonly times: number; readonly requires: Phrase };
  readonly attainment?: {
    readonly op: 'gte' | 'lte';
    readonly targetPercent: Pointer;
    readonly window: Attainment['window'];
  };
}
export interface MappedRatio extends MappedObjectiveCommon {
  readonly kind: 'ratio';
  readonly target: MappedTarget;
  readonly op: 'gte' | 'lte';
  readonly window: 'month' | 'quarter' | 'year' | 'term';
  readonly indicator: Phrase;
}
export interface MappedRecurrence extends MappedObjectiveCommon {
  readonly kind: 'recurrence';
  /** Pointer to the count, or the count itself where the letter prints it as plain text. */
  readonly times: Pointer;
  readonly every: { readonly value: string; readonly unit: 'day' | 'month' | 'quarter' | 'year' } | Pointer;
}
export interface MappedTerm extends MappedObjectiveCommon {
  readonly kind: 'term';
  readonly target: MappedTarget;
  readonly start: MappedEvent;
  readonly orElse?: MappedTarget;
}
export type MappedObjective = MappedTimer | MappedRatio | MappedRecurrence | MappedTerm;

export interface MappedRemedy extends MappedItem {
  readonly name: Phrase;
  readonly trigger: {
    readonly objective?: string;
    /** Several at once; instead of `objective`. */
    readonly objectives?: readonly string[];
    readonly condition: Remedy['trigger']['condition'];
    readonly value?: Pointer;
    readonly event?: MappedEvent;
  };
  readonly action: Remedy['action'];
  readonly amount?:
    | { readonly value: Pointer; readonly per: Phrase }
    | { readonly percentOf: Phrase; readonly value: Pointer; readonly max?: Pointer; readonly per?: Phrase };
  /** The most that is owed; remedies of one pointer share it. A share names what it is taken of. */
  readonly cap?:
    | Pointer
    | { readonly value: Pointer; readonly percentOf?: Phrase; readonly period?: Cap['period'] };
}
export interface MappedExclusion extends MappedItem {
  readonly name: Phrase;
  /** The event, where it is not the name. */
  readonly event?: MappedEvent;
  /** Ids of the objectives that it excuses; all when absent. */
  readonly objectives?: readonly string[];
  readonly effect: Exclusion['effect'];
  readonly requires: Phrase;
}
export interface MappedReport extends MappedItem {
  readonly name: Phrase;
  /** Pointer to a choice (month, quarter …), or the cadence itself. */
  readonly cadence: Pointer | Report['cadence'];
  readonly contents: Phrase;
  readonly to: Phrase;
}
export interface MappedEscalation extends MappedItem {
  readonly name: Phrase;
  readonly from: Phrase;
  readonly to: Phrase;
  /** When the matter is passed on. `when` of MappedItem gates the item. */
  readonly condition: MappedEvent;
  readonly within?: MappedTarget;
}
export interface MappedTermination extends MappedItem {
  readonly name: Phrase;
  readonly event: MappedEvent;
  readonly by: Phrase;
  readonly notice?: Pointer;
}

/** How opening hours come from the values; the id `round-the-clock` is always there for 7×24 service. */
export interface MappedCalendar {
  readonly id: string;
  /** Pointer to a group of the common type `workingHours`; absent: 7×24. */
  readonly hours?: Pointer;
  readonly timeZone?: string;
}

export interface PolicyMapping {
  /** Pointers of the dates (or of a duration for `term`) that bound the letter's validity. */
  readonly validity: {
    readonly from: Pointer;
    readonly to?: Pointer;
    readonly term?: Pointer;
    readonly clause?: string;
  };
  readonly calendars: readonly MappedCalendar[];
  readonly requestTypes?: readonly { readonly id: string; readonly name: string }[];
  /** Either fixed, or one for each row of a list. */
  readonly severities?: readonly { readonly id: string; readonly name: Phrase; readonly forEach?: Pointer }[];
  readonly objectives: readonly MappedObjective[];
  readonly remedies: readonly MappedRemedy[];
  readonly exclusions: readonly MappedExclusion[];
  readonly reporting: readonly MappedReport[];
  readonly escalations: readonly MappedEscalation[];
  readonly terminations: readonly MappedTermination[];
  /** Clauses that promise nothing (definitions, headings' introductions) and so make no statement. */
  readonly noStatement?: readonly string[];
}
