import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { fill } from '#shared/i18n/format.ts';
import type { Change } from '#shared/record/schema.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { answer, createClient, openChecklist, screen, verdicts, openStep } from '#test/e2e/support/steps.ts';
import { workApart } from '#test/e2e/support/two-devices.ts';
import { words } from '#test/e2e/support/words.ts';
import { layDownRecord } from '#test/helpers/sample-operations.ts';

const name = '虚构·晨光文具';
const { history, clients, common } = words;
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-history-'));
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('every change is in the history, an earlier answer is put back from there, and that can be undone', async () => {
  const running = await launchApp({ dataFolder });
  const { page, app } = running;
  await createClient(page, name);
  await openChecklist(page);
  await answer(page, 1, '企业');
  await answer(page, 1, '个体工商户');
  await openHistory(page);
  const items = page.getByRole('region', { name: history.list }).getByRole('article');
  await expect(items).toHaveCount(3);
  await expect(items.first()).toContainText('企业');
  await expect(items.first()).toContainText('个体工商户');
  await expect(items.last()).toContainText(history.entry.created);
  await items.nth(1).getByRole('button', { name: history.restore }).click();
  await expect(items).toHaveCount(4);
  await expect(items.first()).toContainText(history.reasons.restore);
  await toastButton(page, common.toast.undo).click();
  await expect(items).toHaveCount(5);
  await expect(items.first()).toContainText(history.reasons.undo);
  await expect(page.getByRole('region', { name: common.toast.region })).toContainText(common.toast.undone);

  await page.getByLabel(history.filters.kind).selectOption({ label: history.filters.kinds.client });
  await expect(items).toHaveCount(1);
  await page.getByRole('button', { name: history.filters.clear }).click();
  await page.getByLabel(history.filters.text).fill('晨光');
  await expect(items).toHaveCount(1);
  await page.getByLabel(history.filters.text).fill('没有这样的字');
  await expect(page.getByRole('heading', { name: history.title })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(history.noneFound);

  const path = join(dataFolder, 'history.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: history.exportCsv }).click();
  await expect(page.getByRole('main')).toContainText('history.csv');
  expect(await readFile(path, 'utf8')).toContain(`"${name}"`);
  running.expectNoErrors();
  await running.close();
});

test('a deleted client is in the bin, comes back by the toast, by its key, and from the bin; so does an archived one', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await createClient(page, name);
  await screen(page, 'clients');
  const remove = page.getByRole('button', { name: fill(clients.bin.deleteLabel, { name }) });
  const bin = page.getByRole('region', { name: clients.bin.title });
  await remove.click();
  await expect(bin).toContainText(name);
  await expect(bin).toContainText(fill(clients.bin.left, { days: 30 }));
  await expect(page.getByRole('banner')).not.toContainText(name);
  await toastButton(page, common.toast.undo).click();
  await expect(bin).toHaveCount(0);
  await remove.click();
  await expect(bin).toContainText(name);
  await page.keyboard.press('Control+z');
  await expect(bin).toHaveCount(0);
  await remove.click();
  await page.getByRole('button', { name: fill(clients.bin.restoreLabel, { name }) }).click();
  await expect(bin).toHaveCount(0);
  await page.getByRole('button', { name: fill(clients.archive.openLabel, { name }) }).click();
  const archive = page.getByRole('region', { name: clients.archive.title });
  await expect(archive).toContainText(name);
  await page.getByRole('button', { name: fill(clients.archive.undoLabel, { name }) }).click();
  await expect(archive).toHaveCount(0);
  running.expectNoErrors();
  await running.close();
});

test('the toast stays while it is in use, and goes by its own', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await createClient(page, name);
  await screen(page, 'clients');
  await page.clock.install();
  await page.getByRole('button', { name: fill(clients.archive.openLabel, { name }) }).click();
  const undo = toastButton(page, common.toast.undo);
  await undo.focus();
  await page.clock.runFor(60_000);
  await expect(undo).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.clock.runFor(11_000);
  await expect(undo).toHaveCount(0);
  await running.close();
});

