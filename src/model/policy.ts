// Made by scripts/schema-types.mjs from schemas/policy.schema.json: change the schema, not this file.
import type { OpeningHours, WorkingCalendar } from './calendar.ts';
import type { Waiver } from './waiver.ts';

/** A party of the letter. */
export interface PolicyParty {
  /** Provider, customer or regulator. */
  readonly role: 'provider' | 'customer' | 'regulator';
  /** Full name. */
  readonly name: string;
  /** Unified social credit code. */
  readonly id?: string;
  /** Number of the clause that first names the party. */
  readonly clause: string;
}

/** The days on which the letter binds. */
export interface Validity {
  /** First day. */
  readonly from: string;
  /** Last day; absent when open-ended. */
  readonly to?: string;
  /** IANA name of the time zone. */
  readonly timeZone: string;
  /** Number of the clause on validity. */
  readonly clause: string;
}

/** A request type that the letter tells apart. */
export interface RequestType {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
}

/** Where an item stands in the letter. */
export interface Source {
  /** Number as printed; the title where a level has no number. */
  readonly clause: string;
  /** The sentence as printed. */
  readonly sentence: string;
  /** JSON pointers of the values that it came from. */
  readonly values: readonly string[];
}

/** An event that starts or stops a clock. */
export interface EventReference {
  /** Id of an event. */
  readonly event: string;
}

/** Figure and unit as written, never converted. */
export interface Target {
  /** A decimal string. */
  readonly value: string;
  /** The unit as written. */
  readonly unit:
    | 'minute'
    | 'hour'
    | 'workday'
    | 'day'
    | 'month'
    | 'year'
    | 'percent'
    | 'permille'
    | 'count'
    | 'kilometre';
  /** Wall runs day and night, business only in opening hours. */
  readonly clock?: 'wall' | 'business';
  /** Id of a calendar, required for the business clock; with days or longer, a last day off moves to the next working day. */
  readonly calendar?: string;
  /** Whether the day of the event counts; by law it does not. */
  readonly countStartDay?: boolean;
  /** Close of business (default of working days) or 24:00 (default of days and longer). */
  readonly deadlineAt?: 'close-of-business' | 'end-of-day';
}

/** Absent means every request. */
export interface AppliesTo {
  /** Ids of request types. */
  readonly requestTypes?: readonly string[];
  /** Ids of severities. */
  readonly severities?: readonly string[];
  /** A condition in words. */
  readonly condition?: string;
}

/** Share that must be on time. */
export interface Attainment {
  /** At least or at most. */
  readonly op: 'gte' | 'lte';
  /** Such as 95. */
  readonly targetPercent: string;
  /** Month, quarter or year. */
  readonly window: 'month' | 'quarter' | 'year';
}

/** A test vector for whoever consumes the policy. */
export interface Example {
  /** RFC 3339 with offset. */
  readonly start: string;
  /** RFC 3339; the end of a day is 00:00 of the next. */
  readonly due: string;
}

/** A promise that is measured; five kinds. */
export type Objective = TimerObjective | RatioObjective | RecurrenceObjective | TermObjective | DateObjective;

/** Something is done within a time. */
export interface TimerObjective {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Always timer. */
  readonly kind: 'timer';
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly source: Source;
  readonly target: TimeTarget;
  readonly start: EventReference;
  readonly stop: EventReference;
  /** When the clock stands still. */
  readonly pause?: readonly Pause[];
  readonly extension?: Extension;
  readonly attainment?: Attainment;
  /** Worked examples; none beyond the calendar's coverage. */
  readonly examples: readonly Example[];
}

/** Failure rate, satisfaction, attainment. */
export interface RatioObjective {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Always ratio. */
  readonly kind: 'ratio';
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly source: Source;
  readonly target: ShareTarget;
  /** At least or at most. */
  readonly op: 'gte' | 'lte';
  /** Month, quarter, year or the whole term. */
  readonly window: 'month' | 'quarter' | 'year' | 'term';
  /** What is counted, out of what. */
  readonly indicator: string;
  /** Where the figures of the indicator come from. */
  readonly measuredBy?: string;
}

/** At least so many times in each period. */
export interface RecurrenceObjective {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Always recurrence. */
  readonly kind: 'recurrence';
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly source: Source;
  readonly target: CountTarget;
  /** How long each period is. */
  readonly every: {
    /** How many units. */
    readonly value: string;
    /** Day, month, quarter or year. */
    readonly unit: 'day' | 'month' | 'quarter' | 'year';
  };
}

/** A state that lasts, such as a warranty. */
export interface TermObjective {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Always term. */
  readonly kind: 'term';
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly source: Source;
  readonly target: Target;
  readonly start: EventReference;
  readonly orElse?: Target;
}

/** Something is done by a date. */
export interface DateObjective {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Always date. */
  readonly kind: 'date';
  readonly metric: Metric;
  readonly appliesTo?: AppliesTo;
  readonly source: Source;
  /** The date as written. */
  readonly date: string;
  readonly stop: EventReference;
}

