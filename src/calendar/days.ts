import { type Outcome, success } from '../model/finding.ts';
import { addMonths, type Day } from './dates.ts';
import type { Journal } from './journal.ts';
import { coverageOf, type OpenSpan, type Schedule } from './schedule.ts';
import { pausedAt } from './spans.ts';
import { clockOf, noteClosed, openedFor } from './working-time.ts';
import type { Zone } from './zones.ts';

/** When a count in days ends: its last day, and the instant on that day. */
export interface LastDay {
  readonly day: Day;
  readonly at: number;
}

/** How days are counted; `start` is the event and `day` the date on which it falls. */
export interface DayCount {
  readonly start: number;
  readonly day: Day;
  readonly countStartDay: boolean;
  readonly deadlineAt: 'close-of-business' | 'end-of-day';
  readonly pauses: readonly OpenSpan[];
  readonly journal: Journal;
}

/**
 * The last of `amount` working days. The day of the event does not count (Civil Code art. 201); the last day ends
 * at close of business (art. 203). A day counts when the clock runs at its end: the day on which a pause begins
 * does not count unless the clock goes on before closing.
 */
export function addWorkingDays(schedule: Schedule, amount: number, count: DayCount): Outcome<LastDay> {
  const { journal } = count;
  const started = coverageOf(schedule, count.day);
  if (!started.ok) return started;
  if (!count.countStartDay) noteStart(count);
  let counted = 0;
  for (let day = count.countStartDay ? count.day : count.day + 1; ; day++) {
    const covered = coverageOf(schedule, day);
    if (!covered.ok) return covered;
    const end = endOf(schedule, day, count.deadlineAt);
    if (end === undefined) noteClosed(schedule, day, journal);
    else if (end <= count.start) {
      journal.note(day, () => ({ zh: '已过下班时间，不计', en: 'after closing, not counted' }));
    } else if (pausedAt(end, count.pauses)) notePaused(day, journal);
    else if (++counted === amount) {
      noteCounted(schedule, day, counted, journal, clockOf(schedule.zone, day, end));
      return success({ day, at: end });
    } else noteCounted(schedule, day, counted, journal);
  }
}

/**
 * The last of so many calendar days, months or years, the day of the event not counted (Civil Code arts. 201, 202);
 * days whose end falls into a pause are added. Nothing is known here about days off: see {@link endOfPeriod}.
 */
export function addCalendarDays(
  zone: Zone,
  amount: number,
  unit: 'day' | 'month' | 'year',
  count: DayCount,
): Day {
  if (!count.countStartDay) noteStart(count);
  let last = correspondingDay(count.day, amount, unit, count.countStartDay);
  for (
    let day = count.countStartDay ? count.day : count.day + 1;
    count.pauses.length > 0 && day <= last;
    day++
  ) {
    if (!pausedAt(zone.instantOf(day, 24 * 60), count.pauses)) continue;
    notePaused(day, count.journal);
    last++;
  }
  count.journal.note(last, () => ({ zh: '期限的最后一日', en: 'last day of the period' }));
  return last;
}

/**
 * Where a period of calendar days ends. With a calendar, a last day on which nobody works moves to the next
 * working day (Civil Code art. 203); without one it stays where it falls, the stricter reading.
 */
export function endOfPeriod(
  schedule: Schedule | undefined,
  zone: Zone,
  last: Day,
  deadlineAt: DayCount['deadlineAt'],
  journal: Journal,
): Outcome<LastDay> {
  if (schedule === undefined) {
    journal.note(last, () => ({ zh: '24:00 到期', en: 'due at 24:00' }));
    return success({ day: last, at: zone.instantOf(last, 24 * 60) });
  }
  for (let day = last; ; day++) {
    const covered = coverageOf(schedule, day);
    if (!covered.ok) return covered;
    const at = endOf(schedule, day, deadlineAt);
    if (at !== undefined) {
      const clock = clockOf(zone, day, at);
      journal.note(day, () => ({ zh: `${clock} 到期`, en: `due at ${clock}` }));
      return success({ day, at });
    }
    journal.note(day, () => {
      const name = schedule.nameOf(day);
      return {
        zh: `${name ?? '休息日'}，顺延至下一日（民法典第二百零三条）`,
        en: `${name ?? 'a day off'}: moved to the next day (Civil Code art. 203)`,
      };
    });
  }
}

/** When a working day ends; undefined on a day off. */
function endOf(schedule: Schedule, day: Day, deadlineAt: DayCount['deadlineAt']): number | undefined {
  const close = schedule.spansOf(day).at(-1)?.to;
  if (close === undefined || deadlineAt === 'close-of-business') return close;
  return schedule.zone.instantOf(day, 24 * 60);
}

function correspondingDay(
  from: Day,
  amount: number,
  unit: 'day' | 'month' | 'year',
  countStart: boolean,
): Day {
  if (unit === 'day') return from + amount - (countStart ? 1 : 0);
  const { day, clamped } = addMonths(from, unit === 'year' ? amount * 12 : amount);
  return countStart && !clamped ? day - 1 : day;
}

function noteStart({ journal, day }: DayCount): void {
  journal.note(day, () => ({
    zh: '当日不计（民法典第二百零一条）',
    en: 'day of the event, not counted (Civil Code art. 201)',
  }));
}

/** The note of a working day, the last one with the time at which it is due. */
function noteCounted(schedule: Schedule, day: Day, number: number, journal: Journal, due?: string): void {
  journal.note(day, () => {
    const why = openedFor(schedule, day);
    const end = due === undefined ? { zh: '', en: '' } : { zh: `，${due} 到期`, en: `, due at ${due}` };
    return {
      zh: `第 ${number} 个工作日${why.zh}${end.zh}`,
      en: `working day ${number}${why.en}${end.en}`,
    };
  });
}

function notePaused(day: Day, journal: Journal): void {
  journal.note(day, () => ({ zh: '计时暂停，不计', en: 'clock stopped, not counted' }));
}
