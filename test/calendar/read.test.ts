import { describe, expect, it } from 'vitest';
import { due, readCalendar } from '../../src/calendar/index.ts';
import { at, business, codes, valued } from './calendars.ts';

const file = {
  id: 'night-desk',
  openingHours: [{ dayOfWeek: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], opens: '20:00', closes: '04:00' }],
  specialOpeningHours: [{ date: '2027-01-01', closed: true, name: '元旦' }],
  coverage: { from: '2027-01-01', to: '2027-12-31' },
};

describe('a calendar file of the user', () => {
  it('is read and counted with', () => {
    const calendar = valued(readCalendar(file));
    expect(calendar.timeZone).toBe('Asia/Shanghai');
    expect(valued(due(calendar, at('2027-01-04', '23:00'), business('6', 'hour'))).due).toBe(
      at('2027-01-05', '21:00'),
    );
  });

  it.each([
    ['not an object', ['x'], ''],
    ['no coverage', { ...file, coverage: undefined }, '/coverage'],
    ['an unknown field', { ...file, colour: 'red' }, '/colour'],
    [
      'a weekday of another language',
      { ...file, openingHours: [{ dayOfWeek: ['周一'], opens: '09:00', closes: '18:00' }] },
      '/openingHours/0/dayOfWeek',
    ],
    [
      'a number for a time',
      { ...file, openingHours: [{ dayOfWeek: ['Mon'], opens: 9, closes: '18:00' }] },
      '/openingHours/0/opens',
    ],
    [
      'a closed date with hours',
      { ...file, specialOpeningHours: [{ date: '2027-01-01', closed: true, opens: '09:00', name: '元旦' }] },
      '/specialOpeningHours/0/opens',
    ],
  ])('is refused with the place of the fault: %s', (_name, data, pointer) => {
    const outcome = readCalendar(data);
    expect(codes(outcome)).toContain('CALENDAR-INVALID');
    expect(outcome.findings.map((finding) => finding.pointer)).toContain(pointer);
  });

  it('is refused when its zone does not exist', () => {
    expect(codes(readCalendar({ ...file, timeZone: 'asia/shanghai' }))).toEqual(['CALENDAR-ZONE']);
  });
});
