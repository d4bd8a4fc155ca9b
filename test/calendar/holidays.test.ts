import { describe, expect, it } from 'vitest';
import { chinaCoverage, elapsed, invertedCalendar, nonWorkingDates } from '../../src/calendar/index.ts';
import { codes, office, plain, shifts, valued, WORKING_WEEK } from './calendars.ts';
import official from './data/cn-holidays-2025-2026.json' with { type: 'json' };

/** Every date of a year, `YYYY-MM-DD`, with its day of the week (0 is Sunday). */
function datesOf(year: number): readonly { date: string; weekday: number }[] {
  const dates = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    dates.push({ date: new Date(at).toISOString().slice(0, 10), weekday: new Date(at).getUTCDay() });
  }
  return dates;
}

/** Working dates by the official notice alone: the week, less the days off, plus the make-up workdays. */
function officialWorkdays(year: '2025' | '2026'): readonly string[] {
  const { off, makeUpWorkdays } = official[year];
  const isOff = (date: string) => off.some(([from = '', to = '']) => from <= date && date <= to);
  return datesOf(Number(year))
    .filter(({ date, weekday }) => makeUpWorkdays.includes(date) || (weekday % 6 !== 0 && !isOff(date)))
    .map(({ date }) => date);
}

describe.each(['2025', '2026'] as const)('the official working days of %s', (year) => {
  it('are the open days of the calendar, on every day of the year', () => {
    const open = datesOf(Number(year)).filter(
      ({ date }) => valued(elapsed(office, `${date}T00:00:00+08:00`, `${date}T23:59:59+08:00`)) > 0,
    );
    expect(open.map(({ date }) => date)).toEqual(officialWorkdays(year));
  });

  it('have the holidays between them, named as the notice names them', () => {
    const { off } = official[year];
    for (const { date, name } of valued(nonWorkingDates(office, `${year}-01-01`, `${year}-12-31`))) {
      const names = off.find(([from = '', to = '']) => from <= date && date <= to)?.[2] ?? '周末';
      expect(names.split('、'), date).toContain(name);
    }
  });

  it('name their notice', () => {
    expect(office.sources).toContain(official.sources[year]);
  });
});

describe('the inverted calendar', () => {
  it('closes the 117 non-working dates of 2026 and opens seven ordinary days', () => {
    const { week, closed } = valued(invertedCalendar(office, '2026-01-01', '2026-12-31'));
    const working = new Set(officialWorkdays('2026'));
    const expected = datesOf(2026).filter(({ date }) => !working.has(date));
    expect(closed).toHaveLength(117);
    expect(closed.map(({ date }) => date)).toEqual(expected.map(({ date }) => date));
    for (const hours of Object.values(week)) expect(hours).toEqual([{ opens: 540, closes: 1080 }]);
  });

  it('names holidays and weekends', () => {
    const closed = valued(nonWorkingDates(office, '2026-10-01', '2026-10-11'));
    expect(closed.map(({ date, name }) => `${date} ${name}`)).toEqual([
      '2026-10-01 国庆节',
      '2026-10-02 国庆节',
      '2026-10-03 国庆节',
      '2026-10-04 国庆节',
      '2026-10-05 国庆节',
      '2026-10-06 国庆节',
      '2026-10-07 国庆节',
      '2026-10-11 周末',
    ]);
  });

  it('keeps several windows a day, one of them overnight', () => {
    expect(valued(invertedCalendar(shifts)).week.Sat).toEqual([
      { opens: 510, closes: 720 },
      { opens: 810, closes: 1050 },
      { opens: 1320, closes: 1560 },
    ]);
  });

  it('does not exist when a date has hours of its own', () => {
    const short = plain([{ dayOfWeek: WORKING_WEEK, opens: '09:00', closes: '18:00' }], 'Asia/Shanghai', [
      { date: '2026-02-13', opens: '09:00', closes: '12:00', name: '小年' },
    ]);
    const outcome = invertedCalendar(short);
    expect(codes(outcome)).toEqual(['CALENDAR-INVALID']);
    expect(outcome.findings[0]?.message.zh).toContain('2026-02-13');
  });

  it('ends where coverage ends', () => {
    expect(codes(nonWorkingDates(office, '2026-12-01', '2027-01-31'))).toEqual(['CALENDAR-COVERAGE']);
  });
});

it('a year that the holiday data lacks is not covered', () => {
  const { from, to } = chinaCoverage();
  expect(from).toBe('2007-01-01');
  expect(to >= '2026-12-31').toBe(true);
  const year = Number(to.slice(0, 4)) + 1;
  expect(codes(elapsed(office, `${year - 1}-12-31T10:00:00+08:00`, `${year}-01-04T10:00:00+08:00`))).toEqual([
    'CALENDAR-COVERAGE',
  ]);
});
