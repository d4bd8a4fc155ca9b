import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { type Arrangement, bad, daysBetween, unreadable } from './arrangement.ts';
import { dateOf, dayOf } from './dates.ts';
import type { NamedDate } from './holidays.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The arrangement of plain data, in either of its shapes. */
export function readArrangement(file: unknown): Outcome<Arrangement> {
  const data = fieldsOf(file);
  if (Array.isArray(data.days)) return readDays(data.days, data.papers);
  const problems: Finding[] = [];
  const runs = (key: string) =>
    listOf(data[key]).flatMap((entry, index) => readRun(fieldsOf(entry), `/${key}/${index}`, problems));
  const closed = runs('closed');
  const makeUp = runs('makeUpWorkdays');
  if (problems.length > 0) return failure(problems);
  return closed.length === 0
    ? failure([unreadable()])
    : success({ closed, makeUp, sources: textsOf(data.sources) });
}

function readDays(days: readonly unknown[], papers: unknown): Outcome<Arrangement> {
  const read = days.map(fieldsOf);
  const problems = read.flatMap(({ date, name, isOffDay }, index) =>
    typeof date === 'string' &&
    dayOf(date) !== undefined &&
    typeof name === 'string' &&
    typeof isOffDay === 'boolean'
      ? []
      : [badEntry(`/days/${index}`)],
  );
  if (problems.length > 0) return failure(problems);
  const of = (off: boolean) =>
    read
      .filter(({ isOffDay }) => isOffDay === off)
      .map(({ date, name }) => ({ date: String(date), name: String(name) }));
  return success({ closed: of(true), makeUp: of(false), sources: textsOf(papers) });
}

/** The dates of `{ date, through?, name? }`, each on its own. */
function readRun(entry: Fields, pointer: string, problems: Finding[]): readonly NamedDate[] {
  const { date, through = date, name = '' } = entry;
  const [first, last] = [date, through].map((text) => (typeof text === 'string' ? dayOf(text) : undefined));
  if (
    first === undefined ||
    last === undefined ||
    typeof name !== 'string' ||
    last < first ||
    last - first > LONGEST_RUN
  ) {
    problems.push(badEntry(pointer));
    return [];
  }
  return daysBetween(first, last).map((day) => ({ date: dateOf(day), name }));
}

/** No holiday is longer than this many days. */
const LONGEST_RUN = 30;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((entry): entry is string => typeof entry === 'string');
}

function badEntry(pointer: string): Finding {
  return {
    ...bad(
      `放假安排的 ${pointer} 缺少内容、日期不存在或首尾颠倒。`,
      `${pointer} of the holiday file lacks something, or its date does not exist.`,
      '日期写成 2027-01-01；一段假期写 date 和 through。',
      'Write dates as 2027-01-01, a run of days with date and through.',
    ),
    pointer,
  };
}
