import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/model/finding.ts';
import { derive } from '../../src/policy/index.ts';
import { goodCases, KIND_IDS, kindOf, make } from '../kinds/support.ts';
import { policyContract } from './contract.ts';

describe.each(KIND_IDS)('the policy of %s', (id) => {
  const kind = kindOf(id);

  it.each(goodCases(kind))(
    '$name promises what the letter promises, no more and no less',
    ({ name, text }) => {
      const { filled, letter } = make(kind, text, name);
      const outcome = derive(filled, letter);
      expect(outcome.findings.filter((finding) => hasErrors([finding]))).toEqual([]);
      if (!outcome.ok) throw new Error('no policy');
      expect(policyContract(filled, letter, outcome.value)).toEqual([]);
    },
  );
});
