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

const FORM = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2})?$/;

/** Reads an RFC 3339 time; seconds may be left out, the offset may not (TIME-OFFSET). */
export function parseInstant(text: string): Outcome<Instant> {
  const match = FORM.exec(text);
  if (match === null) return badInstant(text, 'form');
  const [, date = '', hour = '', minute = '', second = '0', fraction = '0', written] = match;
  const day = dayOf(date);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return badInstant(text, 'form');
  }
  if (written === undefined) return badInstant(text, 'offset');
  const offset = readOffset(written);
  if (offset === undefined) return badInstant(text, 'form');
  const seconds = Number(second) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  return success({
    at: day * 24 * HOUR + Number(hour) * HOUR + Number(minute) * MINUTE + seconds - offset,
    offset,
  });
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

function readOffset(text: string): number | undefined {
  if (text === 'Z' || text === 'z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
}
