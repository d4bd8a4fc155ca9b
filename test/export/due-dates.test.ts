import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dueOf } from '../../src/export/shared/reckon.ts';
import { dayCells } from '../../src/export/shared/seen.ts';
import { engineWeek } from '../../src/export/shared/week.ts';
import { examplePolicy, officeCalendar, officeCalendarWithBreak } from '../builders/policy.ts';

interface Recorded {
  readonly cases: readonly {
    readonly calendar: 'office' | 'lunch' | 'days';
    readonly start: string;
    readonly minutes: number;
    readonly due: string;
  }[];
}

const policy = examplePolicy();
const weeks = {
  office: engineWeek(policy, officeCalendar()),
  lunch: engineWeek(policy, officeCalendarWithBreak()),
  days: dayCells(policy),
};
const file = join(import.meta.dirname, 'due-dates', 'zammad.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as Recorded;

test.each(cases)('Zammad counts $minutes minutes from $start on $calendar to $due', (recorded) => {
  const ours = dueOf(recorded.start, recorded.minutes, {
    week: weeks[recorded.calendar],
    rollsAtClosing: true,
  });
  expect(ours).toBe(Date.parse(recorded.due));
});
