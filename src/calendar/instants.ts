import { type Outcome, success } from '../model/finding.ts';
import { dayOf, HOUR, MINUTE } from './dates.ts';
import { badInstant } from './findings.ts';
import { offsetText, type Zone } from './zones.ts';

/** A moment, in milliseconds since the epoch, and the offset it was written with. */
export interface Instant {
  readonly at: number;
  /** Milliseconds east of UTC. */
  readonly offset: number;
}

const FORM =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/** Years in which a service can begin; beyond them a slip is likelier than a promise. */
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2199'];

/**
 * Reads an ISO 8601 time: RFC 3339, seconds may be left out, the offset may be `+0800` or `+08`, and `24:00` is the end
 * of the day. The offset may not be left out. TIME-OFFSET says which part is wrong.
 */
export function parseInstant(text: string): Outcome<Instant> {
  const match = FORM.exec(text);
  if (match === null) return badInstant(text, 'form');
  const [, date = '', hour = '', minute = '', second = '0', fraction = '0', written] = match;
  const day = dayOf(date);
  if (day === undefined) return badInstant(text, 'date');
  if (date.slice(0, 4) < FIRST_YEAR || date.slice(0, 4) > LAST_YEAR) return badInstant(text, 'year');
  const seconds = Number(second) + Number(`0.${fraction}`);
  if (!isTime(Number(hour), Number(minute), seconds)) return badInstant(text, 'time');
  if (written === undefined) return badInstant(text, 'offset');
  const offset = readOffset(written);
  if (offset === undefined) return badInstant(text, 'zone');
  const sinceMidnight = Number(hour) * HOUR + Number(minute) * MINUTE + Math.floor(seconds * 1000);
  return success({ at: day * 24 * HOUR + sinceMidnight - offset, offset });
}

function isTime(hour: number, minute: number, second: number): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second < 60;
}

/** RFC 3339 in a zone; in UTC where the zone's offset is no whole minute (before about 1901). */
export function formatInstant(at: number, zone: Zone): string {
  const offset = zone.offsetAt(at);
  if (offset % MINUTE !== 0) return withoutZeroFraction(new Date(at).toISOString());
  const reading = new Date(at + offset).toISOString().slice(0, -1);
  return withoutZeroFraction(reading) + offsetText(offset);
}

function withoutZeroFraction(text: string): string {
  return text.replace('.000', '');
}

/** Milliseconds east of UTC; China and the world keep offsets between -12:00 and +14:00. */
function readOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const digits = text.slice(1).replace(':', '');
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2) || 0)];
  if (minutes > 59) return undefined;
  const offset = (text.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
  return offset >= -12 * HOUR && offset <= 14 * HOUR ? offset : undefined;
}
