import fc from 'fast-check';
import { expect, it } from 'vitest';
import { due } from '../../src/calendar/index.ts';
import { business, office, valued } from './calendars.ts';
import official from './data/cn-holidays-2025-2026.json' with { type: 'json' };

const MINUTE = 60_000;
const CHINA = 8 * 60 * MINUTE;
const { off, makeUpWorkdays } = official['2026'];

/** Whether a minute of 2026 is worked, by the official notice and nothing else. */
function isWorked(at: number): boolean {
  const local = new Date(at + CHINA);
  const date = local.toISOString().slice(0, 10);
  const hour = local.getUTCHours();
  if (hour < 9 || hour >= 18) return false;
  if (makeUpWorkdays.includes(date)) return true;
  const closed = off.some(([from = '', to = '']) => from <= date && date <= to);
  return local.getUTCDay() % 6 !== 0 && !closed;
}

it('agrees with a count minute by minute over the official notice', () => {
  const starts = fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2026, 11, 1) / MINUTE });
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 24 * 60 }), (start, minutes) => {
      let at = start * MINUTE;
      for (let left = minutes; left > 0; at += MINUTE) if (isWorked(at)) left--;
      const outcome = due(
        office,
        new Date(start * MINUTE).toISOString(),
        business(String(minutes), 'minute'),
      );
      expect(Date.parse(valued(outcome).due)).toBe(at);
    }),
    { numRuns: 60 },
  );
});
