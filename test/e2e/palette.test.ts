import { expect, test } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { audit, field, openSearch } from '#test/e2e/support/search.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { search } = words;

test('the palette jumps to what has a name, by initials and by keyboard alone', async () => {
  const running = await launchApp();
  const { page } = running;
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+k');
  const combobox = page.getByRole('combobox', { name: search.palette.field });
  await expect(combobox).toBeFocused();
  await page.keyboard.type('wpmz');
  await expect(page.getByRole('option', { selected: true })).toContainText('无票免征');
  await expect(combobox).toHaveAttribute(
    'aria-activedescendant',
    (await page.getByRole('option', { selected: true }).getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('无票免征');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sz');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.settings.title);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('group', { name: search.palette.groups.recent })).toContainText('无票免征');
  await page.keyboard.type('海外仓');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option', { selected: true })).toContainText('在政策原文中搜索');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('海外仓');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  running.expectNoErrors();
  await running.close();
});

test('the palette leaves what an input method is composing alone', async () => {
  const running = await launchApp();
  const { page, app } = running;
  await page.waitForTimeout(500);
  const session = await app.context().newCDPSession(page);
  await page.keyboard.press('Control+k');
  const combobox = page.getByRole('combobox', { name: search.palette.field });
  await expect(combobox).toBeFocused();
  await session.send('Input.imeSetComposition', { text: 'wupiao', selectionStart: 6, selectionEnd: 6 });
  await expect(combobox).toHaveValue('wupiao');
  await expect(page.getByRole('option', { name: /在政策原文中搜索/ })).toHaveCount(0);
  await session.send('Input.insertText', { text: '无票' });
  await expect(page.getByRole('option', { selected: true })).toContainText('无票免征');
  running.expectNoErrors();
  await running.close();
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on the search and the palette in the ${theme} theme, at the largest text on a small laptop`, async () => {
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await page.locator('label').filter({ hasText: '150' }).click();
    await openSearch(page);
    await audit(page, 'blank');
    await page.keyboard.type('海外仓');
    await field(page).press('ArrowDown');
    await audit(page, 'results');
    await page.getByRole('button', { name: search.filters.toggle }).click();
    await expect(page.getByRole('search', { name: search.filters.label })).toBeVisible();
    await audit(page, 'filters');
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search', { name: search.filters.label })).toHaveCount(0);
    await field(page).fill('不存在的词');
    await audit(page, 'nothing');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('wp');
    await audit(page, 'palette');
    running.expectNoErrors();
    await running.close();
  });
}
