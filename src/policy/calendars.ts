import {
  chinaCalendar,
  dailyHours,
  type Holidays,
  isTimeZone,
  roundTheClock,
  statutoryDays,
  WEEKDAYS,
} from '../calendar/index.ts';
import type { OpeningHours, WorkingCalendar } from '../model/calendar.ts';
import type { Finding } from '../model/finding.ts';
import type { MappedCalendar } from '../model/manifest.ts';
import { memoisedBy } from '../model/memo.ts';
import { type GroupValue, type Value, valueAt } from '../model/value.ts';
import { policyError } from './findings.ts';

/** Id of the calendar of statutory days, which every letter may count on without naming it. */
export const STATUTORY = 'statutory';

const WORKDAYS: Readonly<Record<string, number>> = { 'mon-fri': 5, 'mon-sat': 6, 'mon-sun': 7 };

/**
 * The calendars of a letter from its first valid year to the end of the holiday data. A group of working hours makes
 * a Chinese working week with statutory holidays and make-up workdays; a calendar without a pointer to hours is 7×24,
 * and one whose hours nobody filled is not there.
 */
export function calendarsOf(
  mapped: readonly MappedCalendar[],
  values: GroupValue,
  from: string,
  holidays: Holidays | undefined,
  findings: Finding[],
): readonly WorkingCalendar[] {
  const since = `${from.slice(0, 4)}-01-01`;
  const known = holidays === undefined ? {} : { holidays };
  return mapped.flatMap(({ id, hours, timeZone = 'Asia/Shanghai' }) => {
    if (!isTimeZone(timeZone)) {
      findings.push(
        noCalendar('CALENDAR-ZONE', hours ?? '', `时区“${timeZone}”不存在`, `no time zone "${timeZone}"`),
      );
      return [];
    }
    if (id === STATUTORY) return [statutoryFor({ id, timeZone, from: since, ...known })];
    if (hours === undefined) return [roundTheClockFor(id, timeZone)];
    const group = valueAt(values, hours);
    // Hours are filled only where a promise runs in working time; without them there is no such calendar.
    if (group?.type !== 'group' || Object.keys(group.fields).length === 0) return [];
    const openingHours = openingHoursOf(group);
    if (openingHours === undefined) {
      findings.push(
        noCalendar('CALENDAR-INVALID', hours, '工作时间没有填全', 'the working hours are incomplete'),
      );
      return [];
    }
    const makeUp = group.fields.makeUpWorkdays;
    const makeUpWorkdays = !(makeUp?.type === 'flag' && !makeUp.value);
    return [calendarFor({ id, openingHours, timeZone, from: since, makeUpWorkdays, ...known })];
  });
}

/** Notes where the holiday data end before the letter does; a warning when they do not reach its beginning. */
export function coverageFindings(
  calendars: readonly WorkingCalendar[],
  from: string,
  to: string | undefined,
): readonly Finding[] {
  return alikeInCoverage(calendars).flatMap(({ id, coverage }) => {
    if (to !== undefined && to <= coverage.to && from >= coverage.from) return [];
    if (to === undefined && from <= coverage.to && from >= coverage.from) return [];
    const severity = from > coverage.to || from < coverage.from ? 'warning' : 'info';
    return [
      {
        code: 'CALENDAR-COVERAGE' as const,
        severity,
        message: {
          zh: `工作日历“${id}”覆盖 ${coverage.from} 至 ${coverage.to}，不及承诺的有效期（${from} 至 ${to ?? '长期'}）。`,
          en: `Calendar "${id}" covers ${coverage.from} to ${coverage.to}, less than the validity (${from} to ${to ?? 'open-ended'}).`,
        },
        hint: {
          zh: '国务院办公厅通常在每年 11 月公布下一年的放假安排；届时请更新数据并重新生成策略。',
          en: 'The official list of the next year appears each November: update the data then and make the policy anew.',
        },
      },
    ];
  });
}

/** Calendars that reach from the same day to the same day are one fact: the first speaks for all of them. */
function alikeInCoverage(calendars: readonly WorkingCalendar[]): readonly WorkingCalendar[] {
  const spans = calendars.map(({ coverage }) => `${coverage.from}/${coverage.to}`);
  return calendars.filter((_, index) => spans.indexOf(spans[index] ?? '') === index);
}

function openingHoursOf({ fields }: GroupValue): readonly OpeningHours[] | undefined {
  const count = fields.days?.type === 'choice' ? WORKDAYS[fields.days.value] : undefined;
  const [opens, closes] = [timeOf(fields.opens), timeOf(fields.closes)];
  if (count === undefined || opens === undefined || closes === undefined) return undefined;
  const [from, to] = [timeOf(fields.breakStart), timeOf(fields.breakEnd)];
  return dailyHours(
    WEEKDAYS.slice(0, count),
    opens,
    closes,
    from === undefined || to === undefined ? undefined : { from, to },
  );
}

function timeOf(value: Value | undefined): string | undefined {
  return value?.type === 'time' ? value.time : undefined;
}

/** A batch makes and prepares calendars of equal options once. */
const KEPT = { text: (...args: readonly unknown[]) => JSON.stringify(args), most: 32 };
/** Holidays of a file are told by identity: they are read once a run. */
const KEPT_BY_HOLIDAYS = {
  objects: ({ holidays }: { readonly holidays?: Holidays }) => (holidays === undefined ? [] : [holidays]),
  text: ({ holidays: _, ...options }: { readonly holidays?: Holidays }) => JSON.stringify(options),
  most: 32,
};
const calendarFor = memoisedBy('working calendars', chinaCalendar, KEPT_BY_HOLIDAYS);
const roundTheClockFor = memoisedBy('calendars round the clock', roundTheClock, KEPT);
const statutoryFor = memoisedBy('statutory calendars', statutoryDays, KEPT_BY_HOLIDAYS);

function noCalendar(
  code: 'CALENDAR-ZONE' | 'CALENDAR-INVALID',
  pointer: string,
  zh: string,
  en: string,
): Finding {
  return policyError(
    code,
    pointer,
    { zh: `无法建立工作日历：${zh}。`, en: `A calendar cannot be made: ${en}.` },
    {
      zh: '请填写每周工作日、上班时间和下班时间。',
      en: 'Fill in the days, the opening and the closing time.',
    },
  );
}
