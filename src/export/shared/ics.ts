import { oneLine } from './text.ts';

/** One whole day or span of days of a calendar file. */
export interface DayEvent {
  /** Unique and stable, ASCII. */
  readonly uid: string;
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  readonly summary: string;
  readonly description?: string;
  /** Whether the day counts as busy: closed days do, so that nothing is planned. */
  readonly busy: boolean;
  /** How it comes again (RFC 5545, 3.3.10): `FREQ=MONTHLY;INTERVAL=3`. */
  readonly rule?: string;
}

const OCTETS_PER_LINE = 75;

/**
 * An iCalendar file (RFC 5545) of whole days. `stamp` is the date that DTSTAMP carries: the file has to be the
 * same for the same policy, so the moment of the export is no choice.
 */
export function icsFile(name: string, stamp: string, events: readonly DayEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pledgekit//pledgekit//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${icsText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, from, to, summary, description, busy, rule }: DayEvent, stamp: string): string[] {
  const end = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${icsText(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${icsText(description)}`]),
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function icsText(text: string): string {
  return oneLine(text).replace(/[\\;,]/g, '\\$&');
}

/** Lines of at most 75 octets, cut between characters; the rest goes on after a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > OCTETS_PER_LINE) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += character;
    octets += size;
  }
  return [...rows, row].join('\r\n');
}
