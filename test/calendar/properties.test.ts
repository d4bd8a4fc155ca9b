import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { due, elapsed, nextOpening } from '../../src/calendar/index.ts';
import type { WorkingCalendar } from '../../src/model/calendar.ts';
import { business, office, plain, shifts, valued, wall } from './calendars.ts';

const newYork = plain(
  [{ dayOfWeek: ['Mon', 'Thu', 'Sat', 'Sun'], opens: '00:30', closes: '05:00' }],
  'America/New_York',
);

const calendar = fc.constantFrom<WorkingCalendar>(office, shifts, newYork);
/** Seconds of 2026 until the end of September, so that a count stays within coverage. */
const start = fc
  .integer({ min: Date.UTC(2026, 0, 3) / 1000, max: Date.UTC(2026, 8, 30) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
const minutes = fc.integer({ min: 1, max: 60 * 60 });
const ms = (text: string) => Date.parse(text);
const dueMinutes = (cal: WorkingCalendar, from: string, amount: number) =>
  valued(due(cal, from, business(String(amount), 'minute'))).due;

describe('working time', () => {
  it('is never due before it starts, nor later for a later start or a longer target', () => {
    fc.assert(
      fc.property(calendar, start, start, minutes, minutes, (cal, a, b, m, n) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [short, long] = m < n ? [m, n] : [n, m];
        const shortest = ms(dueMinutes(cal, early, short));
        expect(shortest).toBeGreaterThan(ms(early));
        expect(ms(dueMinutes(cal, late, short))).toBeGreaterThanOrEqual(shortest);
        expect(ms(dueMinutes(cal, early, long))).toBeGreaterThanOrEqual(shortest);
      }),
    );
  });

  it('adds up: so long and so long again is as long as both', () => {
    fc.assert(
      fc.property(calendar, start, minutes, minutes, (cal, from, m, n) => {
        expect(dueMinutes(cal, dueMinutes(cal, from, m), n)).toBe(dueMinutes(cal, from, m + n));
      }),
    );
  });

  it('is what has elapsed when it is due', () => {
    fc.assert(
      fc.property(calendar, start, minutes, (cal, from, m) => {
        expect(valued(elapsed(cal, from, dueMinutes(cal, from, m)))).toBe(m);
      }),
    );
  });

  it('elapses in parts as in the whole, and backwards as much as forwards', () => {
    fc.assert(
      fc.property(calendar, start, start, start, (cal, a, b, c) => {
        const [from = '', middle = '', to = ''] = [a, b, c].sort();
        const whole = valued(elapsed(cal, from, to));
        expect(valued(elapsed(cal, from, middle)) + valued(elapsed(cal, middle, to))).toBeCloseTo(whole, 6);
        expect(valued(elapsed(cal, to, from))).toBe(-whole);
      }),
    );
  });

  it('does not run before the next opening, and runs from it', () => {
    fc.assert(
      fc.property(calendar, start, minutes, (cal, from, m) => {
        const open = valued(nextOpening(cal, from));
        expect(valued(elapsed(cal, from, open))).toBe(0);
        expect(dueMinutes(cal, open, m)).toBe(dueMinutes(cal, from, m));
      }),
    );
  });

  it('of a pause is made up for, to the second', () => {
    fc.assert(
      fc.property(
        calendar,
        start,
        start,
        fc.nat({ max: 30 * 86_400 }),
        minutes,
        (cal, from, paused, length, m) => {
          const resumed = new Date(ms(paused) + length * 1000).toISOString();
          const pauses = [{ from: paused, to: resumed }];
          const end = valued(due(cal, from, business(String(m), 'minute'), { pauses })).due;
          expect(valued(elapsed(cal, from, end, pauses))).toBe(m);
        },
      ),
    );
  });
});

describe('counts of days', () => {
  const days = fc.integer({ min: 1, max: 40 });

  it('grow with the start and with the count, day by day', () => {
    fc.assert(
      fc.property(start, start, days, fc.constantFrom('workday', 'day', 'month'), (a, b, n, unit) => {
        const [early = '', late = ''] = [a, b].sort();
        const target = unit === 'workday' ? business(String(n), unit) : wall(String(Math.min(n, 3)), 'month');
        const more = { ...target, value: String(Number(target.value) + (unit === 'workday' ? 1 : 0)) };
        const first = ms(valued(due(office, early, target)).due);
        expect(ms(valued(due(office, late, target)).due)).toBeGreaterThanOrEqual(first);
        expect(ms(valued(due(office, early, more)).due)).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it('of working days end at a closing, with so many closings after the day of the event', () => {
    fc.assert(
      fc.property(start, days, (from, n) => {
        const end = valued(due(office, from, business(String(n), 'workday')));
        expect(end.due.slice(10)).toBe('T18:00:00+08:00');
        const midnight = new Date(ms(from) + 8 * 3_600_000).toISOString().slice(0, 10);
        const after = new Date(Date.parse(`${midnight}T16:00:00Z`)).toISOString();
        expect(valued(elapsed(office, after, end.due))).toBe(n * 9 * 60);
      }),
    );
  });
});
