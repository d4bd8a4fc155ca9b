import { describe, expect, it } from 'vitest';
import { exportContract } from './contract.ts';
import { kindPolicies } from './kind-policies.ts';

describe.each(kindPolicies())('the policy of the example of $name', ({ policy }) => {
  it('goes through every exporter', () => {
    expect(exportContract(policy)).toEqual([]);
  });
});
