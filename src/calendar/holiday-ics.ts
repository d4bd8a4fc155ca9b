import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { type Arrangement, bad, daysBetween, unreadable } from './arrangement.ts';
import { type Day, dateOf, dayOf } from './dates.ts';
import type { NamedDate } from './holidays.ts';

/** An all-day event. */
interface Event {
  readonly summary: string;
  readonly categories: string;
  readonly first: Day;
  readonly last: Day;
}

/** No calendar of holidays has more events, and no holiday more days. */
const [MOST_EVENTS, LONGEST] = [5_000, 31];

/**
 * The arrangement of an iCalendar (RFC 5545). An event is off when it says 休 or 假, worked when it says 班; a bare name of one of the
 * seven holidays is off; an event that names a holiday and says 调休 alone could be either, and is refused. Other events
 * (solar terms, birthdays) are passed over.
 */
export function readHolidayEvents(text: string): Outcome<Arrangement> {
  const events = eventsOf(text);
  const unsure = events.filter((event) => kindOf(event) === 'unsure');
  if (unsure.length > 0) return failure(unsure.map(ambiguous));
  const of = (wanted: Kind) => events.filter((event) => kindOf(event) === wanted).flatMap(datesOf);
  const [closed, makeUp] = [of('off'), of('worked')];
  return closed.length === 0 ? failure([unreadable()]) : success({ closed, makeUp, sources: [] });
}

type Kind = 'off' | 'worked' | 'unsure' | 'other';

const NAMES = /元旦|春节|除夕|清明|劳动节|五一|端午|中秋|国庆/u;

function kindOf({ summary, categories }: Event): Kind {
  const said = `${summary} ${categories}`;
  if (/班/u.test(said)) return 'worked';
  if (/休假|放假|假期|假日|[（(]休[)）]|(?<!调)休/u.test(said)) return 'off';
  if (!NAMES.test(summary)) return 'other';
  return /调休/u.test(said) ? 'unsure' : 'off';
}

/** The holiday's name without the words that say what it is. */
function nameOf(summary: string): string {
  return summary.replace(/[（(][休班][)）]|调休上班|调休|补班|上班|放假|休假|假期|假日|休$|班$/gu, '').trim();
}

function datesOf({ summary, first, last }: Event): readonly NamedDate[] {
  return daysBetween(first, last).map((day) => ({ date: dateOf(day), name: nameOf(summary) }));
}

function eventsOf(text: string): readonly Event[] {
  const lines = text.replace(/\r?\n[ \t]/gu, '').split(/\r?\n/u);
  const events: Event[] = [];
  let fields: Map<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') fields = new Map();
    else if (line === 'END:VEVENT') {
      const event = fields && eventOf(fields);
      if (event) events.push(event);
      fields = undefined;
    } else if (fields) {
      const match = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/u.exec(line);
      if (match && !fields.has(match[1] ?? '')) fields.set(match[1] ?? '', match[2] ?? '');
    }
    if (events.length === MOST_EVENTS) break;
  }
  return events;
}

function eventOf(fields: ReadonlyMap<string, string>): Event | undefined {
  const first = dayAt(fields.get('DTSTART'));
  if (first === undefined) return undefined;
  const end = dayAt(fields.get('DTEND'));
  const lasting = /^P(\d+)D$/u.exec(fields.get('DURATION') ?? '')?.[1];
  // The end of an all-day event is the day after its last one.
  const last = end === undefined ? first + Number(lasting ?? 1) - 1 : Math.max(first, end - 1);
  if (last - first > LONGEST) return undefined;
  return { summary: fields.get('SUMMARY') ?? '', categories: fields.get('CATEGORIES') ?? '', first, last };
}

function dayAt(value: string | undefined): Day | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T|$)/u.exec(value ?? '');
  return match ? dayOf(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}

function ambiguous({ summary, first }: Event): Finding {
  const shown = summary.slice(0, 30);
  return bad(
    `${dateOf(first)} 的“${shown}”看不出是休息还是上班。`,
    `“${shown}” on ${dateOf(first)} may be a day off or a make-up workday.`,
    '请对照放假通知，写明“休”或“班”。',
    'Say 休 or 班, as the notice has it.',
  );
}
