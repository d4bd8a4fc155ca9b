import type { Policy, TimerObjective } from '../../../src/model/policy.ts';
import { examplePolicy, officeCalendarWithBreak, timer } from '../../builders/policy.ts';
import { kindPolicies } from '../../export/kind-policies.ts';

/** The same and the policy of every letter kind's example. */
export function allPolicies(): readonly { readonly name: string; readonly policy: Policy }[] {
  return [...acceptancePolicies(), ...kindPolicies()];
}

/** The policies that the engines are proved with: the example, and one of awkward targets and hours. */
export function acceptancePolicies(): readonly { readonly name: string; readonly policy: Policy }[] {
  return [
    { name: 'example', policy: examplePolicy() },
    { name: 'awkward', policy: awkwardPolicy() },
  ];
}

/** Two windows a day, targets that end on closing, half hours, many working days, days beyond a month. */
function awkwardPolicy(): Policy {
  const targets: readonly TimerObjective['target'][] = [
    { value: '30', unit: 'minute', clock: 'business', calendar: 'office' },
    { value: '7.5', unit: 'hour', clock: 'business', calendar: 'office' },
    { value: '0.5', unit: 'hour', clock: 'business', calendar: 'office' },
    { value: '40', unit: 'hour', clock: 'business', calendar: 'office' },
    { value: '1', unit: 'workday', clock: 'business', calendar: 'office' },
    { value: '2', unit: 'workday', clock: 'business', calendar: 'office', deadlineAt: 'end-of-day' },
    { value: '10', unit: 'workday', clock: 'business', calendar: 'office' },
    { value: '12', unit: 'workday', clock: 'business', calendar: 'office' },
    { value: '1', unit: 'day', clock: 'wall' },
    { value: '60', unit: 'day', clock: 'wall' },
    { value: '90', unit: 'minute', clock: 'wall' },
  ];
  const objectives = targets.map((target, index) =>
    timer({
      id: `awkward-${index + 1}`,
      name: `“${target.value}”'时限'\\ #{$x} @{[1]}`,
      metric: 'other',
      target,
    }),
  );
  return examplePolicy({ calendars: [officeCalendarWithBreak()], objectives });
}
