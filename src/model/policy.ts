import type { WorkingCalendar } from './calendar.ts';
import type { Clock, TimeUnit } from './duration.ts';
import type { Waiver } from './finding.ts';

/** Where an item of the policy stands in the letter. */
export interface Source {
  /** Number of the clause as printed, `2.3.1`; the chapter's or annex's title when its level has no number. */
  readonly clause: string;
  /** The sentence as printed. */
  readonly sentence: string;
  /** JSON pointers of the values that it came from. */
  readonly values: readonly string[];
}

/** Metrics known to service desks, and those of contracts. */
export type Metric =
  | 'first_response'
  | 'registration'
  | 'preliminary_finding'
  | 'progress_update'
  | 'final_answer'
  | 'resolution'
  | 'dispatch'
  | 'on_site'
  | 'delivery'
  | 'handover'
  | 'evaluation'
  | 'feedback'
  | 'notification'
  | 'review'
  | 'attainment'
  | 'failure_rate'
  | 'satisfaction'
  | 'inspection'
  | 'training'
  | 'warranty'
  | 'return'
  | 'other';

export interface Event {
  readonly event: string;
}

/** What must be reached. `value` is a decimal string as printed; units are never converted here. */
export interface Target {
  readonly value: string;
  readonly unit: TimeUnit | 'percent' | 'permille' | 'count' | 'kilometre';
  readonly clock?: Clock;
  /** Id of a calendar; required when the clock is `business`. */
  readonly calendar?: string;
  /** Whether the day of the event counts, for targets in days; the law's default is false. */
  readonly countStartDay?: boolean;
  readonly deadlineAt?: 'close-of-business' | 'end-of-day';
}

export interface AppliesTo {
  readonly requestTypes?: readonly string[];
  readonly severities?: readonly string[];
  readonly condition?: string;
}

export interface Attainment {
  readonly op: 'gte' | 'lte';
  /** Decimal string. */
  readonly targetPercent: string;
  readonly window: 'month' | 'quarter' | 'year';
}

/** A worked example: a test vector for whoever consumes the policy. Instants in RFC 3339 with offset. */
export interface Example {
  readonly start: string;
  readonly due: string;
}

interface ObjectiveCommon {
  readonly id: string;
  readonly name: string;
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly source: Source;
}

/** 时限: something is done within a time. */
export interface TimerObjective extends ObjectiveCommon {
  readonly kind: 'timer';
  readonly target: Target & { readonly unit: TimeUnit; readonly clock: Clock };
  readonly start: Event;
  readonly stop: Event;
  readonly pause?: readonly { readonly when: string; readonly max?: Target }[];
  readonly extension?: { readonly max: Target; readonly times: number; readonly requires: string };
  readonly attainment?: Attainment;
  readonly examples: readonly Example[];
}
/** 比率: failure rate, satisfaction, attainment. */
export interface RatioObjective extends ObjectiveCommon {
  readonly kind: 'ratio';
  readonly target: Target & { readonly unit: 'percent' | 'permille' };
  readonly op: 'gte' | 'lte';
  readonly window: 'month' | 'quarter' | 'year' | 'term';
  /** What is counted, and out of what. */
  readonly indicator: string;
}
/** 周期: at least `times` in each `every`. */
export interface RecurrenceObjective extends ObjectiveCommon {
  readonly kind: 'recurrence';
  /** Decimal string. */
  readonly times: string;
  readonly every: { readonly value: string; readonly unit: 'day' | 'month' | 'quarter' | 'year' };
}
/** 期限: a state that lasts, such as a warranty, with an optional second limit, whichever comes first. */
export interface TermObjective extends ObjectiveCommon {
  readonly kind: 'term';
  readonly target: Target;
  readonly start: Event;
  readonly orElse?: Target;
}
export type Objective = TimerObjective | RatioObjective | RecurrenceObjective | TermObjective;

export interface Remedy {
  readonly id: string;
  readonly name: string;
  readonly trigger: {
    readonly objective?: string;
    readonly condition: 'breached' | 'elapsed_multiple_gte' | 'breach_count_gte' | 'event';
    /** Decimal string: the multiple, or the count. */
    readonly value?: string;
    readonly event?: string;
  };
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
    | { readonly value: string; readonly currency: 'CNY'; readonly per: string }
    | {
        readonly percentOf: string;
        readonly value: string;
        /** Present when `value` and `max` are per mille; absent they are percent. */
        readonly unit?: 'permille';
        readonly max?: string;
      };
  readonly cap?: { readonly value: string; readonly currency: 'CNY' };
  readonly source: Source;
}

export interface Exclusion {
  readonly id: string;
  readonly name: string;
  readonly effect: readonly ('suspend_clock' | 'waive_remedy')[];
  readonly requires: string;
  readonly source: Source;
}
export interface Report {
  readonly id: string;
  readonly name: string;
  readonly cadence: 'month' | 'quarter' | 'half-year' | 'year' | 'on-event';
  readonly contents: string;
  readonly to: string;
  readonly source: Source;
}
export interface Escalation {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly when: string;
  readonly within?: Target;
  readonly source: Source;
}
export interface Termination {
  readonly id: string;
  readonly name: string;
  readonly event: string;
  readonly by: string;
  readonly notice?: Target;
  readonly source: Source;
}
/** A promise that is none of the above. */
export interface Statement {
  readonly id: string;
  readonly source: Source;
}
export interface PolicyParty {
  readonly role: 'provider' | 'customer' | 'regulator';
  readonly name: string;
  /** Unified social credit code. */
  readonly id?: string;
  /** Where the party is first named. */
  readonly clause: string;
}

/** SLA 策略: what is measured. Made by `policy/` from the same filled letter as the print. */
export interface Policy {
  readonly apiVersion: 'pledgekit/v1';
  readonly kind: 'ServiceCommitment';
  readonly metadata: {
    /** Machine name: lower-case letters, digits, hyphens. */
    readonly name: string;
    readonly title: string;
    readonly letterKind: string;
    readonly number?: string;
    /** Warnings of the check that were accepted before the letter was made; absent when there are none. */
    readonly waivers?: readonly Waiver[];
    readonly provenance: {
      readonly template: string;
      readonly valuesDigest: string;
      readonly letterDigest: string;
    };
  };
  readonly spec: {
    readonly parties: readonly PolicyParty[];
    readonly validity: {
      readonly from: string;
      readonly to?: string;
      readonly timeZone: string;
      readonly clause: string;
    };
    readonly calendars: readonly WorkingCalendar[];
    readonly requestTypes: readonly { readonly id: string; readonly name: string }[];
    readonly severities: readonly { readonly id: string; readonly name: string }[];
    readonly objectives: readonly Objective[];
    readonly remedies: readonly Remedy[];
    readonly exclusions: readonly Exclusion[];
    readonly reporting: readonly Report[];
    readonly escalations: readonly Escalation[];
    readonly terminations: readonly Termination[];
    readonly statements: readonly Statement[];
  };
}
