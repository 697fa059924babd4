import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { endApp, launchApp } from '#test/e2e/support/launch-app.ts';
import { createClient, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const support = words.support;
const own = words.calculators.screen;

test('an answer of the profile changes at once what is found, and the checklists have it too', async () => {
  const running = await launchApp();
  const { page } = running;
  await createClient(page, '虚构·寻找支持');
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(support.title);
  const live = page.getByRole('region', { name: support.live.title });
  const ended = page.getByRole('region', { name: support.ended.title });
  await expect(live.getByText(support.concerns)).toHaveCount(0);
  await expect(ended).toContainText(words.common.status.periodEndedAdvice);
  const before = await ended.getByRole('listitem').count();

  await page.getByRole('combobox', { name: '企业注册在哪里？' }).selectOption('guangzhou');
  await choose(page, '企业自己在网上把货卖到境外吗？', words.checklist.yes);
  await expect(live.getByText(support.concerns).first()).toBeVisible();
  expect(await ended.getByRole('listitem').count()).toBeLessThan(before);
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('与该卖家无关');

  const brand = live.getByRole('button', { name: '去回答“自主品牌”' }).first();
  await brand.click();
  await expect(page.getByRole('radiogroup', { name: '企业有自己的品牌吗？' }).getByRole('radio').first()).toBeFocused();

  const cite = live.getByRole('list', { name: support.amounts }).first().getByRole('button').first();
  await cite.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('广州');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('combobox', { name: '企业注册在哪里？' })).toHaveValue('guangzhou');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('combobox', { name: '企业注册在哪里？' })).toHaveValue('');
  running.expectNoErrors();
  await running.close();
});

test('filters narrow the articles, outlive a look at one, and can be lifted', async () => {
  const running = await launchApp();
  const { page } = running;
  await screen(page, 'support');
  const filters = page.getByRole('search', { name: support.filters.label });
  await expect.poll(() => cards(page)).toBeGreaterThan(0);
  const all = await cards(page);
  await filters.getByRole('combobox', { name: support.filters.kind }).selectOption('obligation');
  const some = await cards(page);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('button').first().click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => cards(page)).toBe(some);
  await filters.getByRole('button', { name: support.filters.clear }).click();
  await expect.poll(() => cards(page)).toBe(all);
  running.expectNoErrors();
  await running.close();
});

test('netting is reckoned as one types, costs are pasted from Excel, and a row that is not clear is named', async () => {
  const running = await launchApp();
  const { page } = running;
  await openCalculator(page, 'fx-netting');
  const result = page.getByRole('region', { name: own.result.title, exact: true });
  await expect(result).toContainText(own.result.incomplete);
  const proceeds = page.getByRole('table', { name: /^出口货款/ });
  await proceeds.getByRole('textbox', { name: '第 1 行的金额' }).pressSequentially('100,000');
  await expect(result).toContainText('USD 100,000.00');

  await page.getByRole('button', { name: own.paste.open }).click();
  const field = page.getByRole('textbox', { name: own.paste.label });
  await field.fill('费用\t金额\t币种\n仓储费\t1,200.50\tUSD\n神秘费\t7\tUSD\n配送\t300\tUSD');
  await expect(page.getByText('第 3 行：', { exact: false })).toContainText('神秘费');
  await page.getByRole('button', { name: '加入 2 行' }).click();
  await expect(field).toHaveValue('神秘费\t7\tUSD');
  await expect(result).toContainText('USD 98,499.50');
  await field.fill('维修\t7\tUSD');
  await page.getByRole('button', { name: '加入 1 行' }).click();
  await expect(field).toHaveValue('');

  await proceeds.getByRole('textbox', { name: '第 1 行的金额' }).fill('-5');
  await expect(result).toContainText(own.result.wrong);
  await proceeds.getByRole('textbox', { name: '第 1 行的金额' }).blur();
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('第 1 行');
  running.expectNoErrors();
  await running.close();
});

test('a megabyte pasted for costs is refused at once, and what stood there stays', async () => {
  const running = await launchApp();
  const { app, page } = running;
  await openCalculator(page, 'fx-netting');
  await page.getByRole('button', { name: own.paste.open }).click();
  const field = page.getByRole('textbox', { name: own.paste.label });
  await field.fill('仓储\t5\tUSD');
  for (const noise of ['#'.repeat(1_000_000), '仓储\t5\tUSD\n'.repeat(80_000)]) {
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), noise);
    await field.press('Control+v');
    await expect(page.getByRole('alert')).toHaveText(words.calculators.rowReason.tooLong);
    await expect(field).toHaveValue('仓储\t5\tUSD');
  }
  await field.press('End');
  await field.pressSequentially('1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  running.expectNoErrors();
  await running.close();
});

for (const id of Object.keys(words.calculators.title)) {
  test(`what is no amount and no day is refused beside its field, and never reckoned with: ${id}`, async () => {
    const running = await launchApp();
    const { page } = running;
    await openCalculator(page, id);
    const typed = page.getByRole('main').getByRole('textbox').and(page.locator(':not([list])'));
    const result = page.getByRole('region', { name: own.result.title, exact: true });
    for (const wrong of ['abc', '-5', '2026-02-30', '5 USD 6 EUR', '1.005', '九百', '#'.repeat(1_000_000)]) {
      const count = await typed.count();
      for (let index = 0; index < count; index += 1) await typed.nth(index).fill(wrong);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('alert')).toHaveCount(count);
      for (const said of await page.getByRole('alert').allInnerTexts()) expect(said.length).toBeLessThan(200);
      await expect(result).toContainText(own.result.wrong);
      await expect(page.getByRole('button', { name: own.keep.action })).toHaveCount(0);
    }
    running.expectNoErrors();
    await running.close();
  });
}

