import type { Page } from '@playwright/test';
import { median } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { enlargedApp } from '#test/e2e/support/enlarged-app.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { openSomeAndScroll } from '#test/helpers/read-many.ts';

const passes = 9;

/** What holds the window for longer than this, in milliseconds, is felt. */
const budget = 50;

/**
 * The longest task while documents among a thousand are opened and read to their ends, each pass by itself. Chromium tells only of
 * tasks above 50 ms: a pass without any counts as 0.
 */
export async function benchReader(): Promise<readonly BenchRow[]> {
  await using large = await enlargedApp(1000);
  const running = await launchApp({ appFolder: large.folder });
  const { page } = running;
  await screen(page, 'library');
  // Once through, so that no code is compiled while it is measured.
  await openSomeAndScroll(page);
  const longest: number[] = [];
  for (let pass = 0; pass < passes; pass += 1) longest.push(await longestTask(page));
  await running.close();
  const row = (name: string, figure: number): BenchRow => ({
    name: `longest task while reading among 1000 documents, ${name} of ${passes} passes`,
    figure,
    floor: null,
    unit: 'ms',
    budget,
  });
  return [row('median', median(longest)), row('least', Math.min(...longest))];
}

async function longestTask(page: Page): Promise<number> {
  const observed = await page.evaluateHandle(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    return { tasks, observer };
  });
  await openSomeAndScroll(page);
  return observed.evaluate(({ tasks, observer }) => {
    observer.disconnect();
    return Math.max(0, ...tasks);
  });
}
