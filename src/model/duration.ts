/** How time is counted: `wall` runs day and night, `business` only within the opening hours of a calendar. */
export type Clock = 'wall' | 'business';

/** Units of policy targets. `workday` is always business time; `day` and longer are always wall time. */
export type TimeUnit = 'minute' | 'hour' | 'workday' | 'day' | 'month' | 'year';

/**
 * The unit as a person writes it; it carries the clock:
 * `workminute` 工作分钟 and `workhour` 工作小时 are minutes and hours of business time.
 */
export type WrittenUnit = TimeUnit | 'workminute' | 'workhour';

/** A length of time as promised. `value` is a decimal string, kept as written (`"0.5"`). */
export interface Duration {
  readonly value: string;
  readonly unit: TimeUnit;
  readonly clock: Clock;
}
