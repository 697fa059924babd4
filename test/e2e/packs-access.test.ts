import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import en from '#shared/i18n/locales/en/settings.json' with { type: 'json' };
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { choose, drop, look, openPacks, overflow, press, shot, trust } from '#test/e2e/support/packs.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { secondPack, testPublisher } from '#test/helpers/second-pack.ts';

const { packs: said } = words;
const newWords = '〔虚构的测试文字〕';

let folder = '';
let packFile = '';
let publisherFile = '';
let bytes: Buffer;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-packs-'));
  const publisher = await testPublisher();
  ({ bytes } = await secondPack(publisher.key));
  packFile = join(folder, 'second.portolanpack');
  publisherFile = join(folder, 'publisher.pub');
  await writeFile(packFile, bytes);
  await writeFile(publisherFile, publisher.publisherFile);
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`preview, shelf and queue hold at the largest text and pass axe in the ${theme} theme`, async () => {
    test.setTimeout(120_000);
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await openPacks(page);
    await trust(running, publisherFile);
    await drop(page, 'second.portolanpack', bytes);
    await expect(page.getByRole('button', { name: said.preview.install })).toBeVisible();
    await look(page, `${theme}-preview`);
    await page.getByRole('button', { name: said.preview.install }).click();
    await expect(page.getByRole('main')).toContainText(said.editions.inUse);
    await look(page, `${theme}-shelf`);
    await page.getByRole('button', { name: said.stale.open }).click();
    await expect(page.getByRole('article').first()).toContainText(newWords);
    await look(page, `${theme}-queue`);
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: '150' }).click();
    await openPacks(page);
    await expect(page.getByRole('main')).toContainText(said.editions.inUse);
    expect(await overflow(page), 'packs').toBe(0);
    await shot(page, `${theme}-shelf-150`);
    await screen(page, 'checklists');
    await page.getByRole('button', { name: said.stale.open }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
    expect(await overflow(page), 'queue').toBe(0);
    await shot(page, `${theme}-queue-150`);
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: 'English' }).click();
    await page.getByRole('button', { name: en.edition.packs }).click();
    await expect(page.getByRole('main')).toContainText('Second edition for tests');
    expect(await overflow(page), 'packs in English').toBe(0);
    await shot(page, `${theme}-english-150`);
    running.expectNoErrors();
    await running.close();
  });
}

test('a pack is imported, left and confirmed by keyboard alone', async () => {
  test.setTimeout(120_000);
  const running = await launchApp();
  const { page } = running;
  await choose(running, publisherFile);
  await page.keyboard.press('Control+,');
  await press(page, words.settings.edition.packs);
  await press(page, said.publishers.add);
  await press(page, said.publishers.confirm);
  await choose(running, packFile);
  await press(page, said.import);
  await press(page, said.preview.install);
  await press(page, said.stale.open);
  await press(page, said.reconfirm.holds);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toBeFocused();
  await press(page, said.reconfirm.notSure);
  await expect(page.getByRole('main')).toContainText(said.reconfirm.none);
  await page.keyboard.press('Alt+ArrowLeft');
  await press(page, said.editions.rollBack);
  await expect(page.getByRole('listitem').filter({ hasText: said.editions.inUse })).toContainText(said.builtIn);
  running.expectNoErrors();
  await running.close();
});
