import type { OpeningHours, SpecialOpeningHours, Weekday, WorkingCalendar } from '../model/calendar.ts';
import { WEEKDAYS } from './dates.ts';
import { type Holidays, holidays, type NamedDate, noticesOf, runsOf } from './holidays.ts';

/** The first and last date on which the holiday data, by default the built-in, know Chinese working days. */
export function chinaCoverage(known: Holidays = holidays()): { readonly from: string; readonly to: string } {
  const { from, to } = known;
  return { from, to };
}

/**
 * A calendar of the Chinese working week: statutory holidays closed, make-up workdays opened with the hours
 * of the week's first working day. `from` and `to` (dates) narrow the coverage, which never exceeds
 * {@link chinaCoverage}; by default it is the last two covered years. Of a range wholly outside the data the
 * last covered year remains, so that every question beyond it is answered by CALENDAR-COVERAGE.
 */
export function chinaCalendar(options: {
  readonly id: string;
  readonly openingHours: readonly OpeningHours[];
  readonly timeZone?: string;
  readonly from?: string;
  readonly to?: string;
  /** Whether make-up workdays are worked; true unless the employer agreed otherwise. */
  readonly makeUpWorkdays?: boolean;
  /** The arrangements, where they are more than the built-in ones. */
  readonly holidays?: Holidays;
}): WorkingCalendar {
  const known = options.holidays ?? holidays();
  const { from, to } = coverageWithin(known, options.from, options.to);
  const inside = ({ date }: NamedDate) => date >= from && date <= to;
  const closed = runsOf(known.closed.filter(inside)).map(({ date, through, name }) =>
    through === date ? { date, closed: true as const, name } : { date, through, closed: true as const, name },
  );
  const worked = options.makeUpWorkdays === false ? [] : known.makeUp.filter(inside);
  const opened = worked.flatMap((day) => makeUpDay(day, options.openingHours));
  return {
    id: options.id,
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    openingHours: options.openingHours,
    specialOpeningHours: [...closed, ...opened].sort((a, b) => compare(keyOf(a), keyOf(b))),
    coverage: { from, to, onUncovered: 'error' },
    sources: noticesOf(known, from, to),
  };
}

/** Day and night, every day of the week, 7×24; it observes no holidays and needs no notice. */
export function roundTheClock(id = 'round-the-clock', timeZone = 'Asia/Shanghai'): WorkingCalendar {
  return {
    id,
    timeZone,
    openingHours: [{ dayOfWeek: WEEKDAYS, opens: '00:00', closes: '24:00' }],
    specialOpeningHours: [],
    coverage: { from: '2000-01-01', to: '2199-12-31', onUncovered: 'error' },
    sources: [],
  };
}

/**
 * The days of the Chinese state: Monday to Friday are worked day and night, statutory holidays and weekends are off,
 * make-up workdays are worked. On it the last day of a period in days, months or years moves when it is a day off
 * (Civil Code art. 203 para. 1), whatever hours the letter keeps.
 */
export function statutoryDays(
  options: Omit<Parameters<typeof chinaCalendar>[0], 'openingHours' | 'makeUpWorkdays'>,
): WorkingCalendar {
  const openingHours = dailyHours(WEEKDAYS.slice(0, 5), '00:00', '24:00');
  return chinaCalendar({ ...options, openingHours });
}

/** Opening hours of the days that a letter names `mon-fri`, with an optional break. */
export function dailyHours(
  days: readonly Weekday[],
  opens: string,
  closes: string,
  pause?: { readonly from: string; readonly to: string },
): readonly OpeningHours[] {
  if (pause === undefined) return [{ dayOfWeek: days, opens, closes }];
  return [
    { dayOfWeek: days, opens, closes: pause.from },
    { dayOfWeek: days, opens: pause.to, closes },
  ];
}

function coverageWithin(known: Holidays, from: string | undefined, to: string | undefined) {
  const lastYear = Number(known.to.slice(0, 4));
  const [first = known.from] = [from ?? `${lastYear - 1}-01-01`, known.from].sort().reverse();
  const [last = known.to] = [to ?? known.to, known.to].sort();
  const narrowed = { from: first, to: last };
  return narrowed.from <= narrowed.to ? narrowed : { from: `${lastYear}-01-01`, to: known.to };
}

function makeUpDay({ date, name }: NamedDate, hours: readonly OpeningHours[]): SpecialOpeningHours[] {
  const ordinary = WEEKDAYS.find((weekday) => hours.some((entry) => entry.dayOfWeek.includes(weekday)));
  return hours
    .filter((entry) => ordinary !== undefined && entry.dayOfWeek.includes(ordinary))
    .map(({ opens, closes }) => ({ date, opens, closes, makeUpWorkday: true, name: `${name}调休上班` }));
}

function keyOf(special: SpecialOpeningHours): string {
  return special.date + ('opens' in special ? special.opens : '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
