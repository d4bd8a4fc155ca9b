import { describe, expect, it } from 'vitest';
import { KIND_IDS } from '../kinds/support.ts';
import { exportContract } from './contract.ts';
import { kindPolicy } from './kind-policies.ts';

describe.each(KIND_IDS)('the policy of the example of %s', (id) => {
  it('goes through every exporter', () => {
    expect(exportContract(kindPolicy(id))).toEqual([]);
  });
});