/** What follows a breach. */
export interface Remedy {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  readonly trigger: Trigger;
  /** What is done. */
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
  /** A sum, a share of something, or a share by tiers. */
  readonly amount?: MoneyAmount | ShareAmount | TieredAmount;
  /** Id of a cap, which several remedies may share. */
  readonly cap?: string;
  readonly source: Source;
}

/** When the clock stops or a remedy is waived. */
export interface Exclusion {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Suspends the clock, waives the remedy. */
  readonly effect: readonly ('suspend_clock' | 'waive_remedy')[];
  /** What it requires. */
  readonly requires: string;
  readonly source: Source;
  /** Id of the event. */
  readonly event?: string;
  /** Ids of the objectives that it excuses; absent means all. */
  readonly objectives?: readonly string[];
  readonly max?: Target;
}

/** A report that is promised. */
export interface Report {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** How often. */
  readonly cadence: 'month' | 'quarter' | 'half-year' | 'year' | 'on-event';
  /** What it contains. */
  readonly contents: string;
  /** To whom. */
  readonly to: string;
  readonly source: Source;
}

/** A matter is passed on. */
export interface Escalation {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** From whom. */
  readonly from: string;
  /** To whom. */
  readonly to: string;
  readonly within?: TimeTarget;
  readonly source: Source;
  /** When: id of an event. */
  readonly event: string;
}

/** A right to end the agreement. */
export interface Termination {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Id of the event. */
  readonly event: string;
  /** Who may end it. */
  readonly by: string;
  readonly notice?: TimeTarget;
  readonly source: Source;
  readonly after?: Repetition;
}

/** So many times, and within what time. */
export interface Repetition {
  /** At least so many times. */
  readonly value: string;
  /** Counted in each month, quarter, year or over the whole term. */
  readonly period?: 'month' | 'quarter' | 'year' | 'term';
  readonly within?: TimeTarget;
}

/** A promise that is none of the above, kept as it stands. */
export interface Statement {
  /** Unique within its list. */
  readonly id: string;
  readonly source: Source;
}

/** An event that starts, stops or pauses a clock, or from which a duty follows. */
export interface PolicyEvent {
  /** Unique within its list. */
  readonly id: string;
  /** As the letter calls it. */
  readonly name: string;
  /** An event that letters of all kinds share; absent: one of this letter alone. */
  readonly type?: string;
  /** Whose doing it is; time when a period ends. */
  readonly by?: 'provider' | 'customer' | 'regulator' | 'time';
}

/** A severity that the letter tells apart. */
export interface PolicySeverity {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Order: 1 is the gravest. */
  readonly rank: number;
}

/** A time; its clock is required. */
export interface TimeTarget {
  /** A decimal string. */
  readonly value: string;
  /** The unit as written. */
  readonly unit: 'minute' | 'hour' | 'workday' | 'day' | 'month' | 'year';
  /** Wall runs day and night, business only in opening hours. */
  readonly clock: 'wall' | 'business';
  /** Id of a calendar, required for the business clock; with days or longer, a last day off moves to the next working day. */
  readonly calendar?: string;
  /** Whether the day of the event counts; by law it does not. */
  readonly countStartDay?: boolean;
  /** Close of business (default of working days) or 24:00 (default of days and longer). */
  readonly deadlineAt?: 'close-of-business' | 'end-of-day';
}

/** Percent or per mille. */
export interface ShareTarget {
  /** A decimal string: sums and shares are exact, so no floating point. */
  readonly value: string;
  /** Percent or per mille. */
  readonly unit: 'percent' | 'permille';
}

/** A count. */
export interface CountTarget {
  /** A decimal string. */
  readonly value: string;
  /** Always count. */
  readonly unit: 'count';
}

/** What is measured. */
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
  | 'availability'
  | 'failure_rate'
  | 'satisfaction'
  | 'inspection'
  | 'training'
  | 'warranty'
  | 'return'
  | 'other';

/** When the clock stands still. */
export interface Pause {
  /** Id of an event. */
  readonly event: string;
  readonly max?: Target;
}

/** How the time may be extended. */
export interface Extension {
  readonly max: Target;
  /** How often at most. */
  readonly times: number;
  /** What it requires. */
  readonly requires: string;
}

/** When it applies. */
export interface Trigger {
  /** Ids of objectives; absent: an event, or any objective. */
  readonly objectives?: readonly string[];
  /** Breached, so many times the limit, so many breaches, or an event. */
  readonly condition: 'breached' | 'elapsed_multiple_gte' | 'breach_count_gte' | 'event';
  /** The multiple or the count. */
  readonly value?: string;
  /** Id of an event. */
  readonly event?: string;
}

/** A sum for each unit. */
export interface MoneyAmount {
  /** In yuan. */
  readonly value: string;
  /** ISO 4217 code. */
  readonly currency: 'CNY';
  /** Per occurrence, day and so on; period is the billing period. */
  readonly per: 'occurrence' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'period';
  /** As the letter says it. */
  readonly perText: string;
}

