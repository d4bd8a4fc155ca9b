import type { OpeningHours, SpecialOpeningHours, Weekday, WorkingCalendar } from '../model/calendar.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import { WEEKDAYS } from './dates.ts';
import { badCalendar } from './findings.ts';
import { validateCalendar } from './validate.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A calendar file of the user's own, parsed from JSON or YAML: the shape of {@link WorkingCalendar}. `coverage` must
 * be stated, since beyond it nothing is guessed; `timeZone` defaults to Asia/Shanghai, `sources` and
 * `specialOpeningHours` to none. Findings: CALENDAR-INVALID with the place inside the file, CALENDAR-ZONE.
 */
export function readCalendar(data: unknown): Outcome<WorkingCalendar> {
  const problems: string[] = [];
  const calendar = readFields(data, problems);
  if (problems.length > 0) {
    return failure(
      problems.map((pointer) => ({
        ...badCalendar(
          {
            zh: `工作日历的 ${pointer === '' ? '内容' : pointer} 缺失、无法识别或类型不对。`,
            en: `${pointer === '' ? 'The file' : pointer} is missing, unknown or of the wrong type in the calendar.`,
          },
          {
            zh: '请对照 schemas/README.md 中“工作日历”一节的字段书写。',
            en: 'Write it with the fields of a calendar in schemas/README.md.',
          },
        ),
        pointer,
      })),
    );
  }
  const findings = validateCalendar(calendar);
  return findings.length > 0 ? failure(findings) : success(calendar);
}

const KNOWN = ['id', 'timeZone', 'openingHours', 'specialOpeningHours', 'coverage', 'sources'];

function readFields(data: unknown, problems: string[]): WorkingCalendar {
  const file = fieldsOf(data, '', KNOWN, problems);
  const coverage = fieldsOf(file.coverage, '/coverage', ['from', 'to', 'onUncovered'], problems);
  if (coverage.onUncovered !== undefined && coverage.onUncovered !== 'error') {
    problems.push('/coverage/onUncovered');
  }
  return {
    id: textOf(file, 'id', '', problems),
    timeZone: file.timeZone === undefined ? 'Asia/Shanghai' : textOf(file, 'timeZone', '', problems),
    openingHours: itemsOf(file, 'openingHours', problems).map((item, i) => hoursOf(item, i, problems)),
    specialOpeningHours:
      file.specialOpeningHours === undefined
        ? []
        : itemsOf(file, 'specialOpeningHours', problems).map((item, i) => specialOf(item, i, problems)),
    coverage: {
      from: textOf(coverage, 'from', '/coverage', problems),
      to: textOf(coverage, 'to', '/coverage', problems),
      onUncovered: 'error',
    },
    sources:
      file.sources === undefined
        ? []
        : itemsOf(file, 'sources', problems).map((item, i) => asText(item, `/sources/${i}`, problems)),
  };
}

function hoursOf(data: unknown, index: number, problems: string[]): OpeningHours {
  const at = `/openingHours/${index}`;
  const hours = fieldsOf(data, at, ['dayOfWeek', 'opens', 'closes'], problems);
  const days = hours.dayOfWeek;
  const known = Array.isArray(days) ? days.filter(isWeekday) : [];
  if (!Array.isArray(days) || known.length !== days.length) problems.push(`${at}/dayOfWeek`);
  return {
    dayOfWeek: known,
    opens: textOf(hours, 'opens', at, problems),
    closes: textOf(hours, 'closes', at, problems),
  };
}

function specialOf(data: unknown, index: number, problems: string[]): SpecialOpeningHours {
  const at = `/specialOpeningHours/${index}`;
  const known = ['date', 'through', 'closed', 'opens', 'closes', 'makeUpWorkday', 'name'];
  const special = fieldsOf(data, at, known, problems);
  const date = textOf(special, 'date', at, problems);
  const name = special.name === undefined ? '' : textOf(special, 'name', at, problems);
  if (special.closed === true) {
    for (const key of ['opens', 'closes', 'makeUpWorkday']) if (key in special) problems.push(`${at}/${key}`);
    const through = special.through === undefined ? undefined : textOf(special, 'through', at, problems);
    return { date, ...(through === undefined ? {} : { through }), closed: true, name };
  }
  for (const key of ['closed', 'through']) if (key in special) problems.push(`${at}/${key}`);
  const makeUp = special.makeUpWorkday;
  if (makeUp !== undefined && typeof makeUp !== 'boolean') problems.push(`${at}/makeUpWorkday`);
  return {
    date,
    opens: textOf(special, 'opens', at, problems),
    closes: textOf(special, 'closes', at, problems),
    ...(typeof makeUp === 'boolean' ? { makeUpWorkday: makeUp } : {}),
    name,
  };
}

function isWeekday(value: unknown): value is Weekday {
  return WEEKDAYS.some((weekday) => weekday === value);
}

function fieldsOf(data: unknown, at: string, known: readonly string[], problems: string[]): Fields {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    problems.push(at);
    return {};
  }
  for (const key of Object.keys(data)) if (!known.includes(key)) problems.push(`${at}/${key}`);
  return Object.fromEntries(Object.entries(data));
}

function itemsOf(fields: Fields, key: string, problems: string[]): readonly unknown[] {
  const value = fields[key];
  if (Array.isArray(value)) return value;
  problems.push(`/${key}`);
  return [];
}

function textOf(fields: Fields, key: string, at: string, problems: string[]): string {
  return asText(fields[key], `${at}/${key}`, problems);
}

function asText(value: unknown, at: string, problems: string[]): string {
  if (typeof value === 'string' && value !== '') return value;
  problems.push(at);
  return '';
}