test('a figure of the law leads to its source, and the way back finds the form as it was', async () => {
  const running = await launchApp();
  const { page } = running;
  await openCalculator(page, 'deemed-income-tax');
  await page
    .getByRole('combobox', { name: words.calculators.field['deemed-income-tax'].sellerKind })
    .selectOption('enterprise');
  const revenue = page.getByRole('textbox', { name: words.calculators.field['deemed-income-tax'].revenue });
  await revenue.fill('50000000');
  const result = page.getByRole('region', { name: own.result.title, exact: true });
  await expect(result).toContainText('CNY 2,000,000.00');
  await result.getByRole('button', { name: /4%/ }).first().click();
  await expect(page.locator('[data-lit]')).toContainText('4%');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(revenue).toHaveValue('50000000');
  running.expectNoErrors();
  await running.close();
});

test('a result is kept in the case, found again after a new start, withdrawn, and brought back', async () => {
  const first = await launchApp();
  const { page, dataFolder } = first;
  await createClient(page, '虚构·留存');
  await openCalculator(page, 'no-invoice-clock');
  const date = page.getByRole('textbox', { name: words.calculators.field['no-invoice-clock'].exportDate });
  await date.fill('2026/3/5');
  await page.getByRole('button', { name: own.keep.action }).click();
  await expect(page.getByRole('button', { name: own.keep.done })).toBeDisabled();
  const kept = page.getByRole('region', { name: own.saved.title }).getByRole('article');
  await expect(kept).toContainText('2029年3月5日');
  await expect(page.getByRole('banner').getByRole('status')).toContainText(words.common.save.saved);

  await date.fill('2026-04-05');
  await expect(page.getByRole('button', { name: own.keep.action })).toBeEnabled();
  await kept.getByRole('button', { name: own.saved.reopen }).click();
  await expect(date).toHaveValue('2026-03-05');

  await kept.getByRole('button', { name: /撤回/ }).click();
  await expect(kept).toHaveCount(0);
  const { toast } = words.common;
  await page.getByRole('region', { name: toast.region }).getByRole('button', { name: toast.undo }).click();
  await expect(kept).toHaveCount(1);
  await page.keyboard.press('Tab');
  first.expectNoErrors();
  await endApp(first.app);

  const second = await launchApp({ dataFolder });
  await screen(second.page, 'calculators');
  const again = second.page.getByRole('region', { name: own.saved.title }).getByRole('article');
  await expect(again).toContainText('2029年3月5日');
  await again.getByText(own.saved.details).click();
  await expect(again).toContainText('2026年3月5日');
  const figures = again.getByRole('list').filter({ has: second.page.getByText(/^36 个月$/) });
  await second.page.screenshot({ path: '/tmp/fees-shots/kept.png' });
  await figures.getByRole('button').first().click();
  await expect(second.page.locator('[data-lit]').first()).toBeVisible();
  second.expectNoErrors();
  await second.close();
});

test('a checklist leads to its calculator, which has its answers already', async () => {
  const running = await launchApp();
  const { page } = running;
  await screen(page, 'checklists');
  await page
    .getByRole('main')
    .getByRole('button', { name: /无票免征/ })
    .first()
    .click();
  await page.getByRole('main').getByRole('button', { name: own.fromChecklist }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.calculators.title['no-invoice-clock']);
  await expect(page.getByText(own.fromAnswers).first()).toBeVisible();
  running.expectNoErrors();
  await running.close();
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing on support and calculators in the ${theme} theme`, async () => {
    test.setTimeout(180_000);
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.theme[theme] }).click();
    await screen(page, 'support');
    await audit(page, 'support');
    await screen(page, 'calculators');
    await audit(page, 'calculators');
    for (const id of Object.keys(words.calculators.title)) {
      await openCalculator(page, id);
      await page.getByRole('main').getByRole('textbox').first().fill('??');
      await page.keyboard.press('Tab');
      await audit(page, id);
    }
    await openCalculator(page, 'fx-netting');
    await page.getByRole('textbox', { name: '第 1 行的金额' }).first().fill('12');
    await page.getByRole('button', { name: own.keep.action }).click();
    await page.getByRole('button', { name: own.paste.open }).click();
    await page.getByRole('textbox', { name: own.paste.label }).fill('神秘费\t7\tUSD');
    await audit(page, 'a result, kept, with a paste');
    running.expectNoErrors();
    await running.close();
  });
}

test('nothing runs off the window at the largest text on a small laptop', async () => {
  const running = await launchApp();
  const { page } = running;
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: '150' }).click();
  await screen(page, 'support');
  expect(await overflow(page), 'support').toBe(0);
  for (const id of Object.keys(words.calculators.title)) {
    await openCalculator(page, id);
    expect(await overflow(page), id).toBe(0);
  }
  await running.close();
});

async function openCalculator(page: Page, id: string): Promise<void> {
  await screen(page, 'calculators');
  const titles: Readonly<Record<string, string>> = words.calculators.title;
  const title = titles[id] ?? id;
  await page.getByRole('list', { name: own.list }).getByRole('button', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function choose(page: Page, question: string, choice: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: question, exact: true });
  await group.locator('label').filter({ hasText: choice }).first().click();
  await expect(group.getByRole('radio', { name: choice, exact: true })).toBeChecked();
}

/** How many articles are shown. */
function cards(page: Page): Promise<number> {
  return page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('button').count();
}

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

async function audit(page: Page, where: string): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, where).toEqual([]);
}
