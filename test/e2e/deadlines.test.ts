import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import deadlines from '#shared/i18n/locales/zh-CN/deadlines.json' with { type: 'json' };
import { addDays, addMonths, localDay } from '#shared/calendar/civil-date.ts';
import type { Change } from '#shared/record/schema.ts';
import { defaultSettings } from '#shared/workspace/schema.ts';
import { layDownClient, layDownFolder } from '#test/e2e/support/client-folder.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

/** The 36 months of the exemption run from exports of 2026 on, so that none of them ends before 2029. */
const asOf = '2029-01-12';
let dataFolder = '';

/** The day of export whose 36 months end so many days after the day looked at. */
function exportedFor(days: number): string {
  return addMonths(addDays(asOf, days), -36);
}

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-deadlines-'));
  await layDownFolder(dataFolder, async (app) => {
    await app.get('settings:save', { ...defaultSettings, asOf });
    const today = localDay(new Date());
    await layDownClient(app, '虚构·近海箱包', { exportDate: exportedFor(3), moduleBookedOn: today });
    await layDownClient(app, '虚构·远洋灯具', { exportDate: exportedFor(100), moduleBookedOn: exportedFor(100) });
    await layDownClient(app, '虚构·旧港茶业', { exportDate: exportedFor(-9), moduleBookedOn: exportedFor(-9) });
  });
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('the days of three clients stand in one calendar, lead to their questions, and can be put off', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await page.keyboard.press('Control+9');
  const group = (name: keyof typeof deadlines.groups) =>
    page.getByRole('region', { name: deadlines.groups[name], exact: true });
  await expect(group('week').getByRole('listitem').filter({ hasText: '近海箱包' }).first()).toContainText('还有 3 天');
  await expect(group('halfYear')).toContainText('远洋灯具');
  await expect(group('overdue')).toContainText('旧港茶业');
  await expect(group('overdue')).toContainText('已过 9 天');
  // The badge of the rail comes a little after the start.
  await expect(page.getByRole('navigation').first()).toContainText(/项临近或已过/, { timeout: 15_000 });

  await page.getByRole('combobox', { name: deadlines.filter.client }).selectOption({ label: '虚构·旧港茶业' });
  await expect(group('week')).toHaveCount(0);
  await page
    .getByRole('combobox', { name: deadlines.filter.client })
    .selectOption({ label: deadlines.filter.everyClient });

  const near = group('week').getByRole('listitem').filter({ hasText: '近海箱包' }).first();
  await near.getByRole('button', { name: new RegExp(`^${deadlines.remind.tomorrow}`) }).click();
  await expect(near.getByRole('button', { name: new RegExp(`^${deadlines.remind.again}`) })).toBeVisible();

  await page.locator('label').filter({ hasText: deadlines.view.month }).click();
  const grid = page.getByRole('grid');
  await grid.getByRole('gridcell', { selected: true }).focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(grid.getByRole('gridcell', { selected: true })).toBeFocused();
  await expect(page.getByRole('main').getByRole('list')).toContainText('近海箱包');
  await page.getByRole('main').getByRole('list').getByRole('button').first().click();
  await expect(page.getByRole('banner')).toContainText('近海箱包');
  await expect(page.getByRole('navigation', { name: words.checklist.steps })).toBeVisible();
  running.expectNoErrors();
  await running.close();

  const again = await launchApp({ dataFolder });
  // Its name carries the badge by now.
  await again.page.getByRole('navigation').first().getByRole('button').nth(8).click();
  await expect(again.page.getByRole('button', { name: new RegExp(`^${deadlines.remind.again}`) })).toHaveCount(1);
  await again.close();
});

