import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { chips, expectActive, field, hits, left, marks, openSearch, rows, selected } from '#test/e2e/support/search.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { search, library } = words;

test('finds while one types, in either script, by pinyin and in English, and says how', async () => {
  const running = await launchApp();
  const { page } = running;
  await openSearch(page);
  await expect(page.getByText(search.examples.title)).toBeVisible();
  await page.keyboard.type('海外仓');
  const found = await page.getByRole('main').getByRole('status').first().innerText();
  expect(found).toMatch(/\d+ 条/);
  await expect(marks(page).first()).toHaveText('海外仓');
  await field(page).fill('海外倉');
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText(found);
  await field(page).fill('wpmz');
  await expect(hits(page).first()).toContainText('按拼音找到：无票免征');
  await expect(marks(page).filter({ hasText: '无票免征' }).first()).toBeVisible();
  await field(page).fill('netting');
  await expect(hits(page).first()).toContainText('按英文词找到');
  await expect(marks(page).filter({ hasText: '轧差' }).first()).toBeVisible();
  running.expectNoErrors();
  await running.close();
});

test('what an input method is composing is not searched, and the finished words at once', async () => {
  const running = await launchApp();
  const { page, app } = running;
  await openSearch(page);
  const session = await app.context().newCDPSession(page);
  for (const text of ['h', 'hai', "hai'wai"]) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(field(page)).toHaveValue(text);
    await expect(hits(page)).toHaveCount(0);
  }
  // Enter and Escape belong to the input method while it is open.
  await field(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await field(page).dispatchEvent('keydown', { key: 'Escape', keyCode: 229, isComposing: true });
  await expect(field(page)).toBeFocused();
  await session.send('Input.insertText', { text: '海外' });
  await expect(field(page)).toHaveValue('海外');
  await expect(marks(page).first()).toHaveText('海外');
  running.expectNoErrors();
  await running.close();
});

test('a hit opens lit in its document, and the way back leads to the words, filters, place and selection left', async () => {
  const running = await launchApp();
  const { page } = running;
  await openSearch(page);
  await page.keyboard.type('跨境电商');
  await page
    .getByRole('checkbox', { name: new RegExp(`^${library.regions.shanghai}`) })
    .first()
    .check();
  await page
    .getByRole('checkbox', { name: new RegExp(`^${library.regions.shenzhen}`) })
    .first()
    .check();
  await expect(chips(page)).toHaveCount(2);
  await field(page).press('ArrowDown');
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('PageDown');
  const before = await left(page);
  expect(before.scrollTop).toBeGreaterThan(300);
  await page.keyboard.press('Enter');
  const lit = page.getByRole('region', { name: library.document }).locator('mark');
  await expect(lit.first()).toHaveText('跨境电商');
  await expect(lit.first()).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(field(page)).toHaveValue('跨境电商');
  await expect(chips(page)).toHaveCount(2);
  await expect(page.getByRole('tree')).toBeFocused();
  await expect.poll(() => left(page)).toEqual(before);
  await field(page).fill('税');
  await selected(page).waitFor({ state: 'detached' });
  await hits(page).first().click();
  await expect(lit.first()).toBeInViewport();
  running.expectNoErrors();
  await running.close();
});

