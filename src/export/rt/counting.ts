import { due } from '../../calendar/index.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Weekday } from '../../model/calendar.ts';
import type { Policy, TimerObjective } from '../../model/policy.ts';
import { REASONS } from '../shared/reasons.ts';
import { minutesInTime } from '../shared/reckon.ts';
import { countsMinutes, minutesOfTarget, whole } from '../shared/targets.ts';
import { oneLine } from '../shared/text.ts';
import { calendarTroubles } from '../shared/tickets.ts';
import { type EngineWeek, minutesIn, nextDate, timeOf, WEEKDAYS } from '../shared/week.ts';

/** An entry of `%ServiceBusinessHours`. */
export interface BusinessHours {
  readonly name: string;
  readonly days: Readonly<Partial<Record<Weekday, BusinessDay>>>;
  readonly holidays: readonly string[];
}
interface BusinessDay {
  readonly start: string;
  readonly end: string;
  readonly breaks: readonly (readonly [string, string])[];
}

/** How RT is made to count one deadline. */
export interface Counting {
  /** Perl pairs, `BusinessMinutes => 240`. */
  readonly amounts: readonly string[];
  readonly hours?: BusinessHours;
  /** Why the instant that RT computes is not the promised one. */
  readonly wrong: readonly Bilingual[];
  /** When RT is due from a start, in milliseconds, where that is not the promised instant: how far it is off is measured. */
  readonly reckon?: (start: string) => number | undefined;
  /** Why it is off. */
  readonly reasons: readonly Bilingual[];
}

/**
 * Business::Hours searches 29 days from the event and then gives up, which RT shows as 1970. So many days after
 * the day of the event may the last opening lie; the cells of working days stand on the eve, one day earlier.
 */
const LONGEST_SEARCH_DAYS = 28;
const LONGEST_CELL_SEARCH_DAYS = 29;

const MILLISECONDS_OF_MINUTE = 60_000;

const TOO_LONG: Bilingual = {
  zh: 'RT 的工作时间计算在约30日后放弃并给出1970年的日期；这项时限遇长假会超过30日，因此按自然时间导出不晚于承诺的分钟数。',
  en: "RT's business time gives up after about 30 days and then shows a date in 1970; around long holidays this deadline exceeds that, so it is exported as minutes of real time that are never late.",
};
const ROUND: Bilingual = {
  zh: '各工作日的下班时间不同，RT 只能按同一时刻到期。',
  en: 'Closing times differ between days; RT can only end at one time of day.',
};
const SHIFTING_CLOCK: Bilingual = {
  zh: '该时区有夏令时，RT 在换时日会差一小时。',
  en: 'The time zone observes daylight saving: RT is an hour off on the days of the change.',
};

/** The configuration of one deadline. */
export function countingOf(timer: TimerObjective, week: EngineWeek | undefined, policy: Policy): Counting {
  const { target } = timer;
  if (target.clock === 'wall' && countsMinutes(timer)) return realTime(timer);
  if (target.unit === 'workday') return workingDays(timer, week, policy);
  if (target.unit === 'day') return days(timer, policy);
  if (!countsMinutes(timer)) return daysAsMinutes(timer);
  return businessTime(timer, week, policy);
}

function realTime(timer: TimerObjective): Counting {
  const { count } = minutesOfTarget(timer.target, undefined);
  return { amounts: [`RealMinutes => ${count}`], wrong: [], reasons: [] };
}

/** Minutes of real time for months, years and days in other ways than the usual one. */
function daysAsMinutes(timer: TimerObjective): Counting {
  const { count } = minutesOfTarget(timer.target, undefined);
  return realMinutes(count, [REASONS.daysAsMinutes]);
}

function realMinutes(minutes: number, reasons: readonly Bilingual[]): Counting {
  const reckon = (start: string) => Date.parse(start) + minutes * MILLISECONDS_OF_MINUTE;
  return { amounts: [`RealMinutes => ${minutes}`], wrong: [], reckon, reasons };
}

/** Business time beyond RT's search in real time: as much of it as is never late, at least what it lasts without a day off. */
function beyondSearch(timer: TimerObjective, policy: Policy, least: number): Counting {
  const most = minutesInTime(policy, timer, { rollsAtClosing: false }, Number.POSITIVE_INFINITY);
  return realMinutes(Number.isFinite(most) ? most : least, [TOO_LONG]);
}

