import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { due } from '../../src/calendar/index.ts';
import { dueOf } from '../../src/export/shared/reckon.ts';
import { dayCells } from '../../src/export/shared/seen.ts';
import { engineWeek } from '../../src/export/shared/week.ts';
import { examplePolicy, officeCalendar, officeCalendarWithBreak } from '../builders/policy.ts';

/** A due date that an engine gave, in minutes of a calendar or in days to the end of the last one. */
interface Recorded {
  readonly calendar: 'office' | 'lunch' | 'days';
  readonly start: string;
  readonly minutes?: number;
  readonly days?: number;
  readonly due: string;
}

const policy = examplePolicy();
const weeks = {
  office: engineWeek(policy, officeCalendar()),
  lunch: engineWeek(policy, officeCalendarWithBreak()),
  days: dayCells(policy),
};

function recorded(engine: string): readonly Recorded[] {
  const file = join(import.meta.dirname, 'due-dates', `${engine}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Recorded[] }).cases;
}

/** What the exporter reckons that the engine shows. */
function reckoned({ calendar, start, minutes, days }: Recorded, rollsAtClosing: boolean): number {
  if (minutes !== undefined) {
    const end = dueOf(start, minutes, { week: weeks[calendar], rollsAtClosing });
    if (end === undefined) throw new Error(`nothing is due from ${start}`);
    return end;
  }
  const target = { value: String(days), unit: 'day', clock: 'wall' } as const;
  const end = due(undefined, start, target, { timeZone: 'Asia/Shanghai' });
  if (!end.ok) throw new Error(`nothing is due from ${start}`);
  return Date.parse(end.value.due);
}

describe.each([
  { engine: 'zammad', rolls: true },
  { engine: 'glpi', rolls: true },
  { engine: 'itop', rolls: false },
  { engine: 'bk-itsm', rolls: false },
])('$engine', ({ engine, rolls }) => {
  test('gave the due dates that its export reckons with', () => {
    const cases = recorded(engine);
    expect(cases.length).toBeGreaterThanOrEqual(24);
    const others = cases.filter((one) => reckoned(one, rolls) !== Date.parse(one.due));
    expect(others).toEqual([]);
  });
});

test('osTicket gave those due dates too, or at closing an earlier one than the next opening', () => {
  const cases = recorded('osticket');
  expect(cases.length).toBeGreaterThanOrEqual(24);
  const others = cases.filter((one) => reckoned(one, true) !== Date.parse(one.due));
  expect(others.filter((one) => reckoned(one, true) < Date.parse(one.due))).toEqual([]);
  // Time that runs out at closing is shown at the end of the days that it searched, in the middle of a holiday.
  expect(others.map(({ start }) => start.slice(0, 10))).toEqual(['2026-09-30', '2026-02-14']);
});
