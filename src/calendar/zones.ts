import { Temporal } from 'temporal-polyfill';
import { memoisedBy } from '../model/memo.ts';
import { DAY, type Day, HOUR, MINUTE } from './dates.ts';

/** The one door to time-zone data. Instants are milliseconds since the epoch, offsets milliseconds east of UTC. */
export interface Zone {
  /** IANA name, or an offset such as `+08:00`. */
  readonly id: string;
  offsetAt(instant: number): number;
  /**
   * The instant at which a wall clock reads `minute` minutes after midnight of `day`. A reading that is skipped
   * is the moment of the change; of a reading that comes twice, the first counts.
   */
  instantOf(day: Day, minute: number): number;
}

interface Segment {
  readonly from: number;
  readonly offset: number;
}

const SHANGHAI = 'Asia/Shanghai';
/** China has kept UTC+8 without summer time since 1991-09-15 (tz database, file `asia`, rule PRC). */
const SHANGHAI_FIXED_SINCE = 1992;

/** The zone of an IANA name in its exact spelling, or undefined when there is none. */
export const zoneOf = memoisedBy(
  'time zones',
  (id: string): Zone | undefined => (isZone(id) ? zoneOfSegments(id, yearsOf(id)) : undefined),
  { text: (id) => id },
);

/** A zone that always keeps one offset, for instants that name no place. */
export function fixedZone(offset: number): Zone {
  return zoneOfSegments(offsetText(offset), () => [{ from: Number.NEGATIVE_INFINITY, offset }]);
}

/** The day that a wall clock of the zone shows at an instant. */
export function localDay(zone: Zone, instant: number): Day {
  return Math.floor((instant + zone.offsetAt(instant)) / DAY);
}

/** `+08:00`. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function isZone(id: string): boolean {
  if (id === SHANGHAI) return true;
  if (!/^[A-Za-z]/.test(id)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id).timeZoneId === id;
  } catch {
    return false; // Temporal throws a RangeError on a name that it does not know.
  }
}

/** The segments of constant offset of one year, made once; a year is told by UTC. */
function yearsOf(id: string): (year: number) => readonly Segment[] {
  const years = new Map<number, readonly Segment[]>();
  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const made =
      id === SHANGHAI && year >= SHANGHAI_FIXED_SINCE
        ? [{ from: Date.UTC(year, 0, 1), offset: 8 * HOUR }]
        : segmentsOf(id, year);
    years.set(year, made);
    return made;
  };
}

function segmentsOf(id: string, year: number): readonly Segment[] {
  const end = Date.UTC(year + 1, 0, 1);
  let at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(year, 0, 1)).toZonedDateTimeISO(id);
  const segments = [{ from: at.epochMilliseconds, offset: at.offsetNanoseconds / 1e6 }];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= end) return segments;
    segments.push({ from: next.epochMilliseconds, offset: next.offsetNanoseconds / 1e6 });
    at = next;
  }
}

function zoneOfSegments(id: string, segmentsIn: (year: number) => readonly Segment[]): Zone {
  const segmentAt = (instant: number): Segment => {
    const segments = segmentsIn(new Date(instant).getUTCFullYear());
    const found = segments.findLast((segment) => segment.from <= instant);
    if (found === undefined) throw new Error(`no offset of ${id} at ${instant}`);
    return found;
  };
  const offsetAt = (instant: number) => segmentAt(instant).offset;
  const instantOf = (day: Day, minute: number) => {
    const reading = day * DAY + minute * MINUTE;
    const before = offsetAt(reading - DAY);
    const after = offsetAt(reading + DAY);
    if (offsetAt(reading - before) === before) return reading - before;
    if (offsetAt(reading - after) === after) return reading - after;
    return segmentAt(reading - before).from; // A skipped reading: the moment of the change.
  };
  return { id, offsetAt, instantOf };
}
