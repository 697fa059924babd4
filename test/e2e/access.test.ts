import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openChecklist, room, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const themes = ['light', 'dark', 'contrast'] as const;

for (const theme of themes) {
  test(`axe finds nothing on any screen in the ${theme} theme`, async () => {
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await audit(page, 'settings');
    for (const name of ['home', 'library', 'checklists', 'clients'] as const) {
      await screen(page, name);
      await settled(page);
      await audit(page, name);
    }
    await page.keyboard.press('/');
    await page.keyboard.type('海外仓');
    await expect(page.getByRole('tree').locator('mark').first()).toBeVisible();
    await settled(page);
    await audit(page, 'search');
    await page
      .getByRole('banner')
      .getByRole('button', { name: /基准日/ })
      .click();
    await settled(page);
    await audit(page, 'the as-of date');
    await page.keyboard.press('Escape');
    for (const part of ['topics', 'articles', 'amounts'] as const) {
      await room(page, 'compare');
      await page.locator('label').filter({ hasText: words.compare.parts[part] }).click();
      if (part === 'topics') await page.getByRole('gridcell').nth(9).click();
      if (part === 'articles') await layPair(page);
      await settled(page);
      await audit(page, `compare ${part}`);
    }
    for (const form of ['picture', 'table'] as const) {
      await room(page, 'timeline');
      await page.getByText(words.timeline.form[form], { exact: true }).click();
      await settled(page);
      await audit(page, `timeline as ${form}`);
    }
    await screen(page, 'clients');
    await page.getByRole('button', { name: words.clients.create.open }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await settled(page);
    await audit(page, 'the new client dialog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await openChecklist(page);
    const steps = page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button');
    for (let index = 0; index < (await steps.count()); index += 1) {
      await steps.nth(index).click();
      await settled(page);
      await audit(page, `step ${index + 1}`);
    }
    await page.getByRole('button', { name: words.checklist.verdict.expand }).click();
    await settled(page);
    await audit(page, 'the verdict');
    await page.getByRole('button', { name: words.checklist.verdict.collapse }).click();
    await page.getByRole('button', { name: words.checklist.report }).click();
    await settled(page);
    await audit(page, 'report');
    running.expectNoErrors();
    await running.close();
  });
}

test('a checklist can be walked by keyboard alone', async () => {
  const running = await launchApp();
  const { page } = running;
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.common.screens.checklists);
  await tabTo(page, /无票免征/);
  await page.keyboard.press('Enter');
  const steps = page.getByRole('navigation', { name: words.checklist.steps });
  await expect(steps).toBeVisible();
  await tabTo(page, /货物本身/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form')).toContainText('货物本身');
  await page.keyboard.press('2');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await expect(page.getByRole('banner').getByRole('status')).toContainText(words.common.save.saved);
  running.expectNoErrors();
  await running.close();
});

test('nothing runs off the window at the largest text on a small laptop', async () => {
  const running = await launchApp();
  const { page } = running;
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: '150' }).click();
  for (const name of ['home', 'library', 'checklists', 'clients', 'settings'] as const) {
    await screen(page, name);
    await settled(page);
    expect(await overflow(page), name).toBe(0);
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type('海外仓');
  await settled(page);
  expect(await overflow(page), 'search').toBe(0);
  for (const part of ['topics', 'articles', 'amounts'] as const) {
    await room(page, 'compare');
    await page.locator('label').filter({ hasText: words.compare.parts[part] }).click();
    if (part === 'articles') await layPair(page);
    await settled(page);
    expect(await overflow(page), `compare ${part}`).toBe(0);
  }
  await room(page, 'timeline');
  await settled(page);
  expect(await overflow(page), 'timeline').toBe(0);
  await openChecklist(page);
  await settled(page);
  expect(await overflow(page), 'checklist').toBe(0);
  await running.close();
});

/** Lays the first offered pair of articles side by side. */
async function layPair(page: Page): Promise<void> {
  await page.getByRole('region', { name: words.compare.articles.leftText }).getByRole('button').first().click();
  await expect(page.getByRole('list', { name: words.compare.terms.label })).toBeVisible();
}

/** Moves the focus with Tab until it is on something named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused.trim()) && focused.length < 80) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

async function settled(page: Page): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
}

async function audit(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
