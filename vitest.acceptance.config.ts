import { defineConfig } from 'vitest/config';

/** The acceptance stage: finished files in the hands of other programs. Every tool must be there. */
export default defineConfig({
  test: {
    include: ['test/acceptance/*.test.ts', 'test/kinds/optional.test.ts'],
    // Up to 20 places of every case, where the ordinary tests try 14 of each example.
    env: { PLEDGEKIT_BREADTH: '1' },
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
