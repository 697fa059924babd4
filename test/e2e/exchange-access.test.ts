import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import en from '#shared/i18n/locales/en/exchange.json' with { type: 'json' };
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { choose, overflow, press, shot } from '#test/e2e/support/packs.ts';
import { createClient, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const said = words.exchange;

let folder = '';
let shared = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-exchange-looks-'));
  shared = join(folder, '共享文件夹');
  await mkdir(shared);
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Axe finds nothing; the kit's own catchers of the focus are left out. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode().analyze();
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    name,
  ).toEqual([]);
  expect(await overflow(page), name).toBe(0);
  await shot(page, name);
}

async function pick(page: Page, text: string): Promise<void> {
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: text }).click();
  await page.locator('nav').first().getByRole('button').nth(-2).click();
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`the exchange holds at the largest text and passes axe in the ${theme} theme`, async () => {
    test.setTimeout(150_000);
    const running = await launchApp({ dataFolder: join(folder, 'data') });
    const { page } = running;
    await createClient(page, '晨光贸易（虚构）');
    await pick(page, words.settings.theme[theme]);
    await page.getByRole('button', { name: said.server.setUp }).scrollIntoViewIfNeeded();
    await look(page, `${theme}-off`);
    await choose(running, shared);
    await page.getByRole('button', { name: said.folder.choose }).click();
    await page.getByLabel(said.folder.passphraseNew, { exact: true }).fill('短');
    await page.getByRole('button', { name: said.folder.start }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, `${theme}-offer`);
    await page.getByLabel(said.folder.passphraseNew, { exact: true }).fill('');
    await page.getByRole('button', { name: said.folder.start }).click();
    await expect(page.getByRole('main')).toContainText(said.state.readable);
    await writeFile(join(shared, '购物清单.txt'), '牛奶');
    await page.getByRole('button', { name: said.actions.now }).click();
    await page.getByText(said.ignored.title.replace('{{count}}', '1')).click();
    await page.locator('label').filter({ hasText: said.clients.some }).click();
    await page.getByRole('button', { name: said.server.setUp }).click();
    await look(page, `${theme}-on`);
    await page.getByRole('heading', { name: said.clients.group }).scrollIntoViewIfNeeded();
    await shot(page, `${theme}-clients`);
    await page.getByRole('button', { name: said.server.cancel }).click();
    await pick(page, '150');
    await page.getByRole('button', { name: said.server.setUp }).click();
    await page.getByRole('button', { name: said.actions.forget }).click();
    await look(page, `${theme}-150`);
    await page.getByRole('heading', { name: said.folder.group }).scrollIntoViewIfNeeded();
    await shot(page, `${theme}-150-folder`);
    await pick(page, 'English');
    await page.getByRole('heading', { name: en.server.group }).scrollIntoViewIfNeeded();
    await look(page, `${theme}-english-150`);
    running.expectNoErrors();
    await running.close();
  });
}

test('a folder is chosen, exchanged with, turned off and removed by keyboard alone', async () => {
  test.setTimeout(120_000);
  const running = await launchApp({ dataFolder: join(folder, 'data') });
  const { page } = running;
  await choose(running, shared);
  await screen(page, 'data');
  await press(page, said.folder.choose);
  const field = page.getByLabel(said.folder.passphraseNew, { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(said.state.readable);
  await press(page, said.actions.now);
  await press(page, said.actions.off);
  await press(page, said.actions.on);
  await press(page, said.actions.forget);
  await press(page, said.actions.forgetConfirm);
  await press(page, said.folder.choose);
  await expect(page.getByRole('main')).toContainText(said.folder.joins);
  running.expectNoErrors();
  await running.close();
});
