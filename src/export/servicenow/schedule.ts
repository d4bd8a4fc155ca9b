import type { Policy } from '../../model/policy.ts';
import { typescriptString } from '../shared/quote.ts';
import { shortLine } from '../shared/text.ts';
import { closedSpans, type EngineWeek, nextDate, WEEKDAYS, weekdayOf } from '../shared/week.ts';

/** A schedule with its weekly openings and closed dates as records. */
export function scheduleLines(variable: string, id: string, policy: Policy, week: EngineWeek): string[] {
  const name = shortLine(`${policy.metadata.title}·${week.id}`, 80);
  return [
    `export const ${variable} = Record({`,
    `    $id: Now.ID[${typescriptString(id)}],`,
    "    table: 'cmn_schedule',",
    '    data: {',
    `        name: ${typescriptString(name)},`,
    // The three that a schedule inherits from business_calendar.
    `        calendar_name: ${typescriptString(id.replaceAll('-', '_'))},`,
    `        label: ${typescriptString(name)},`,
    `        plural_label: ${typescriptString(name)},`,
    `        time_zone: ${typescriptString(week.timeZone)},`,
    '    },',
    '})',
    ...openings(variable, id, policy, week),
    ...closings(variable, id, week),
  ];
}

/** Each window of each weekday, from its first date in the range, repeated weekly. */
function openings(variable: string, id: string, policy: Policy, week: EngineWeek): string[] {
  const from = week.range?.from ?? policy.spec.validity.from;
  return WEEKDAYS.flatMap((day, index) =>
    week.days[day].flatMap(([opens, closes], window) => {
      let date = from;
      while (weekdayOf(date) !== day) date = nextDate(date);
      return span(`${id}-${day.toLowerCase()}-${window + 1}`, {
        name: typescriptString(`${day} ${window + 1}`),
        schedule: variable,
        start_date_time: typescriptString(stamp(date, opens)),
        end_date_time: typescriptString(closes === 1440 ? `${compact(date)}T235959` : stamp(date, closes)),
        repeat_type: "'weekly'",
        repeat_count: '1',
        days_of_week: `'${index + 1}'`,
      });
    }),
  );
}

function closings(variable: string, id: string, week: EngineWeek): string[] {
  return closedSpans(week).flatMap(({ from, to, name }) =>
    span(`${id}-closed-${from}`, {
      name: typescriptString(shortLine(name, 40)),
      schedule: variable,
      type: "'exclude'",
      all_day: 'true',
      start_date_time: typescriptString(`${compact(from)}T000000`),
      end_date_time: typescriptString(`${compact(to)}T235959`),
    }),
  );
}

function span(id: string, fields: Readonly<Record<string, string>>): string[] {
  const data = Object.entries(fields).map(([field, value]) => `${field}: ${value}`);
  return [
    `Record({ $id: Now.ID[${typescriptString(id)}], table: 'cmn_schedule_span', data: { ${data.join(', ')} } })`,
  ];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function stamp(date: string, minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${compact(date)}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00`;
}
