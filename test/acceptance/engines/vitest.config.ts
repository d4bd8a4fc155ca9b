import { defineConfig } from 'vitest/config';

/** The acceptance stage: slow, needs the engines of `.ci/engines.sh`, and fails where one is missing. */
export default defineConfig({
  test: {
    include: ['test/acceptance/engines/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
