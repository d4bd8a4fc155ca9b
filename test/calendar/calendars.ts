import { chinaCalendar, type DueTarget, dailyHours } from '../../src/calendar/index.ts';
import type {
  OpeningHours,
  SpecialOpeningHours,
  Weekday,
  WorkingCalendar,
} from '../../src/model/calendar.ts';
import type { TimeUnit } from '../../src/model/duration.ts';
import type { Outcome } from '../../src/model/finding.ts';

export const WORKING_WEEK: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** 09:00 to 18:00 on Chinese working days of 2025 and 2026. */
export const office = chinaCalendar({
  id: 'office',
  openingHours: dailyHours(WORKING_WEEK, '09:00', '18:00'),
});

/** Three windows a day, one of them overnight: 08:30-12:00, 13:30-17:30, 22:00-02:00. */
export const shifts = chinaCalendar({
  id: 'shifts',
  openingHours: [
    ...dailyHours(WORKING_WEEK, '08:30', '17:30', { from: '12:00', to: '13:30' }),
    { dayOfWeek: WORKING_WEEK, opens: '22:00', closes: '02:00' },
  ],
});

/** A plain calendar of any zone for 2026. */
export function plain(
  openingHours: readonly OpeningHours[],
  timeZone = 'Asia/Shanghai',
  specialOpeningHours: readonly SpecialOpeningHours[] = [],
): WorkingCalendar {
  const coverage = { from: '2026-01-01', to: '2026-12-31', onUncovered: 'error' } as const;
  return { id: 'plain', timeZone, openingHours, specialOpeningHours, coverage, sources: [] };
}

export const business = (value: string, unit: TimeUnit): DueTarget => ({ value, unit, clock: 'business' });
export const wall = (value: string, unit: TimeUnit): DueTarget => ({ value, unit, clock: 'wall' });

/** An instant in Chinese time. */
export const at = (date: string, time: string) => `${date}T${time}:00+08:00`;

/** The value of an outcome that must have one. */
export function valued<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.findings.map(({ message }) => message.en).join('\n'));
  return outcome.value;
}

/** The codes of an outcome that must have failed. */
export function codes(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? ['no failure'] : outcome.findings.map(({ code }) => code);
}
