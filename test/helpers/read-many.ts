import type { Page } from '@playwright/test';
import { words } from '#test/e2e/support/words.ts';

const { library } = words;

/** Goes through the list as a person with a wheel, opens documents far apart, and reads each to its end. */
export async function openSomeAndScroll(page: Page): Promise<void> {
  const list = page.getByRole('list', { name: library.documents });
  const text = page.getByRole('region', { name: library.document });
  for (const part of [0.2, 0.5, 0.9]) {
    await list.evaluate((element, to) => {
      const frame = element.parentElement;
      frame?.scrollTo(0, frame.scrollHeight * to);
    }, part);
    await page.waitForTimeout(150);
    await list.getByRole('button').nth(8).click();
    await page.waitForTimeout(250);
    for (let step = 0; step < 12; step += 1) {
      await text.evaluate((frame) => frame.scrollBy(0, 600));
      await page.waitForTimeout(40);
    }
  }
  await text.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
}
