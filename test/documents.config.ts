import { defineConfig } from '@playwright/test';

/** Documents opened by programs that know nothing of Portolan: a step of its own, because those programs must be there. */
export default defineConfig({
  testDir: 'documents',
  testMatch: '*.test.ts',
  outputDir: '../test-results/documents',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