test('papers and tasks stand in the calendar too: each opens its place, and a task is ticked off and mended there', async () => {
  await layDownFolder(dataFolder, async (app) => {
    const client = await layDownClient(app, '虚构·听潮家居', {});
    const paper = { paper: null, file: null, receivedOn: null, from: null, to: null, note: '', facts: ['exportDate'] };
    const task = { session: null, fact: null };
    const changes: readonly Change[] = [
      {
        kind: 'evidence.add',
        payload: { ...paper, evidence: 'e1', label: '备案回执（虚构）', expiresOn: addDays(asOf, 20) },
      },
      { kind: 'task.add', payload: { ...task, task: 't1', text: '补报关单', owner: '王一', due: addDays(asOf, 2) } },
      { kind: 'task.add', payload: { ...task, task: 't2', text: '问银行收款', owner: '', due: null } },
    ];
    for (const change of changes) await app.get('record:append', { client, change });
  });
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await page.keyboard.press('Control+9');
  const group = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(group(deadlines.groups.month)).toContainText('备案回执');
  await expect(group(deadlines.groups.week)).toContainText('补报关单');
  await expect(group(deadlines.task.undated)).toContainText('问银行收款');
  const shots = process.env['SHOTS'];
  if (shots !== undefined) await page.screenshot({ path: `${shots}/list.png` });

  await page.keyboard.press('Control+k');
  await page.keyboard.type('听潮');
  // A client is known by its colour and shape, here as everywhere.
  await expect(page.getByRole('option', { name: /听潮家居/ }).locator('[data-colour]')).toBeVisible();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/palette.png` });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.getByRole('combobox', { name: deadlines.filter.kind }).selectOption('task');
  await expect(group(deadlines.groups.month)).toHaveCount(0);
  await expect(group(deadlines.groups.overdue)).toHaveCount(0);
  await page.getByRole('combobox', { name: deadlines.filter.kind }).selectOption('');
  await group(deadlines.groups.month).getByRole('button', { name: '备案回执' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: words.evidence.title })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('备案回执');

  await page.keyboard.press('Control+9');
  await group(deadlines.groups.week).getByRole('button', { name: '补报关单', exact: true }).click();
  const box = page.getByRole('checkbox', { name: '补报关单' });
  await expect(box).toBeFocused();
  await page.getByRole('button', { name: '修改待办：补报关单' }).click();
  await page.getByRole('textbox', { name: words.sessions.tasks.text }).fill('补报关单和清单');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/edit.png` });
  await page.getByRole('button', { name: words.sessions.tasks.save, exact: true }).click();
  await expect(page.getByRole('checkbox', { name: '补报关单和清单' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: '补报关单', exact: true })).toBeVisible();

  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: '办完：问银行收款' }).click();
  await expect(group(deadlines.task.undated)).toHaveCount(0);
  await page
    .getByRole('region', { name: words.common.toast.region })
    .getByRole('button', { name: words.common.toast.undo })
    .click();
  await expect(group(deadlines.task.undated)).toContainText('问银行收款');

  // At the largest text nothing runs off, in the calendar or among the tasks.
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: '150' }).click();
  await page.locator('label').filter({ hasText: words.settings.theme.dark }).click();
  await page.keyboard.press('Control+9');
  await page.getByRole('combobox', { name: deadlines.filter.kind }).selectOption('task');
  await audit(page, 'tasks in the calendar');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/large.png` });
  await group(deadlines.groups.week).getByRole('button', { name: '补报关单', exact: true }).click();
  await page.getByRole('button', { name: '修改待办：补报关单' }).click();
  await audit(page, 'a task being edited');
  if (shots !== undefined) await page.screenshot({ path: `${shots}/large-edit.png` });
  expect(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0);
  running.expectNoErrors();
  await running.close();
});

test('a clock behind the last change is warned of', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await page.evaluate(() => {
    const real = Date.now;
    Date.now = () => real() - 86_400_000;
  });
  await page.keyboard.press('Control+9');
  await expect(page.getByText(deadlines.clock)).toBeVisible();
  await running.close();
});

test('axe finds nothing in list and month in any theme, and neither runs off at the largest text', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await page.keyboard.press('Control+9');
    for (const view of ['list', 'month'] as const) {
      await page.locator('label').filter({ hasText: deadlines.view[view] }).click();
      await audit(page, `${theme} ${view}`);
    }
  }
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: '150' }).click();
  await page.keyboard.press('Control+9');
  for (const view of ['list', 'month'] as const) {
    await page.locator('label').filter({ hasText: deadlines.view[view] }).click();
    await page.waitForTimeout(350);
    expect(await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0);
  }
  await running.close();
});

async function audit(page: Page, where: string): Promise<void> {
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
