import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generated } from '../../scripts/schema-types.mjs';
import { PACKAGE_ROOT } from '../../src/index.ts';

const made = Object.entries(await generated());

describe('what is made of the schemas (node scripts/schema-types.mjs)', () => {
  test.each(made)('%s is up to date', (path, text) => {
    expect(readFileSync(join(PACKAGE_ROOT, path), 'utf8')).toBe(text);
  });

  test('covers the types of the policy, the calendar, the waiver and the manifest', () => {
    expect(made.map(([path]) => path)).toEqual(
      expect.arrayContaining(
        ['policy', 'calendar', 'waiver', 'manifest'].map((name) => `src/model/${name}.ts`),
      ),
    );
  });
});
