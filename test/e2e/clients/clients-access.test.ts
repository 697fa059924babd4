import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import clients from '#shared/i18n/locales/zh-CN/clients.json' with { type: 'json' };
import history from '#shared/i18n/locales/zh-CN/history.json' with { type: 'json' };
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { words } from '#test/e2e/support/words.ts';

let folder = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-clients-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

test('axe finds nothing on the list, the profile, the dialog and the import of clients in any theme', async () => {
  test.setTimeout(150_000);
  const running = await launchApp();
  const { app, page } = running;
  await begin(page, '海澜贸易');
  await begin(page, '云帆跨境');
  const list = join(folder, '名单.csv');
  await writeFile(list, '\ufeff企业名称,所在城市\r\n海澜贸易,火星\r\n新丰电商,广州\r\n,广州');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, list);
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await page.keyboard.press('Control+,');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.keyboard.press('Control+6');
    await audit(page, `the list, ${theme}`);
    await page.getByRole('button', { name: clients.row.duplicateLabel.replace('{{name}}', '云帆跨境') }).click();
    await audit(page, `the dialog, ${theme}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: clients.row.profileLabel.replace('{{name}}', '云帆跨境') }).click();
    await expect(page.getByRole('textbox', { name: history.entry.platforms })).toBeVisible();
    await audit(page, `the profile, ${theme}`);
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: clients.import.open }).click();
    await page.getByRole('button', { name: clients.import.choose }).click();
    await expect(page.getByRole('region', { name: clients.import.rows })).toBeVisible();
    await audit(page, `the import, ${theme}`);
  }
  running.expectNoErrors();
  await running.close();
});

test('where nothing may be changed the list and the profile can be read, and every control that changes says why', async () => {
  const first = await launchApp({ dataFolder: folder, env: { PORTOLAN_COMPUTER: '财务室' } });
  await first.close();
  // A writer of another computer that lives: its mark stays, and is not released.
  const mark = { token: 't', computer: '财务室', host: 'x', pid: 1, processStart: null, beat: 1, isReleased: false };
  await writeFile(join(folder, 'writer-50.lock'), JSON.stringify({ ...mark, since: Date.now() }));
  const running = await launchApp({ dataFolder: folder });
  const { page } = running;
  await page.keyboard.press('Control+6');
  const main = page.getByRole('main');
  await expect(main).toContainText(words.common.access.controls);
  for (const open of [clients.archive.open, clients.bin.delete, clients.rename.open]) {
    await expect(main.getByRole('button', { name: new RegExp(`^${open}`) }).first()).toBeDisabled();
  }
  await expect(main.getByRole('button', { name: clients.create.open_own })).toBeDisabled();
  await expect(main.getByRole('button', { name: clients.samples.add }).first()).toBeDisabled();
  await main
    .getByRole('button', { name: /的资料$/ })
    .first()
    .click();
  await expect(main).toContainText(words.common.access.controls);
  await expect(main.getByRole('combobox', { name: '注册地' })).toBeDisabled();
  await expect(main.getByRole('textbox', { name: history.entry.platforms })).toBeDisabled();
  await expect(main.getByRole('button', { name: clients.rename.open })).toBeDisabled();
  running.expectNoErrors();
  await running.close();
});

async function begin(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+6');
  const open = new RegExp(`^(${clients.create.open}|${clients.create.open_own}|${clients.own.second})$`);
  await page.getByRole('main').getByRole('button', { name: open }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText(name);
}

async function audit(page: Page, where: string): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
