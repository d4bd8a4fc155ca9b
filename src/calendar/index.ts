/** Working time: calendars, holidays, due dates. The door to this folder. */
export { countable } from './amount.ts';
export { chinaCalendar, chinaCoverage, dailyHours, roundTheClock, statutoryDays } from './china.ts';
export { isDate, WEEKDAYS } from './dates.ts';
export { type DueDate, type DueOptions, type DueTarget, due } from './due.ts';
export { elapsed, localTime, nextOpening } from './elapsed.ts';
export { addHolidays } from './holiday-file.ts';
export type { Holidays } from './holidays.ts';
export {
  invertedCalendar,
  nonWorkingDates,
} from './inverted.ts';
export { readCalendar } from './read.ts';
export { isTimeZone, validateCalendar } from './validate.ts';
