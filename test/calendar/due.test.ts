import { describe, expect, it } from 'vitest';
import { due, elapsed, nextOpening, roundTheClock, validateCalendar } from '../../src/calendar/index.ts';
import { at, business, codes, office, plain, shifts, valued, WORKING_WEEK, wall } from './calendars.ts';

const nineToSix = [{ dayOfWeek: WORKING_WEEK, opens: '09:00', closes: '18:00' }];

describe('opening hours', () => {
  it.each([
    ['a break does not count', shifts, at('2026-03-02', '11:30'), '60', at('2026-03-02', '14:00')],
    [
      'the last window reaches into the next day',
      shifts,
      at('2026-03-02', '23:30'),
      '60',
      at('2026-03-03', '00:30'),
    ],
    [
      'a night shift begun before the holiday ends in it',
      shifts,
      at('2026-09-30', '23:00'),
      '180',
      at('2026-10-01', '02:00'),
    ],
    [
      'a start after midnight is of the day before',
      shifts,
      at('2026-03-07', '01:00'),
      '90',
      at('2026-03-09', '09:00'),
    ],
    [
      'time that runs out at closing is due at closing',
      office,
      at('2026-03-02', '17:00'),
      '60',
      at('2026-03-02', '18:00'),
    ],
    [
      'a start at closing runs from the next opening',
      office,
      at('2026-03-02', '18:00'),
      '1',
      at('2026-03-03', '09:01'),
    ],
    [
      'round the clock it never stops',
      roundTheClock(),
      at('2026-10-01', '23:30'),
      '60',
      at('2026-10-02', '00:30'),
    ],
  ])('%s', (_name, calendar, start, minutes, expected) => {
    expect(valued(due(calendar, start, business(minutes, 'minute'))).due).toBe(expected);
  });

  it('a date can be opened specially, and closed', () => {
    const calendar = plain(nineToSix, 'Asia/Shanghai', [
      { date: '2026-03-03', through: '2026-03-05', closed: true, name: '盘点' },
      { date: '2026-03-04', opens: '10:00', closes: '11:00', name: '值班' },
    ]);
    expect(valued(due(calendar, at('2026-03-02', '17:30'), business('2', 'hour'))).due).toBe(
      at('2026-03-06', '09:30'),
    );
  });

  it('the next opening of an open moment is the moment itself', () => {
    expect(valued(nextOpening(office, at('2026-09-30', '17:59')))).toBe(at('2026-09-30', '17:59'));
    expect(valued(nextOpening(office, at('2026-09-30', '18:00')))).toBe(at('2026-10-08', '09:00'));
  });

  it('half an hour counts, half a working day does not', () => {
    expect(valued(due(office, at('2026-03-02', '09:00'), business('0.5', 'hour'))).due).toBe(
      at('2026-03-02', '09:30'),
    );
    expect(codes(due(office, at('2026-03-02', '09:00'), business('0.5', 'workday')))).toEqual([
      'POLICY-OBJECTIVE',
    ]);
  });
});

describe('pauses and extensions', () => {
  const waiting = [{ from: at('2026-03-03', '15:00'), to: at('2026-03-05', '10:00') }];

  it('hours stand still during a pause', () => {
    expect(
      valued(due(office, at('2026-03-03', '14:00'), business('2', 'hour'), { pauses: waiting })).due,
    ).toBe(at('2026-03-05', '11:00'));
    expect(
      valued(due(undefined, at('2026-03-03', '14:00'), wall('2', 'hour'), { pauses: waiting })).due,
    ).toBe(at('2026-03-05', '11:00'));
  });

  it('a day counts when the clock runs at its end', () => {
    const start = at('2026-03-02', '10:00');
    // Tuesday (stopped) and Wednesday do not count; Thursday, on which it goes on, does.
    expect(valued(due(office, start, business('2', 'workday'), { pauses: waiting })).due).toBe(
      at('2026-03-06', '18:00'),
    );
    expect(valued(due(undefined, start, wall('2', 'day'), { pauses: waiting })).lastDay).toBe('2026-03-06');
    const lunch = [{ from: at('2026-03-03', '12:00'), to: at('2026-03-03', '13:00') }];
    expect(valued(due(office, start, business('2', 'workday'), { pauses: lunch })).due).toBe(
      at('2026-03-04', '18:00'),
    );
  });

  it('a pause that begins at closing leaves the day that it ends counted', () => {
    const overnight = [{ from: at('2026-03-03', '18:00'), to: at('2026-03-04', '08:00') }];
    const target = business('1', 'workday');
    expect(valued(due(office, at('2026-03-02', '10:00'), target, { pauses: overnight })).due).toBe(
      at('2026-03-03', '18:00'),
    );
  });

  it('an extension goes on from the end', () => {
    const start = at('2026-03-02', '10:00');
    const extensions = [business('2', 'workday')];
    expect(valued(due(office, start, business('3', 'workday'), { extensions })).due).toBe(
      at('2026-03-09', '18:00'),
    );
    const byDays = { extensions: [wall('5', 'day')] };
    expect(valued(due(undefined, start, wall('5', 'day'), byDays)).lastDay).toBe('2026-03-12');
  });
});

