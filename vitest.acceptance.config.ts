import { defineConfig } from 'vitest/config';

/** The acceptance stage: finished files in the hands of other programs. Every tool must be there. */
export default defineConfig({
  test: {
    include: ['test/acceptance/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
