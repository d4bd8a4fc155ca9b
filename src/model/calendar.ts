export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';

/**
 * A window of opening hours on each of the named weekdays. `opens` and `closes` are `HH:MM` on the wall clock;
 * `closes` may be `24:00`; a `closes` not after `opens` ends on the following day (overnight).
 */
export interface OpeningHours {
  readonly dayOfWeek: readonly Weekday[];
  readonly opens: string;
  readonly closes: string;
}

/** Single dates that differ from the week: closed holidays, and days that are opened, such as make-up workdays 调休. */
export type SpecialOpeningHours =
  | { readonly date: string; readonly through?: string; readonly closed: true; readonly name: string }
  | {
      readonly date: string;
      readonly opens: string;
      readonly closes: string;
      readonly makeUpWorkday?: boolean;
      readonly name: string;
    };

/** 工作日历: when business time runs. */
export interface WorkingCalendar {
  readonly id: string;
  /** IANA name, `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly openingHours: readonly OpeningHours[];
  readonly specialOpeningHours: readonly SpecialOpeningHours[];
  /** First and last date for which the calendar is known; beyond it a due date is an error. */
  readonly coverage: { readonly from: string; readonly to: string; readonly onUncovered: 'error' };
  /** Addresses of the official notices. */
  readonly sources: readonly string[];
}
