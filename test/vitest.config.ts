import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/documents/**', 'test/packed/**', 'test/fixtures/**'],
    // A test that waits longer is waiting for something that will not come; tests that start processes say so.
    testTimeout: 15_000,
  },
});
