import { describe, expect, it } from 'vitest';
import { exportPolicy } from '../../src/export/index.ts';
import { isTimer, planScopes, type ScopeRules } from '../../src/export/shared/scopes.ts';
import { clockOf } from '../../src/export/shared/tickets.ts';
import type { Policy, TimerObjective } from '../../src/model/policy.ts';
import { derive } from '../../src/policy/index.ts';
import { goodCases, KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';
import { exportContract } from './contract.ts';
import { kindPolicy } from './kind-policies.ts';

/** Events by which a ticket arrives; all but the first two tell of one sort of request, which the promise has to name. */
const ARRIVALS = [
  'request-received',
  'request-registered',
  'complaint-received',
  'fault-reported',
  'order-received',
  'notice-received',
  'objection-received',
];

/** Whether a plain new ticket, of the request types that the promise names, is the event that it begins with. */
function beginsWithTicket({ start, appliesTo }: TimerObjective, { spec }: Policy): boolean {
  const at = ARRIVALS.indexOf(spec.events.find(({ id }) => id === start.event)?.type ?? '');
  return at === 0 || at === 1 || (at > 1 && appliesTo?.requestTypes !== undefined);
}

const ENGINES_OF_SCOPES: readonly ScopeRules[] = [
  { slots: ['respond', 'update', 'resolve'] },
  { slots: ['respond', 'resolve'], clockOf },
];

describe.each(KIND_IDS)('the policy of %s', (id) => {
  const kind = kindOf(id);

  it.each(goodCases(kind))('$name goes through every exporter', ({ name, text }) => {
    const { filled, letter } = make(kind, text, name);
    expect(exportContract(unwrap(derive(filled, letter)))).toEqual([]);
  });

  it('runs no deadline on a ticket that did not start it', () => {
    const policy = kindPolicy(id);
    const foreign = ENGINES_OF_SCOPES.flatMap((rules) =>
      planScopes(policy, rules).scopes.flatMap(({ stage, timers }) =>
        stage
          ? []
          : Object.entries(timers).filter(
              ([slot, timer]) => slot !== 'update' && !beginsWithTicket(timer, policy),
            ),
      ),
    );
    expect(foreign).toEqual([]);
    const source = exportPolicy(policy, 'servicenow')?.files[0]?.content ?? '';
    const starts = [...source.matchAll(/ {8}start: "([^"]*)"/g)].map(([, query]) => query ?? '');
    const timers = policy.spec.objectives.filter(isTimer);
    expect(starts).toHaveLength(timers.length);
    const running = timers.filter(
      (timer, index) => !beginsWithTicket(timer, policy) && !starts[index]?.includes('pledge:start:'),
    );
    expect(running.map((timer) => timer.id)).toEqual([]);
  });
});
