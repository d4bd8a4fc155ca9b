import { describe, expect, it } from 'vitest';
import { startsWithTicket } from '../../src/export/shared/intake.ts';
import { isTimer, planScopes, type ScopePlan } from '../../src/export/shared/scopes.ts';
import type { Policy } from '../../src/model/policy.ts';
import { examplePolicy, timer } from '../builders/policy.ts';
import { kindPolicies, kindPolicy } from './kind-policies.ts';

function planOf(policy: Policy): ScopePlan {
  return planScopes(policy, { slots: ['respond', 'update', 'resolve'] });
}
/** Ids of the promises that stand on a ticket of their own. */
function alone(policy: Policy): string[] {
  return planOf(policy).scopes.flatMap(({ stage }) => (stage ? [stage.id] : []));
}

describe.each(kindPolicies())('tickets of $name', ({ policy }) => {
  it('hold no promise whose clock starts at another event', () => {
    for (const { stage, timers } of planOf(policy).scopes) {
      if (stage) continue;
      for (const timer of [timers.respond, timers.resolve])
        if (timer) expect(startsWithTicket(timer, policy), timer.id).toBe(true);
    }
  });

  it('leave no timer out', () => {
    const placed = planOf(policy).scopes.flatMap(({ timers }) => Object.values(timers).map(({ id }) => id));
    const timers = policy.spec.objectives.filter(isTimer).map(({ id }) => id);
    expect(timers.filter((id) => !placed.includes(id))).toEqual([]);
  });
});

describe('promises of later stages', () => {
  it.each([
    ['complaint-procedure', 'director-answer'],
    ['equipment-after-sales', 'repair'],
    ['equipment-after-sales', 'cure'],
    ['vehicle-after-sales', 'station-cure'],
    ['canteen-service', 'transfer'],
    ['canteen-service', 'hygiene-cure'],
    ['response-time', 'remedy'],
    ['omnichannel-commitment', 'mystery-mend'],
  ])('%s: %s gets a ticket of its own', (kind, id) => {
    expect(alone(kindPolicy(kind))).toContain(id);
  });

  it('a stricter promise that lost its place to a more specific one is not lost', () => {
    const hours = (value: string) => ({ value, unit: 'hour', clock: 'wall' }) as const;
    const urgent = { severities: ['urgent'] };
    const strict = timer({ id: 'strict', target: hours('1'), appliesTo: urgent });
    const loose = timer({ id: 'loose', target: hours('24'), appliesTo: { ...urgent, condition: '须收费' } });
    expect(alone(examplePolicy({ objectives: [strict, loose] }))).toContain('strict');
  });
});
