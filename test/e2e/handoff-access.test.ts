import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import en from '#shared/i18n/locales/en/handoff.json' with { type: 'json' };
import { audit, exportClient, look, saveAs, take } from '#test/e2e/support/handoff.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { choose, drop, overflow, press, shot } from '#test/e2e/support/packs.ts';
import { answer, createClient, openChecklist, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { handoff: said, settings } = words;
const name = '宁波海舟跨境贸易有限公司（虚构）';

let folder = '';
let file = '';
let bytes: Buffer;

/** A file of a client that has a long name, and the app in which that client then says something else. */
async function apart(running: RunningApp): Promise<void> {
  const { page } = running;
  await createClient(page, name);
  await openChecklist(page);
  await answer(page, 1, '企业');
  await exportClient(running, name, null, file);
  bytes = await readFile(file);
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-handoff-'));
  file = join(folder, 'client.portolanclient');
  const running = await launchApp();
  await apart(running);
  await running.close();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`handing over holds at the largest text and passes axe in the ${theme} theme`, async () => {
    test.setTimeout(120_000);
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: settings.theme[theme] }).click();
    await screen(page, 'data');
    await look(page, `${theme}-data`);
    await page.getByRole('button', { name: said.section.export }).click();
    await page.getByRole('dialog').getByRole('button', { name: said.export.save }).click();
    await expect(page.getByRole('dialog')).toContainText(said.export.weak.empty);
    await look(page, `${theme}-export`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await drop(page, 'client.portolanclient', bytes);
    await expect(page.getByText(said.staging.newClient)).toBeVisible();
    await page.getByRole('main').getByRole('checkbox').last().uncheck();
    await look(page, `${theme}-staging`);
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: '150' }).click();
    await screen(page, 'clients');
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByText(said.staging.newClient)).toBeVisible();
    await expect(page.getByRole('main').getByRole('checkbox').last()).not.toBeChecked();
    await page.getByRole('main').getByRole('checkbox').first().check();
    expect(await overflow(page), 'comparison').toBe(0);
    await shot(page, `${theme}-staging-150`);
    await take(page);
    await look(page, `${theme}-done-150`);
    expect(await overflow(page), 'summary').toBe(0);
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: 'English' }).click();
    await screen2(running, en.section.import);
    await expect(page.getByText(en.staging.nothing)).toBeVisible();
    expect(await overflow(page), 'comparison in English').toBe(0);
    await shot(page, `${theme}-english-150`);
    await drop(page, 'broken.portolanclient', bytes.subarray(0, 900));
    await expect(page.getByRole('alert')).toContainText(en.refused);
    await audit(page, 'a refused file');
    await shot(page, `${theme}-refused-150`);
    running.expectNoErrors();
    await running.close();
  });
}

/** The data screen and its import, whatever the language. */
async function screen2(running: RunningApp, label: string): Promise<void> {
  const { page } = running;
  await choose(running, file);
  await page.getByRole('navigation').first().getByRole('button').nth(9).click();
  await page.getByRole('button', { name: label }).click();
}

test('a client is exported, imported and taken back by keyboard alone', async () => {
  test.setTimeout(120_000);
  const running = await launchApp();
  const { page } = running;
  await saveAs(running, join(folder, 'own.portolanclient'));
  await page.getByRole('navigation').first().getByRole('button', { name: words.common.screens.data }).press('Enter');
  await press(page, said.section.export);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('海上 lantern 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('海上 lantern 2026');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(said.export.doneTitle, { timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await choose(running, file);
  await press(page, said.section.import);
  await expect(page.getByText(said.staging.newClient)).toBeVisible();
  await press(page, said.staging.take);
  await press(page, said.done.undo);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(words.clients.title);
  await expect(page.getByText(said.done.undone)).toBeVisible();
  running.expectNoErrors();
  await running.close();
});
