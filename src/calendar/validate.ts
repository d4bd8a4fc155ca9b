import type { SpecialOpeningHours, WorkingCalendar } from '../model/calendar.ts';
import type { Finding } from '../model/finding.ts';
import { memoised } from '../model/memo.ts';
import { dayOf, minutesOf, WEEKDAYS } from './dates.ts';
import { badCalendar, badZone } from './findings.ts';
import { zoneOf } from './zones.ts';

/**
 * What is wrong with a calendar whose shape is right: an unknown zone (CALENDAR-ZONE), times or dates that do not
 * exist, windows that overlap, a day both closed and opened, a coverage that ends before it begins, a calendar
 * that never opens (CALENDAR-INVALID). The calendar must not change afterwards.
 */
export const validateCalendar = memoised('problems of calendars', problemsOf);

function problemsOf(calendar: WorkingCalendar): readonly Finding[] {
  const findings: Finding[] = [];
  if (zoneOf(calendar.timeZone) === undefined) findings.push(badZone(calendar.timeZone));
  for (const { zh, en } of [
    ...weekProblems(calendar),
    ...specialProblems(calendar.specialOpeningHours),
    ...coverageProblems(calendar),
  ]) {
    findings.push(
      badCalendar(
        { zh: `工作日历“${calendar.id}”：${zh}。`, en: `Calendar "${calendar.id}": ${en}.` },
        { zh: '请改正日历后重试。', en: 'Correct the calendar and try again.' },
      ),
    );
  }
  return findings;
}

interface Problem {
  readonly zh: string;
  readonly en: string;
}
interface Hours {
  readonly opens: string;
  readonly closes: string;
}

function weekProblems(calendar: WorkingCalendar): Problem[] {
  const problems = calendar.openingHours.flatMap((hours) => timeProblems(hours));
  if (problems.length > 0) return problems;
  for (const weekday of WEEKDAYS) {
    const clash = overlap(calendar.openingHours.filter((hours) => hours.dayOfWeek.includes(weekday)));
    if (clash !== undefined) problems.push(clash(weekday));
  }
  if (calendar.openingHours.every((hours) => hours.dayOfWeek.length === 0)) {
    problems.push({ zh: '一周中没有任何工作时间', en: 'no opening hours in the week' });
  }
  return problems;
}

function specialProblems(specials: readonly SpecialOpeningHours[]): Problem[] {
  const problems: Problem[] = [];
  const opened = new Map<string, Hours[]>();
  const closed = new Set<string>();
  for (const special of specials) {
    problems.push(...dateProblems(special));
    if ('closed' in special) {
      if (special.through === undefined || special.through === special.date) closed.add(special.date);
    } else opened.set(special.date, [...(opened.get(special.date) ?? []), special]);
  }
  if (problems.length > 0) return problems;
  for (const [date, hours] of opened) {
    const clash = overlap(hours);
    if (clash !== undefined) problems.push(clash(date));
    if (closed.has(date))
      problems.push({ zh: `${date} 既休息又上班`, en: `${date} is both closed and opened` });
  }
  return problems;
}

function dateProblems(special: SpecialOpeningHours): Problem[] {
  const day = dayOf(special.date);
  if (day === undefined) return [noDate(special.date)];
  if ('opens' in special) return timeProblems(special);
  if (special.through === undefined) return [];
  const through = dayOf(special.through);
  if (through === undefined) return [noDate(special.through)];
  return through >= day
    ? []
    : [
        {
          zh: `${special.date} 的结束日 ${special.through} 早于开始日`,
          en: `the closure of ${special.date} ends before it begins, on ${special.through}`,
        },
      ];
}

function coverageProblems({ coverage }: WorkingCalendar): Problem[] {
  const wrong = [coverage.from, coverage.to].filter((date) => dayOf(date) === undefined);
  if (wrong.length > 0) return wrong.map(noDate);
  return coverage.from <= coverage.to
    ? []
    : [
        {
          zh: `覆盖范围 ${coverage.from} 至 ${coverage.to} 首尾颠倒`,
          en: `the coverage ends before it begins: ${coverage.from} to ${coverage.to}`,
        },
      ];
}

function timeProblems({ opens, closes }: Hours): Problem[] {
  const wrong = [opens, closes].filter((time) => minutesOf(time) === undefined);
  if (wrong.length > 0) {
    return wrong.map((time) => ({
      zh: `“${time}”不是 HH:MM 时刻`,
      en: `"${time}" is not a time of day (HH:MM)`,
    }));
  }
  if (opens === '24:00') return [{ zh: '上班时间不能是 24:00', en: 'hours cannot open at 24:00' }];
  if (opens !== closes) return [];
  return [
    {
      zh: `上下班时间都是 ${opens}（全天请写 00:00 至 24:00）`,
      en: `opens and closes at ${opens} (write 00:00 to 24:00 for a whole day)`,
    },
  ];
}

function noDate(date: string): Problem {
  return { zh: `“${date}”不是存在的日期 YYYY-MM-DD`, en: `"${date}" is not a date (YYYY-MM-DD)` };
}

/** A message about the first two windows of one day that overlap, given the day. */
function overlap(hours: readonly Hours[]): ((day: string) => Problem) | undefined {
  const sorted = [...hours].sort((a, b) => (a.opens < b.opens ? -1 : 1));
  const next = (index: number) => sorted[index + 1];
  const at = sorted.findIndex((window, index) => {
    const after = next(index);
    return after !== undefined && (window.closes > after.opens ? true : window.closes <= window.opens);
  });
  const [one, two] = [sorted[at], next(at)];
  if (one === undefined || two === undefined) return undefined;
  return (day) => ({
    zh: `${day} 的时段 ${one.opens}—${one.closes} 与 ${two.opens}—${two.closes} 重叠`,
    en: `the windows ${one.opens}-${one.closes} and ${two.opens}-${two.closes} of ${day} overlap`,
  });
}

/** Whether a name is an IANA time zone in its exact spelling. */
export function isTimeZone(name: string): boolean {
  return zoneOf(name) !== undefined;
}
