import type { Token } from './number-format.ts';

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

/** A date as its format shows it; undefined where the format names months or days of the week in words. */
export function dateInFormat(
  serial: number,
  tokens: readonly Token[],
  from1904: boolean,
): string | undefined {
  const parts = partsOf(serial, from1904);
  const half = tokens.some(
    (token) => token.type === 'date' && (token.part === 'ampm' || token.part === 'half'),
  );
  const shown = tokens.map((token) => {
    if (token.type === 'literal') return token.text;
    if (token.type === 'point' || token.type === 'digit') return undefined;
    if (token.type !== 'date') return token.type === 'text' ? '' : undefined;
    return token.elapsed
      ? elapsed(serial, token.part, token.count)
      : datePart(parts, token.part, token.count, half);
  });
  return shown.includes(undefined) ? undefined : shown.join('').trim();
}

type Parts = Readonly<Record<'y' | 'm' | 'd' | 'h' | 'n' | 's', number>>;

function partsOf(serial: number, from1904: boolean): Parts {
  const shift = from1904 ? DAYS_TO_1904 : serial < 60 ? 1 : 0;
  const date = new Date(Math.round((serial + shift - EPOCH) * 86_400) * 1000);
  return {
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    h: date.getUTCHours(),
    n: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  };
}

function datePart(parts: Parts, part: string, count: number, half: boolean): string | undefined {
  if (part === 'ampm') return parts.h < 12 ? 'AM' : 'PM';
  if (part === 'half') return parts.h < 12 ? '上午' : '下午';
  if (part === 'y') return count > 2 ? String(parts.y) : padded(parts.y % 100, 2);
  if (count > 2) return undefined;
  if (part === 'h' && half) return padded(parts.h % 12 || 12, count);
  return padded(parts[part as keyof Parts], count);
}

function elapsed(serial: number, part: string, count: number): string | undefined {
  const seconds = Math.round(serial * 86_400);
  const unit = { h: 3600, n: 60, s: 1 }[part];
  return unit === undefined ? undefined : padded(Math.floor(seconds / unit), count);
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