function businessTime(timer: TimerObjective, week: EngineWeek | undefined, policy: Policy): Counting {
  const troubles = calendarTroubles(week);
  if (!week || week.roundTheClock) return { ...realTime(timer), wrong: troubles };
  const { count } = minutesOfTarget(timer.target, week);
  if (longestSearch(week, (windows) => minutesIn(windows), count) > LONGEST_SEARCH_DAYS)
    return { ...beyondSearch(timer, policy, count), wrong: troubles };
  return {
    amounts: [`BusinessMinutes => ${lessOneSecond(count)}`, 'RealMinutes => 1/60'],
    hours: {
      name: oneLine(week.id),
      days: Object.fromEntries(
        WEEKDAYS.flatMap((weekday) => {
          const day = businessDay(week.days[weekday]);
          return day ? [[weekday, day]] : [];
        }),
      ),
      holidays: week.closed.map(({ date }) => date),
    },
    wrong: [...troubles, ...lostSeconds(week)],
    reasons: [],
  };
}

/**
 * Minutes less one second, rounded up in the fifth place: RT multiplies by 60 and cuts to whole seconds, and a
 * product just below the whole number would lose another one.
 */
function lessOneSecond(minutes: number): string {
  const hundredThousandths = Math.ceil((minutes - 1 / 60) * 100_000);
  return (hundredThousandths / 100_000).toFixed(5);
}

/** One hull with breaks: RT has a single start and end for each day. */
function businessDay(windows: EngineWeek['days'][Weekday]): BusinessDay | undefined {
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last) return undefined;
  const breaks = windows
    .slice(1)
    .map(([opens], index) => [timeOf(windows[index]?.[1] ?? opens), timeOf(opens)] as const);
  return { start: timeOf(first[0]), end: timeOf(last[1]), breaks };
}

const LOST_SECOND: Bilingual = {
  zh: 'RT 把假日多算一秒：零点开门的日子在假日之后会少一秒。',
  en: 'RT makes holidays a second too long: a day that opens at midnight loses its first second after one.',
};

function lostSeconds(week: EngineWeek): readonly Bilingual[] {
  const opensAtMidnight = WEEKDAYS.some((day) => week.days[day][0]?.[0] === 0);
  return opensAtMidnight && week.closed.length > 0 ? [LOST_SECOND] : [];
}

/**
 * Working days: a calendar of cells, the last minute before each working day. The N-th cell after the event,
 * found exactly one second in, starts the N-th working day; real time then runs to closing. The day of the
 * event has no cell left, whenever on that day the event happens.
 */
function workingDays(timer: TimerObjective, week: EngineWeek | undefined, policy: Policy): Counting {
  const troubles = calendarTroubles(week);
  if (!week?.range) return { ...realTime(timer), wrong: troubles };
  const { count, exact } = whole(timer.target.value, 1);
  const closings = new Set(WEEKDAYS.flatMap((day) => week.days[day].at(-1)?.[1] ?? []));
  const closing = timer.target.deadlineAt === 'end-of-day' ? 1440 : Math.min(...closings);
  const uneven = timer.target.deadlineAt !== 'end-of-day' && closings.size > 1;
  const search = longestSearch(week, (windows) => (windows.length > 0 ? 1 : 0), count);
  const wrong = [
    ...troubles,
    ...(uneven ? [ROUND] : []),
    ...(exact && timer.target.countStartDay !== true ? [] : [REASONS.workdaysAsMinutes]),
    ...clockChanges(week.timeZone, week.range.from, week.range.to),
  ];
  if (search > LONGEST_CELL_SEARCH_DAYS)
    return { ...beyondSearch(timer, policy, (count - 1) * 1440 + closing), wrong: troubles };
  return {
    ...cells(count, closing, `${oneLine(week.id)} 工作日`, eveHolidays(week), uncoveredDays(week)),
    wrong,
    reckon: aMinuteBefore(timer.target, policy),
    reasons: [CELL_SECONDS],
  };
}

