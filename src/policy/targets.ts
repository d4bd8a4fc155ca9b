import type { TimeUnit } from '../model/duration.ts';
import type { MappedTarget, Pointer } from '../model/manifest.ts';
import type { Target } from '../model/policy.ts';
import type { Value } from '../model/value.ts';
import { STATUTORY } from './calendars.ts';
import { policyError } from './findings.ts';
import type { Derivation, Scope } from './scope.ts';

/** A target in a unit of time. */
export type TimeTarget = Target & { readonly unit: TimeUnit; readonly clock: 'wall' | 'business' };

/** A target whose figure stands in the values; undefined when the blank was left out or is no figure (a finding). */
export function targetOf(derivation: Derivation, scope: Scope, mapped: MappedTarget): Target | undefined {
  const value = scope.value(mapped.value);
  if (value === undefined) return undefined;
  switch (value.type) {
    case 'duration':
      return timeTarget(derivation, scope, mapped, value);
    case 'share':
      return { value: value.value, unit: value.per === 100 ? 'percent' : 'permille' };
    case 'number':
      return { value: value.value, unit: value.unit === '公里' ? 'kilometre' : 'count' };
    default:
      notThat(derivation, scope, mapped.value, '时限、比率或者数量', 'a time, a share or a count');
      return undefined;
  }
}

/** A target that must be a time. */
export function timeTargetOf(
  derivation: Derivation,
  scope: Scope,
  mapped: MappedTarget,
): TimeTarget | undefined {
  const value = scope.value(mapped.value);
  if (value === undefined) return undefined;
  if (value.type === 'duration') return timeTarget(derivation, scope, mapped, value);
  notThat(derivation, scope, mapped.value, '时限', 'a time');
  return undefined;
}

/** The decimal string of a number, share or sum of money. */
export function figureOf(derivation: Derivation, scope: Scope, pointer: Pointer): string | undefined {
  const value = scope.value(pointer);
  if (value === undefined) return undefined;
  if (value.type === 'number' || value.type === 'share') return value.value;
  if (value.type === 'money') return value.amount;
  notThat(derivation, scope, pointer, '数量、比率或者金额', 'a number, a share or a sum of money');
  return undefined;
}

/** Notes that a value is not of the type that the mapping needs. */
export function notThat(
  derivation: Derivation,
  scope: Scope,
  pointer: Pointer,
  zh: string,
  en: string,
): void {
  derivation.findings.push(
    policyError(
      'POLICY-OBJECTIVE',
      scope.pointer(pointer),
      { zh: `策略项“${scope.id}”需要${zh}。`, en: `The policy item "${scope.id}" needs ${en} there.` },
      {
        zh: '请模板的作者改正 manifest.yaml。',
        en: 'The author of the template should correct manifest.yaml.',
      },
    ),
  );
}

function timeTarget(
  derivation: Derivation,
  scope: Scope,
  mapped: MappedTarget,
  value: Extract<Value, { type: 'duration' }>,
): TimeTarget {
  const { value: figure, unit, clock } = value.duration;
  const inDays = unit !== 'minute' && unit !== 'hour';
  if (clock === 'business' && mapped.calendar === undefined) {
    derivation.findings.push(
      policyError(
        'POLICY-OBJECTIVE',
        value.pointer,
        {
          zh: `${value.title}按工作时间计算，但策略项“${scope.id}”没有工作日历。`,
          en: `It runs in working time, but the policy item "${scope.id}" has no calendar.`,
        },
        {
          zh: '请改用日、小时等连续计算的单位，或由模板的作者指明工作日历。',
          en: 'Use a unit of the wall clock, or have the author of the template name a calendar.',
        },
      ),
    );
  }
  const calendar = clock === 'business' ? mapped.calendar : inDays ? calendarOfDays(mapped) : undefined;
  return {
    value: figure,
    unit,
    clock,
    ...(calendar === undefined ? {} : { calendar }),
    ...(inDays
      ? {
          countStartDay: mapped.countStartDay ?? false,
          deadlineAt: mapped.deadlineAt ?? (unit === 'workday' ? 'close-of-business' : 'end-of-day'),
        }
      : {}),
  };
}

/**
 * The calendar on which a last day off moves (Civil Code art. 203): the statutory one, unless the letter ends its days
 * with its own hours; none where the letter says that the last day stays.
 */
function calendarOfDays({ calendar, deadlineAt, lastDayOff }: MappedTarget): string | undefined {
  if (deadlineAt === 'close-of-business') return calendar;
  return lastDayOff === 'stays' ? undefined : STATUTORY;
}
