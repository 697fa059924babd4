import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { enlargedApp } from '#test/e2e/support/enlarged-app.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openSomeAndScroll } from '#test/helpers/read-many.ts';
import { article, openArticle, pickSentence, taxArticle } from '#test/e2e/support/reader-steps.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { library, reader } = words;

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing in the reader in the ${theme} theme`, async () => {
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await openArticle(page, taxArticle);
    await article(page, 'sh-2023-13')
      .getByRole('button', { name: /关联与依据/ })
      .click();
    await pickSentence(page, taxArticle);
    await page.keyboard.press('2');
    await page.locator('label').filter({ hasText: '我的标注' }).click();
    await audit(page, 'an article with its context and a highlight');
    await page.locator('mark[data-highlight]').first().click();
    await audit(page, 'the bar of a highlight');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: reader.picked.close }).click();
    await page.getByRole('button', { name: reader.look.open }).click();
    await audit(page, 'the reading settings');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: reader.given.open }).click();
    await audit(page, 'the given file');
    running.expectNoErrors();
    await running.close();
  });
}

test('nothing runs off the window at the largest text on a small laptop', async () => {
  const running = await launchApp();
  const { page } = running;
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: '150' }).click();
  await openArticle(page, taxArticle);
  await article(page, 'sh-2023-13')
    .getByRole('button', { name: /关联与依据/ })
    .click();
  await pickSentence(page, taxArticle);
  expect(await overflow(page), 'the bar').toBe(0);
  await page.keyboard.press('1');
  await page.locator('label').filter({ hasText: '我的标注' }).click();
  expect(await overflow(page), 'the list of highlights').toBe(0);
  await page.getByRole('button', { name: reader.given.open }).click();
  expect(await overflow(page), 'the given file').toBe(0);
  await running.close();
});

test('among a thousand documents only what is near the window is in the page, and each opens and is read to its end', async () => {
  await using large = await enlargedApp(1000);
  const running = await launchApp({ appFolder: large.folder });
  const { page } = running;
  await screen(page, 'library');
  const list = page.getByRole('list', { name: library.documents });
  await expect(list.getByRole('button').first()).toBeVisible();
  await openSomeAndScroll(page);
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await expect(page.getByRole('region', { name: library.document }).getByRole('article').last()).toBeInViewport();
  running.expectNoErrors();
  await running.close();
});

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, window.document.documentElement.scrollWidth - window.innerWidth));
}

async function audit(page: Page, where: string): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