describe('changes of the clock', () => {
  const always = plain([{ dayOfWeek: ['Sun'], opens: '00:00', closes: '24:00' }], 'America/New_York');

  it('a day of the spring change has 23 hours, one of the autumn change 25', () => {
    expect(valued(elapsed(always, '2026-03-08T00:00:00-05:00', '2026-03-09T00:00:00-04:00'))).toBe(23 * 60);
    expect(valued(elapsed(always, '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00'))).toBe(25 * 60);
  });

  it('the due time carries the offset that holds then', () => {
    const calendar = plain(nineToSix, 'America/New_York');
    expect(valued(due(calendar, '2026-03-06T17:00:00-05:00', business('2', 'hour'))).due).toBe(
      '2026-03-09T10:00:00-04:00',
    );
  });

  it('an opening time that the clock skips is the moment of the change', () => {
    const calendar = plain([{ dayOfWeek: ['Sun'], opens: '02:30', closes: '04:00' }], 'America/New_York');
    expect(valued(nextOpening(calendar, '2026-03-08T00:00:00-05:00'))).toBe('2026-03-08T03:00:00-04:00');
  });

  it('wall hours are real hours', () => {
    const outcome = due(undefined, '2026-03-07T12:00:00-05:00', wall('24', 'hour'), {
      timeZone: 'America/New_York',
    });
    expect(valued(outcome).due).toBe('2026-03-08T13:00:00-04:00');
  });

  it('a start in another offset is the same moment', () => {
    expect(valued(due(office, '2026-03-02T02:00:00Z', business('1', 'hour'))).due).toBe(
      at('2026-03-02', '11:00'),
    );
  });
});

describe('what cannot be answered', () => {
  it.each([
    [
      'a start without offset',
      () => due(office, '2026-03-02T10:00:00', business('1', 'hour')),
      'TIME-OFFSET',
    ],
    [
      'a start that does not exist',
      () => due(office, '2026-02-30T10:00:00Z', business('1', 'hour')),
      'TIME-OFFSET',
    ],
    ['words for a start', () => due(office, '明天', business('1', 'hour')), 'TIME-OFFSET'],
    [
      'a start before coverage',
      () => due(office, at('2024-12-31', '10:00'), business('1', 'workday')),
      'CALENDAR-COVERAGE',
    ],
    [
      'an end beyond coverage',
      () => due(office, at('2026-12-31', '17:30'), business('1', 'hour')),
      'CALENDAR-COVERAGE',
    ],
    [
      'a last day beyond coverage',
      () => due(office, at('2026-12-20', '10:00'), wall('1', 'month')),
      'CALENDAR-COVERAGE',
    ],
    [
      'business time without a calendar',
      () => due(undefined, at('2026-03-02', '10:00'), business('1', 'hour')),
      'POLICY-OBJECTIVE',
    ],
    ['nothing', () => due(office, at('2026-03-02', '10:00'), business('0', 'hour')), 'POLICY-OBJECTIVE'],
    [
      'a thousand years',
      () => due(office, at('2026-03-02', '10:00'), wall('1000', 'year')),
      'POLICY-OBJECTIVE',
    ],
    [
      'an unknown zone',
      () => due(undefined, at('2026-03-02', '10:00'), wall('1', 'day'), { timeZone: 'Asia/Peking' }),
      'CALENDAR-ZONE',
    ],
    [
      'a calendar of an unknown zone',
      () => due(plain(nineToSix, 'Mars/Olympus'), at('2026-03-02', '10:00'), business('1', 'hour')),
      'CALENDAR-ZONE',
    ],
  ])('%s', (_name, ask, code) => {
    expect(codes(ask())).toEqual([code]);
  });

  it('an end at closing of the last covered day is answered', () => {
    expect(valued(due(office, at('2026-12-31', '17:00'), business('1', 'hour'))).due).toBe(
      at('2026-12-31', '18:00'),
    );
  });
});

describe('a calendar that contradicts itself', () => {
  const hours = (opens: string, closes: string) => [{ dayOfWeek: WORKING_WEEK, opens, closes }];
  it.each([
    ['overlapping windows', plain([...nineToSix, ...hours('17:00', '19:00')])],
    ['a window inside another', plain([...nineToSix, ...hours('10:00', '11:00')])],
    ['no such time', plain(hours('09:60', '18:00'))],
    ['an empty window', plain(hours('09:00', '09:00'))],
    ['a week without hours', plain([])],
    ['no such date', plain(nineToSix, 'Asia/Shanghai', [{ date: '2026-02-29', closed: true, name: '' }])],
    [
      'a date closed and opened',
      plain(nineToSix, 'Asia/Shanghai', [
        { date: '2026-02-28', closed: true, name: '' },
        { date: '2026-02-28', opens: '09:00', closes: '18:00', name: '' },
      ]),
    ],
    [
      'coverage from end to start',
      { ...office, coverage: { from: '2026-12-31', to: '2026-01-01', onUncovered: 'error' } as const },
    ],
  ])('%s', (_name, calendar) => {
    expect(validateCalendar(calendar).map(({ code }) => code)).toContain('CALENDAR-INVALID');
  });

  it('the built-in calendars are sound', () => {
    for (const calendar of [office, shifts, roundTheClock()]) expect(validateCalendar(calendar)).toEqual([]);
  });
});

it('explains itself day by day, in both languages', () => {
  const { steps } = valued(due(office, at('2026-10-09', '17:30'), business('4', 'hour'), { explain: true }));
  expect(steps.map(({ text }) => text.zh)).toEqual([
    '2026-10-09（周五）17:30—18:00 计 30 分钟，还剩 3 小时 30 分钟',
    '2026-10-10（周六）09:00—12:30 计 3 小时 30 分钟（国庆节调休上班），到期',
  ]);
  expect(steps[1]?.text.en).toBe('Sat 2026-10-10: 09:00—12:30 counts 3 h 30 min (国庆节调休上班), due');
});
