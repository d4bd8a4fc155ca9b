import type { Policy } from '../model/policy.ts';
import type { Standing } from './state.ts';

/** A letter in force, or to come, with its promises. */
export interface Dated {
  readonly standing: Standing;
  readonly policy?: Policy;
}

/** Days of an event of a calendar, and how it comes back (RFC 5545, RRULE). */
interface Reminder {
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly rule?: string;
}

/** What has to be remembered of letters: the day on which each ends, and the duties that come back. */
export function icsOf(letters: readonly Dated[], stamp: string): string {
  const reminders = letters.flatMap(remindersOf);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//pledgekit//pledgekit//ZH',
    'CALSCALE:GREGORIAN',
    ...reminders.flatMap((one) => eventLines(one, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function remindersOf({ standing: { record, state }, policy }: Dated): readonly Reminder[] {
  if (state !== 'in-force' && state !== 'future') return [];
  const { number, title, from, to } = record;
  const until = to === undefined ? '' : `;UNTIL=${compact(to)}`;
  const end = to === undefined ? [] : [{ uid: `${number}-end`, day: to, summary: `${number} ${title} 到期` }];
  const duties = [
    ...(policy?.spec.objectives ?? []).flatMap((objective) =>
      objective.kind === 'recurrence'
        ? [
            {
              id: objective.id,
              name: objective.name,
              rule: ruleOf(objective.every.unit, Number(objective.every.value)),
            },
          ]
        : [],
    ),
    ...(policy?.spec.reporting ?? []).map(({ id, name, cadence }) => ({
      id,
      name,
      rule: ruleOf(cadence, 1),
    })),
  ];
  return [
    ...end,
    ...duties.flatMap(({ id, name, rule }) =>
      rule === undefined
        ? []
        : [{ uid: `${number}-${id}`, day: from, summary: `${number} ${name}`, rule: `${rule}${until}` }],
    ),
  ];
}

function ruleOf(unit: string, count: number): string | undefined {
  const [frequency, step] =
    {
      day: ['DAILY', 1],
      month: ['MONTHLY', 1],
      quarter: ['MONTHLY', 3],
      'half-year': ['MONTHLY', 6],
      year: ['YEARLY', 1],
    }[unit] ?? [];
  return frequency === undefined ? undefined : `FREQ=${frequency};INTERVAL=${Number(step) * count}`;
}

function eventLines({ uid, day, summary, rule }: Reminder, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(uid)}@pledgekit`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${summary.replaceAll(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&')}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** Lines of at most 75 octets; the rest goes on after a space. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  for (const character of line) {
    if (new TextEncoder().encode(row + character).length > 75) {
      rows.push(row);
      row = ' ';
    }
    row += character;
  }
  return [...rows, row].join('\r\n');
}
