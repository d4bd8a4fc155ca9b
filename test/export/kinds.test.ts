import { describe, expect, it } from 'vitest';
import { derive } from '../../src/policy/index.ts';
import { goodCases, KIND_IDS, kindOf, make, unwrap } from '../kinds/support.ts';
import { exportContract } from './contract.ts';

describe.each(KIND_IDS)('the policy of %s', (id) => {
  const kind = kindOf(id);

  it.each(goodCases(kind))('$name goes through every exporter', ({ name, text }) => {
    const { filled, letter } = make(kind, text, name);
    expect(exportContract(unwrap(derive(filled, letter)))).toEqual([]);
  });
});