/** A share of something. */
export interface ShareAmount {
  /** What the share is taken of. */
  readonly percentOf: string;
  /** Percent, or per mille. */
  readonly value: string;
  /** Percent (also when absent) or per mille. */
  readonly unit?: 'percent' | 'permille';
  /** The upper end of a range of shares. */
  readonly max?: string;
  /** Per occurrence, day and so on; period is the billing period. */
  readonly per?: 'occurrence' | 'minute' | 'hour' | 'day' | 'month' | 'year' | 'period';
  /** As the letter says it. */
  readonly perText?: string;
}

/** What is credited below which figure of the indicator. */
export interface CreditTier {
  /** Percent of the indicator; of the tiers that it is below, the lowest counts. */
  readonly below: string;
  /** Percent that is credited. */
  readonly value: string;
}

/** A share of something by tiers of the indicator. */
export interface TieredAmount {
  /** What the share is taken of. */
  readonly percentOf: string;
  /** Highest first. */
  readonly tiers: readonly CreditTier[];
}

/** The most that is owed, by one remedy or several together. */
export interface Cap {
  /** Unique within its list. */
  readonly id: string;
  /** A sum in yuan, or a share of percentOf. */
  readonly value: string;
  /** CNY for a sum. */
  readonly currency?: 'CNY';
  /** What the share is taken of. */
  readonly percentOf?: string;
  /** Percent or per mille. */
  readonly unit?: 'percent' | 'permille';
  /** Over what it adds up; absent where the letter does not say. */
  readonly period?: 'occurrence' | 'day' | 'month' | 'quarter' | 'year' | 'period' | 'term';
  /** Ids of the remedies that share it. */
  readonly remedies: readonly string[];
  readonly source: Source;
}

/** Time for maintenance that was agreed beforehand. */
export interface MaintenanceWindow {
  /** Unique within its list. */
  readonly id: string;
  /** Chinese name, kept in exports. */
  readonly name: string;
  /** Weekly windows. */
  readonly hours?: readonly OpeningHours[];
  readonly notice?: TimeTarget;
  readonly source: Source;
}

/** How a party signs. */
export interface Signature {
  /** The party. */
  readonly role: string;
  /** Full name. */
  readonly name: string;
  /** The date as filled in; absent when it is not. */
  readonly date?: string;
}

/** What it was made from. */
export interface Provenance {
  /** Id of the template. */
  readonly template: string;
  /** SHA-256 of the values file. */
  readonly valuesDigest: string;
  /** SHA-256 of the printed text. */
  readonly letterDigest: string;
}

/** Name, title, origin. */
export interface PolicyMetadata {
  /** Title of the letter. */
  readonly title: string;
  /** Lower-case letters, digits, hyphens. */
  readonly name: string;
  /** Id of the letter kind. */
  readonly letterKind: string;
  /** Number of the letter. */
  readonly number?: string;
  /** Warnings of the check that were accepted, with reason and name. */
  readonly waivers?: readonly Waiver[];
  readonly provenance: Provenance;
  /** Prepared, signed, superseded or ended. */
  readonly status: 'prepared' | 'signed' | 'superseded' | 'ended';
  /** Signatures of the parties. */
  readonly signatures?: readonly Signature[];
  /** The letterDigest of the policy that it supersedes. */
  readonly supersedes?: string;
  /** Where other programs keep data of their own; keys begin with their domain. */
  readonly annotations?: { readonly [key: string]: string };
}

/** What is promised. */
export interface PolicySpec {
  /** The parties. */
  readonly parties: readonly PolicyParty[];
  readonly validity: Validity;
  /** Calendars of business time. */
  readonly calendars: readonly WorkingCalendar[];
  /** Request types that the letter tells apart. */
  readonly requestTypes: readonly RequestType[];
  /** Severities that the letter tells apart, the gravest first. */
  readonly severities: readonly PolicySeverity[];
  /** Events that the promises refer to. */
  readonly events: readonly PolicyEvent[];
  /** Promises that are measured. */
  readonly objectives: readonly Objective[];
  /** What follows a breach. */
  readonly remedies: readonly Remedy[];
  /** Caps of remedies. */
  readonly caps: readonly Cap[];
  /** When the clock stops or a remedy is waived. */
  readonly exclusions: readonly Exclusion[];
  /** Reports that are promised. */
  readonly reporting: readonly Report[];
  /** Matters that are passed on. */
  readonly escalations: readonly Escalation[];
  /** Rights to end the agreement. */
  readonly terminations: readonly Termination[];
  /** Maintenance windows. */
  readonly maintenance?: readonly MaintenanceWindow[];
  /** Every other promise. */
  readonly statements: readonly Statement[];
}

/** The machine-readable form of a commitment letter: every item names the clause that promises it and the values it came from. */
export interface Policy {
  /** Version of this format. */
  readonly apiVersion: 'pledgekit/v1';
  /** Always ServiceCommitment. */
  readonly kind: 'ServiceCommitment';
  readonly metadata: PolicyMetadata;
  readonly spec: PolicySpec;
}
