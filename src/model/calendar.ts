// Made by scripts/schema-types.mjs from schemas/policy.schema.json: change the schema, not this file.

/** When business time runs; also the format of a calendar file of your own. */
export interface WorkingCalendar {
  /** Unique within its list. */
  readonly id: string;
  /** IANA name in its exact spelling. */
  readonly timeZone: string;
  /** Several windows a day are allowed; they may not overlap. */
  readonly openingHours: readonly OpeningHours[];
  /** Dates that differ from the week; an opened date wins over a closed range. */
  readonly specialOpeningHours: readonly SpecialOpeningHours[];
  /** Dates that the calendar knows; beyond them a due date is an error, never a guess. */
  readonly coverage: {
    /** First day. */
    readonly from: string;
    /** Last day. */
    readonly to: string;
    /** Always an error. */
    readonly onUncovered: 'error';
  };
  /** Addresses of the official notices. */
  readonly sources: readonly string[];
}

/** A weekday. */
export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';

/** A window on each of the named weekdays. */
export interface OpeningHours {
  /** One or more weekdays. */
  readonly dayOfWeek: readonly Weekday[];
  /** Opening time, HH:MM. */
  readonly opens: string;
  /** HH:MM, 24:00 allowed; not after `opens` means the following day. */
  readonly closes: string;
}

/** A closed date or range, or an opened date. */
export type SpecialOpeningHours = ClosedDays | OpenedDay;

/** A date, or dates in a row, that are not worked. */
export interface ClosedDays {
  /** The date, or the first of a range. */
  readonly date: string;
  /** Last day of a closure. */
  readonly through?: string;
  /** Always true. */
  readonly closed: true;
  /** Such as the holiday's name. */
  readonly name: string;
}

/** A date with hours of its own, such as a make-up workday. */
export interface OpenedDay {
  /** The date, or the first of a range. */
  readonly date: string;
  /** Opening time, HH:MM. */
  readonly opens: string;
  /** Closing time, HH:MM. */
  readonly closes: string;
  /** Whether the date is a make-up workday. */
  readonly makeUpWorkday?: boolean;
  /** Such as the holiday's name. */
  readonly name: string;
}
