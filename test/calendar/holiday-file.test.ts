import { describe, expect, test } from 'vitest';
import {
  addHolidays,
  chinaCalendar,
  chinaCoverage,
  dailyHours,
  due,
  WEEKDAYS,
} from '../../src/calendar/index.ts';
import { codes, valued } from './calendars.ts';

/** An arrangement of 2027 made up for the tests: what the law fixes, two weekends worked. Not the official one. */
const RUNS: readonly (readonly [date: string, through: string, name: string])[] = [
  ['2027-01-01', '2027-01-03', '元旦'],
  ['2027-02-05', '2027-02-11', '春节'],
  ['2027-04-03', '2027-04-05', '清明节'],
  ['2027-05-01', '2027-05-05', '劳动节'],
  ['2027-06-09', '2027-06-09', '端午节'],
  ['2027-09-15', '2027-09-15', '中秋节'],
  ['2027-10-01', '2027-10-07', '国庆节'],
];
const MAKE_UP = ['2027-01-30', '2027-02-14'];

const ours = {
  sources: ['https://www.gov.cn/2027'],
  closed: RUNS.map(([date, through, name]) => ({ date, through, name })),
  makeUpWorkdays: MAKE_UP.map((date) => ({ date, name: '春节' })),
};
const days = {
  year: 2027,
  papers: ['https://www.gov.cn/2027'],
  days: [
    ...RUNS.flatMap(([date, through, name]) =>
      datesBetween(date, through).map((day) => ({ name, date: day, isOffDay: true })),
    ),
    ...MAKE_UP.map((date) => ({ name: '春节', date, isOffDay: false })),
  ],
};
const ics = [
  'BEGIN:VCALENDAR',
  ...RUNS.flatMap(([date, through, name]) => event(date, next(through), `${name}假期`)),
  ...MAKE_UP.flatMap((date) => event(date, next(date), '春节补', '班')),
  ...event('2027-02-14', '2027-02-15', '情人节'),
  'END:VCALENDAR',
].join('\r\n');

/** A long SUMMARY is folded, as calendar programs write it. */
function event(from: string, to: string, ...summary: readonly string[]): readonly string[] {
  const date = (text: string) => text.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${date(from)}`,
    `DTEND;VALUE=DATE:${date(to)}`,
    `SUMMARY:${summary.join('\r\n ')}`,
    'END:VEVENT',
  ];
}

function datesBetween(from: string, to: string): readonly string[] {
  return from > to ? [] : [from, ...datesBetween(next(from), to)];
}

function next(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

const office = (holidays: ReturnType<typeof addHolidays>) =>
  chinaCalendar({
    id: 'office',
    openingHours: dailyHours(WEEKDAYS.slice(0, 5), '09:00', '18:00'),
    from: '2026-01-01',
    holidays: valued(holidays),
  });
const threeDays = { value: '3', unit: 'workday', clock: 'business' } as const;

describe('a file of holidays', () => {
  test.each([
    ['of ours', ours],
    ['of days', days],
    ['as an iCalendar', ics],
  ])('%s lets the next year be counted', (_form, file) => {
    const added = addHolidays(file);
    expect(chinaCoverage(valued(added)).to).toBe('2027-12-31');
    expect(added.findings).toEqual([]);
    const calendar = office(added);
    // Over New Year, and over the Spring Festival with its worked Sunday.
    expect(valued(due(calendar, '2026-12-30T10:00:00+08:00', threeDays)).lastDay).toBe('2027-01-05');
    expect(valued(due(calendar, '2027-02-04T10:00:00+08:00', threeDays)).lastDay).toBe('2027-02-15');
  });

  test('agrees with itself in all three forms', () => {
    const dates = (file: unknown) => valued(addHolidays(file)).closed.map(({ date }) => date);
    expect(dates(days)).toEqual(dates(ours));
    expect(dates(ics)).toEqual(dates(ours));
  });

  test('without it the next year is an error, never a guess', () => {
    const calendar = chinaCalendar({
      id: 'office',
      openingHours: dailyHours(WEEKDAYS.slice(0, 5), '09:00', '18:00'),
    });
    expect(codes(due(calendar, '2026-12-30T10:00:00+08:00', threeDays))).toEqual(['CALENDAR-COVERAGE']);
  });

  test('that changes a known day wins, and says so', () => {
    const added = addHolidays({ closed: [{ date: '2026-03-04', name: '停电' }] });
    expect(added.findings.map(({ code }) => code)).toEqual(['CALENDAR-CHANGED']);
    expect(added.findings[0]?.message.zh).toContain('2026-03-04');
    expect(valued(due(office(added), '2026-03-03T10:00:00+08:00', threeDays)).lastDay).toBe('2026-03-09');
  });

  test.each([
    [
      'a public calendar before the notice: no events',
      'BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n',
      '没有读到放假安排',
    ],
    [
      'a year that is not finished',
      { days: days.days.filter(({ date }) => date < '2027-06-01') },
      '2027 年的放假安排不完整：没有 2027-10-01',
    ],
    [
      'only the days that the law fixes by date',
      {
        closed: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map((day) => ({
          date: `2027-${day}`,
          name: '',
        })),
      },
      '只有 6 天休息',
    ],
    [
      'a year after one that is missing',
      {
        closed: RUNS.map(([date, through, name]) => ({
          date: date.replace('2027', '2028'),
          through: through.replace('2027', '2028'),
          name,
        })),
      },
      '缺 2027 年',
    ],
    [
      'a make-up day on a working day',
      { ...ours, makeUpWorkdays: [{ date: '2027-03-03' }] },
      '2027-03-03 不是周末',
    ],
    [
      'a day both off and worked',
      { ...ours, makeUpWorkdays: [{ date: '2027-01-02' }] },
      '既写为休息又写为上班',
    ],
    ['a date that does not exist', { closed: [{ date: '2027-02-29', name: '春节' }] }, '/closed/0'],
    [
      'a run that ends before it begins',
      { closed: [{ date: '2027-02-10', through: '2027-02-01', name: '春节' }] },
      '/closed/0',
    ],
    ['a day without a word whether it is off', { days: [{ name: '元旦', date: '2027-01-01' }] }, '/days/0'],
    [
      'an event that may be either',
      ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20270130', 'SUMMARY:春节调休', 'END:VEVENT'].join('\n'),
      '看不出是休息还是上班',
    ],
    ['a list of something else', { holidays: [] }, '没有读到放假安排'],
    ['nothing', null, '没有读到放假安排'],
  ])('is refused: %s', (_name, file, sentence) => {
    const added = addHolidays(file);
    expect(added.ok).toBe(false);
    expect(added.findings.map(({ message }) => message.zh).join('\n')).toContain(sentence);
    expect(new Set(codes(added))).toEqual(new Set(['CALENDAR-INVALID']));
  });
});
