import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'packed',
  testMatch: '*.test.ts',
  outputDir: '../test-results',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