const zone = (value: boolean): Change => ({
  kind: 'answer.set',
  payload: { fact: 'registeredInPilotZone', value, basis: 'stated' },
});
const note: Change = {
  kind: 'note.add',
  payload: { note: 'n-other', fact: 'registeredInPilotZone', text: '执照上的地址不在综试区' },
};

test('what two computers answered differently is shown as such, counts for nothing, and is settled by keyboard', async () => {
  const first = await launchApp({ dataFolder });
  await first.close();
  await workApart(dataFolder, [zone(true)], [note, zone(false)]);

  const running = await launchApp({ dataFolder });
  const { page } = running;
  await expect(page.getByRole('main')).toContainText(history.conflicts.bannerOne);
  await page.getByRole('button', { name: history.conflicts.open }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(history.conflicts.title);
  await expect(page.getByRole('main')).toContainText('李顾问');
  await expect(page.getByRole('main')).toContainText('执照上的地址不在综试区');
  for (const theme of themes) {
    await chooseTheme(page, theme);
    await screen(page, 'home');
    await page.getByRole('button', { name: history.conflicts.open }).click();
    await audit(page, `conflicts, ${theme}`);
  }
  const choose = page.getByRole('button', { name: new RegExp(`^${history.conflicts.choose}`) });
  await expect(choose).toHaveCount(2);
  await choose.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText(history.conflicts.none);
  await screen(page, 'home');
  await expect(page.getByRole('main')).not.toContainText(history.conflicts.bannerOne);
  await openHistory(page);
  const latest = page.getByRole('region', { name: history.list }).getByRole('article').first();
  await expect(latest).toContainText(history.reasons.settle);
  running.expectNoErrors();
  await running.close();
});

test('a step says why its answer counts as not known, and answering there settles it too', async () => {
  const first = await launchApp({ dataFolder });
  await openChecklist(first.page);
  const before = await verdicts(first.page);
  await first.close();
  const { step, fact } = { step: '货物本身', fact: 'refundCancelled' };
  const set = (value: boolean): Change => ({ kind: 'answer.set', payload: { fact, value, basis: 'stated' } });
  await workApart(dataFolder, [set(true)], [set(false)]);
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openChecklist(page);
  await openStep(page, step);
  await expect(page.getByRole('form')).toContainText(history.conflicts.here);
  expect((await verdicts(page)).length).toBe(before.length);
  await answer(page, step, '否');
  await expect(page.getByRole('form')).not.toContainText(history.conflicts.here);
  running.expectNoErrors();
  await running.close();
});

test('a history of twenty thousand changes shows only what is in sight, and is clean and whole at every theme and size', async () => {
  await layDownRecord(join(dataFolder, 'clients', 'c-0000000000'), 20_000);
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openHistory(page);
  const list = page.getByRole('region', { name: history.list });
  await expect(list.getByRole('article').first()).toBeVisible();
  expect(await list.getByRole('article').count()).toBeLessThan(40);
  await expect(page.getByRole('main')).toContainText(fill(history.count, { count: 20_000 }));
  await list.focus();
  await page.keyboard.press('End');
  await expect(list).toContainText(history.entry.created);
  for (const theme of themes) {
    await chooseTheme(page, theme);
    await openHistory(page);
    await audit(page, `history, ${theme}`);
  }
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: '150' }).click();
  await openHistory(page);
  await page.waitForTimeout(350);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  running.expectNoErrors();
  await running.close();
});

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button').first().click();
  await page.getByRole('menuitem', { name: common.client.history }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(history.title);
}

function toastButton(page: Page, label: string) {
  return page.getByRole('region', { name: common.toast.region }).getByRole('button', { name: label });
}

const themes = ['light', 'dark', 'contrast'] as const;

async function chooseTheme(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function audit(page: Page, where: string): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
