import type { TimeUnit } from '../model/duration.ts';
import { type Finding, type Outcome, success } from '../model/finding.ts';
import { HOUR, MINUTE } from './dates.ts';
import { badTarget } from './findings.ts';

/** A target's figure as a count: milliseconds for hours and minutes, whole days and longer as they are. */
export type Amount =
  | { readonly unit: 'ms'; readonly value: number }
  | { readonly unit: 'workday' | 'day' | 'month' | 'year'; readonly value: number };

/** About a century in each unit: nothing longer is a service deadline, and counting must end. */
const LIMIT: Readonly<Record<TimeUnit, number>> = {
  minute: 52_560_000,
  hour: 876_000,
  workday: 25_000,
  day: 36_500,
  month: 1_200,
  year: 100,
};

/** The figure of a target, which is above zero; half an hour counts, half a working day does not. */
export function amountOf(target: { readonly value: string; readonly unit: TimeUnit }): Outcome<Amount> {
  const { unit } = target;
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(target.value) ? Number(target.value) : Number.NaN;
  if (!(value > 0 && value <= LIMIT[unit])) return notCountable(target.value, unit);
  if (unit === 'minute') return success({ unit: 'ms', value: Math.round(value * MINUTE) });
  if (unit === 'hour') return success({ unit: 'ms', value: Math.round(value * HOUR) });
  return Number.isInteger(value) ? success({ unit, value }) : notCountable(target.value, unit);
}

function notCountable(value: string, unit: TimeUnit) {
  const shown = value.slice(0, 20);
  const whole = unit !== 'minute' && unit !== 'hour';
  return badTarget(
    {
      zh: `时限“${shown}”（${unit}）无法计算到期时间。`,
      en: `A target of "${shown}" ${unit} has no due date.`,
    },
    {
      zh: `应为大于 0、不超过 ${LIMIT[unit]} 的${whole ? '整数' : '数'}。`,
      en: `It must be a ${whole ? 'whole ' : ''}number above 0 and at most ${LIMIT[unit]}.`,
    },
  );
}

/** Findings when a target in a time unit cannot be counted: not above zero, not whole, or absurdly long. */
export function countable(target: { readonly value: string; readonly unit: string }): readonly Finding[] {
  const { value, unit } = target;
  return isTimeUnit(unit) ? amountOf({ value, unit }).findings : [];
}

function isTimeUnit(unit: string): unit is TimeUnit {
  return Object.hasOwn(LIMIT, unit);
}
