import { describe, expect, it } from 'vitest';
import { containerDigest, containerOf, verifiedContainer } from '../../src/model/container.ts';

describe('the container record', () => {
  it('is whole as it was made', () => {
    expect(verifiedContainer(containerOf('company: 甲\n', '{}'))).toMatchObject({ ok: true });
  });

  it('shows a change of either part, and text moved from one to the other', () => {
    const made = containerOf('ab', 'cd');
    for (const [values, policy] of [
      ['abX', 'cd'],
      ['ab', 'cdX'],
      ['abc', 'd'],
    ] as const) {
      const result = verifiedContainer({ values, policy, digest: made.digest });
      expect(result.findings.map((finding) => finding.code)).toEqual(['EXTRACT-DIGEST']);
    }
    expect(containerDigest('ab', 'cd')).not.toBe(containerDigest('abc', 'd'));
  });
});
