import { countable } from '../calendar/index.ts';
import type { WorkingCalendar } from '../model/calendar.ts';
import type { Finding } from '../model/finding.ts';
import type { Objective, Target } from '../model/policy.ts';
import { policyError } from './findings.ts';

/** Every target of an objective with its field. */
export function targetsOf(objective: Objective): readonly (readonly [string, Target])[] {
  switch (objective.kind) {
    case 'timer': {
      const { target, pause = [], extension } = objective;
      const pauses = pause.flatMap(({ max }, index) =>
        max === undefined ? [] : [[`pause/${index}/max`, max] as const],
      );
      const more = extension === undefined ? [] : [['extension/max', extension.max] as const];
      return [['target', target], ...pauses, ...more];
    }
    case 'term':
      return [
        ['target', objective.target],
        ...(objective.orElse === undefined ? [] : [['orElse', objective.orElse] as const]),
      ];
    case 'ratio':
      return [['target', objective.target]];
    case 'recurrence':
    case 'date':
      return [];
  }
}

const CLOCKS: Readonly<Record<string, 'business' | 'wall'>> = {
  workday: 'business',
  day: 'wall',
  month: 'wall',
  year: 'wall',
};

/** Whether a target can be counted: its clock fits its unit, and its calendar is there. */
export function targetFindings(
  calendars: readonly WorkingCalendar[],
  target: Target,
  pointer: string,
): Finding[] {
  const { unit, clock, calendar, value } = target;
  const expected = CLOCKS[unit];
  if (expected !== undefined && clock !== undefined && clock !== expected) {
    return [
      policyError('POLICY-OBJECTIVE', `${pointer}/clock`, {
        zh: `单位 ${unit} 的计时规则只能是 ${expected}。`,
        en: `The clock of ${unit} can only be ${expected}.`,
      }),
    ];
  }
  const business = clock === 'business' || unit === 'workday';
  if (business && calendar === undefined) {
    return [
      policyError('POLICY-OBJECTIVE', `${pointer}/calendar`, {
        zh: '按工作时间计算，但没有指明工作日历。',
        en: 'It runs in working time but names no calendar.',
      }),
    ];
  }
  if (calendar !== undefined && !calendars.some(({ id }) => id === calendar)) {
    return [unknownId(calendar, 'POLICY-OBJECTIVE', `${pointer}/calendar`)];
  }
  return countable({ value, unit }).map((finding) => ({ ...finding, pointer: `${pointer}/value` }));
}

/** A reference to something that is not in the policy. */
export function unknownId(id: string, code: 'POLICY-OBJECTIVE' | 'POLICY-INVALID', pointer: string): Finding {
  return policyError(code, pointer, {
    zh: `${pointer} 指向的“${id}”不存在。`,
    en: `${pointer} names "${id}", which does not exist.`,
  });
}
