/** Days between 1904-01-01 and the usual start of counting, for the workbooks of old Macintosh programs. */
const DAYS_TO_1904 = 1462;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * A serial number as a date, a time of day, or both: `2026-06-01`, `09:30`, `2026-06-01 09:30`.
 *
 * Day 60 is 29 February 1900, which never was: the days before it are one off (a mistake of Lotus 1-2-3 that every
 * spreadsheet keeps).
 */
export function shownDate(
  serial: number,
  shows: { date: boolean; time: boolean },
  from1904: boolean,
): string {
  const shift = from1904 ? DAYS_TO_1904 : serial < 60 ? 1 : 0;
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * 86_400);
  const date = new Date((days + shift - EPOCH) * DAY).toISOString().slice(0, 10);
  const time = clock(shows.date ? seconds : Math.round(serial * 86_400));
  if (!shows.date) return time;
  return shows.time && seconds > 0 ? `${date} ${time}` : date;
}

/** `HH:MM`, with the seconds where there are some; more than 24 hours run on. */
function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** The serial number of a day `YYYY-MM-DD` after February 1900. */
export function serialOf(date: string): string {
  return String(Math.round(Date.parse(`${date}T00:00:00Z`) / DAY) + EPOCH);
}
