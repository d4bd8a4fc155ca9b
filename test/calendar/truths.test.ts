import { describe, expect, it } from 'vitest';
import { due } from '../../src/calendar/index.ts';
import { at, business, office, valued, wall } from './calendars.ts';

describe('the worked truths of the Chinese working week in 2026', () => {
  it.each([
    ['2026-09-30', '17:30', business('4', 'hour'), '2026-10-08', '12:30'],
    ['2026-10-09', '17:30', business('4', 'hour'), '2026-10-10', '12:30'],
    ['2026-02-13', '17:30', business('4', 'hour'), '2026-02-14', '12:30'],
    ['2026-09-29', '17:30', business('30', 'minute'), '2026-09-29', '18:00'],
    ['2026-09-29', '10:00', business('3', 'workday'), '2026-10-09', '18:00'],
    ['2026-10-08', '10:00', business('5', 'workday'), '2026-10-14', '18:00'],
    ['2026-02-12', '16:00', business('2', 'workday'), '2026-02-14', '18:00'],
  ])('%s %s', (date, time, target, dueDate, dueTime) => {
    expect(valued(due(office, at(date, time), target)).due).toBe(at(dueDate, dueTime));
  });
});

describe('days, months and years of the Civil Code', () => {
  it.each([
    // Art. 201: the day of the event does not count. Art. 203: the last day ends at 24:00.
    ['5 days', '2026-10-12', wall('5', 'day'), '2026-10-18T00:00:00+08:00', '2026-10-17'],
    // Art. 202: the corresponding day; a month without it ends on its last day.
    ['1 month', '2026-01-31', wall('1', 'month'), '2026-03-01T00:00:00+08:00', '2026-02-28'],
    ['1 year', '2024-02-29', wall('1', 'year'), '2025-03-01T00:00:00+08:00', '2025-02-28'],
    [
      'the start day counted',
      '2026-01-15',
      { ...wall('3', 'month'), countStartDay: true },
      '2026-04-15T00:00:00+08:00',
      '2026-04-14',
    ],
  ])('%s, without a calendar', (_name, date, target, dueAt, lastDay) => {
    expect(valued(due(undefined, at(date, '10:00'), target))).toMatchObject({
      due: dueAt,
      lastDay,
      steps: [],
    });
  });

  it('a last day off moves to the next working day when a calendar is given', () => {
    const moved = valued(due(office, at('2026-09-26', '10:00'), wall('7', 'day')));
    expect(moved.lastDay).toBe('2026-10-08');
    expect(valued(due(office, at('2026-10-05', '10:00'), wall('5', 'day'))).lastDay).toBe('2026-10-10');
  });

  it('a last day at close of business ends when work stops', () => {
    const target = { ...wall('7', 'day'), deadlineAt: 'close-of-business' as const };
    expect(valued(due(office, at('2026-10-12', '10:00'), target)).due).toBe(at('2026-10-19', '18:00'));
  });

  it('hours of the wall clock never move', () => {
    expect(valued(due(office, at('2026-09-30', '17:30'), wall('24', 'hour'))).due).toBe(
      at('2026-10-01', '17:30'),
    );
  });
});