/** Days of the calendar to 24:00 of the last one: the next midnight, then real time. */
function days(timer: TimerObjective, policy: Policy): Counting {
  const { count, exact } = whole(timer.target.value, 1);
  const { target } = timer;
  const plain = exact && target.countStartDay !== true;
  if (!plain || target.deadlineAt === 'close-of-business') return daysAsMinutes(timer);
  const { from, to, timeZone } = policy.spec.validity;
  const { hours } = cells(1, 0, '每日', [], []);
  return {
    amounts: ['BusinessMinutes => 0', `RealMinutes => ${count * 1440}`],
    ...(hours ? { hours } : {}),
    wrong: clockChanges(timeZone, from, to ?? from),
    reckon: aMinuteBefore({ value: target.value, unit: 'day', clock: 'wall' }, policy),
    reasons: [CELL_SECONDS, ...(target.calendar === undefined ? [] : [REASONS.lastDayStays])],
  };
}

const CELL_SECONDS: Bilingual = {
  zh: '事件恰在23时59分之内发生的，RT 的到期时间会推迟同样的秒数，因此一律少给一分钟。',
  en: 'For an event within the minute 23:59, RT is due by as many seconds later, so that all get one minute less.',
};

/** The end of a target less one minute; its calendar is that of the policy. */
function aMinuteBefore(target: TimerObjective['target'], { spec }: Policy): NonNullable<Counting['reckon']> {
  const calendar = spec.calendars.find(({ id }) => id === target.calendar);
  return (start) => {
    const end = due(calendar, start, target, { timeZone: spec.validity.timeZone });
    return end.ok ? Date.parse(end.value.due) - MILLISECONDS_OF_MINUTE : undefined;
  };
}

function cells(
  count: number,
  closing: number,
  name: string,
  holidays: readonly string[],
  off: readonly Weekday[],
): Omit<Counting, 'wrong' | 'reasons'> {
  const day: BusinessDay = { start: '23:59', end: '24:00', breaks: [] };
  const days = Object.fromEntries(
    WEEKDAYS.filter((weekday) => !off.includes(weekday)).map((key) => [key, day]),
  );
  // The count ends at the first second of its cell, which is 23:59 of the eve: one minute before closing, or less.
  return {
    amounts: [`BusinessMinutes => ${count - 1}`, `RealMinutes => ${closing}`],
    hours: { name, days, holidays },
  };
}

/** Weekdays whose following day is never worked. */
function uncoveredDays(week: EngineWeek): readonly Weekday[] {
  return WEEKDAYS.filter((_, index) => week.days[WEEKDAYS[(index + 1) % 7] ?? 'Mon'].length === 0);
}

/** Eves of the dates that the week would work and the calendar does not. */
function eveHolidays(week: EngineWeek): readonly string[] {
  const closed = new Set(week.closed.map(({ date }) => date));
  return week.dates.map(({ date }) => date).filter((date) => closed.has(nextDate(date)));
}

/** Most days that a search takes, over all events of the range that end within it. */
function longestSearch(
  week: EngineWeek,
  amount: (windows: EngineWeek['dates'][number]['windows']) => number,
  target: number,
): number {
  const amounts = week.dates.map(({ windows }) => amount(windows));
  let longest = 0;
  let sum = 0;
  let start = 0;
  for (const [end, value] of amounts.entries()) {
    sum += value;
    while (sum - (amounts[start] ?? 0) >= target && start < end) sum -= amounts[start++] ?? 0;
    if (sum >= target) longest = Math.max(longest, end - start + 1);
  }
  return longest === 0 && amounts.length > 0 ? searchBeyond(amounts, target) : longest;
}

/** The longest run of days off of an arrangement: the Spring Festival of 2026, 15 to 23 February. */
const LONGEST_HOLIDAY_DAYS = 9;

/** Days of a search of which none ends within the range: at its pace, with the longest holiday in between. */
function searchBeyond(amounts: readonly number[], target: number): number {
  const sum = amounts.reduce((total, value) => total + value, 0);
  return Math.ceil((target * amounts.length) / sum) + LONGEST_HOLIDAY_DAYS;
}

/** A loss when the zone changes its offset between two dates. */
function clockChanges(timeZone: string, from: string, to: string): readonly Bilingual[] {
  const months: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)) && months.length < 120; year++)
    for (let month = 1; month <= 12; month++)
      months.push(`${year}-${String(month).padStart(2, '0')}-15T00:00:00Z`);
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const offsets = new Set(months.map((instant) => format.format(new Date(instant)).split('GMT')[1] ?? ''));
    return offsets.size > 1 ? [SHIFTING_CLOCK] : [];
  } catch (error) {
    if (error instanceof RangeError) return [SHIFTING_CLOCK];
    throw error;
  }
}