test('everything works by keyboard alone', async () => {
  const running = await launchApp();
  const { page, app } = running;
  await page.waitForTimeout(500);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('海外仓');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tree')).toBeFocused();
  await expect(selected(page)).toHaveAttribute('aria-level', '2');
  await expectActive(page);
  await page.keyboard.press('ArrowUp');
  await expect(selected(page)).toHaveAttribute('aria-expanded', 'true');
  const count = await rows(page).count();
  await page.keyboard.press('ArrowLeft');
  await expect(selected(page)).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(() => selected(page).getAttribute('aria-posinset')).toBe('1');
  expect(count).toBeGreaterThan(3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(selected(page)).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(selected(page)).toHaveAttribute('aria-level', '3');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  await expectActive(page);
  await expect(selected(page)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(selected(page)).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+c');
  await expect(page.getByText(search.copy.done)).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('海外仓');
  expect(copied).toContain(words.common.quotationNotice);
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('税');
  await expect(field(page)).toHaveValue('海外仓税');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  running.expectNoErrors();
  await running.close();
});

test('filters say what each value leads to, show as chips, and are offered to be lifted where nothing is found', async () => {
  const running = await launchApp();
  const { page } = running;
  await openSearch(page);
  await page.keyboard.type('海外仓');
  const status = page.getByRole('main').getByRole('status').first();
  await expect(status).toContainText('条');
  const all = await status.innerText();
  const shanghai = page.getByRole('checkbox', { name: new RegExp(`^${library.regions.shanghai}`) }).first();
  const name = await shanghai.evaluate((box) => box.closest('label')?.innerText ?? '');
  const count = /(\d+)\s*$/.exec(name)?.[1] ?? 'none';
  await shanghai.check();
  await expect(status).toContainText(`${count} 条`);
  await expect(chips(page)).toHaveCount(1);
  await field(page).fill('wpmz 保险');
  const box = page.getByRole('checkbox', { name: new RegExp(`^${words.common.status.inForce}`) });
  await expect(box).toBeDisabled();
  await expect(page.getByText(search.nothing.hints.pinyin)).toBeVisible();
  await field(page).fill('鲲鹏');
  await page.getByRole('button', { name: /去掉全部筛选/ }).click();
  await expect(chips(page)).toHaveCount(0);
  await expect(hits(page).first()).toContainText(/鯤鵬|鲲鹏/);
  await field(page).fill('海外仓 不存在的词');
  await page.getByRole('button', { name: /只搜“海外仓”/ }).click();
  await expect(status).toHaveText(all);
  running.expectNoErrors();
  await running.close();
});

test('recent and saved searches are on the disk, and a removed one can be brought back', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'portolan-search-'));
  const first = await launchApp({ dataFolder });
  await openSearch(first.page);
  await first.page.keyboard.type('海外仓');
  await first.page.keyboard.press('Enter');
  await field(first.page).fill('netting');
  await first.page.getByRole('button', { name: search.saved.save, exact: true }).click();
  await expect(first.page.getByRole('button', { name: search.saved.is, exact: true })).toBeVisible();
  expect(await readFile(join(dataFolder, 'workspace.json'), 'utf8')).toContain('netting');
  await hits(first.page).first().click();
  await expect(first.page.getByText(library.contents, { exact: true })).toBeVisible();
  first.expectNoErrors();
  await first.close();

  const second = await launchApp({ dataFolder });
  const { page } = second;
  await openSearch(page);
  const recent = page.getByRole('list', { name: search.recent.title }).getByRole('button');
  await expect(recent).toHaveText(['netting', '海外仓']);
  const saved = page.getByRole('list', { name: search.saved.title });
  await saved.getByRole('button', { name: /^移除/ }).click();
  await expect(saved).toHaveCount(0);
  await page.getByRole('main').getByRole('button', { name: search.undo, exact: true }).click();
  await saved.getByRole('button', { name: 'netting', exact: true }).click();
  await expect(field(page)).toHaveValue('netting');
  await expect(page.getByRole('button', { name: search.saved.is, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  second.expectNoErrors();
  await second.close();
  await rm(dataFolder, { recursive: true, force: true });
});

test('typing in the tabs of the library goes on in the search, and Ctrl+F is the document’s own in a document', async () => {
  const running = await launchApp();
  const { page } = running;
  await screen(page, 'library');
  await expect(page.getByRole('region', { name: library.document })).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: library.find.label })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('textbox', { name: search.field }).click();
  await page.keyboard.type('wpmz', { delay: 60 });
  await expect(field(page)).toHaveValue('wpmz');
  await expect(field(page)).toBeFocused();
  await expect(hits(page).first()).toContainText('无票免征');
  await screen(page, 'settings');
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('wpmz');
  running.expectNoErrors();
  await running.close();
});
