import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { openChecklist, room, screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { common, compare, timeline } = words;

test('from the matrix to an article by keyboard alone, and back to the same cell', async () => {
  const running = await launchApp();
  const { page } = running;
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('navigation', { name: words.library.rooms.label })).toBeVisible();
  await tabTo(page, /^对照$/);
  await page.keyboard.press('Enter');
  const cells = page.getByRole('gridcell');
  await expect(cells).toHaveCount(15 * 6);
  await tabToCell(page);
  await page.keyboard.press('Control+Home');
  for (let presses = 0; presses < 7; presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  // Row 7 is finance, column 2 Guangzhou: its six articles are listed, none more.
  const chosen = cells.nth(7 * 6 + 2);
  await expect(chosen).toBeFocused();
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  const list = page.getByRole('complementary', { name: compare.matrix.articles });
  await expect(list.getByRole('status')).toContainText('金融 · 广州 2024');
  await expect(list.getByRole('listitem').filter({ has: page.getByRole('heading') })).toHaveCount(
    Number(await chosen.innerText()),
  );
  await page.keyboard.press('Tab');
  const title = await page.evaluate(() => document.activeElement?.textContent ?? '');
  expect(title).toContain('一、');
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('article')
      .filter({ hasText: title.slice(2, 12) })
      .first(),
  ).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(cells.nth(7 * 6 + 2)).toHaveAttribute('aria-selected', 'true');
  running.expectNoErrors();
  await running.close();
});

test('the matrix counts what its filters leave, and every cell says how many it lists', async () => {
  const running = await launchApp();
  const { page } = running;
  await room(page, 'compare');
  const total = page.getByRole('gridcell').last();
  await expect(total).toHaveText('92');
  await page.getByRole('checkbox', { name: compare.filters.sellersOnly }).check();
  await expect(total).toHaveText('77');
  await page.getByRole('combobox', { name: compare.filters.kind }).selectOption('obligation');
  const left = Number(await total.innerText());
  expect(left).toBeLessThan(77);
  await total.click();
  const list = page.getByRole('complementary', { name: compare.matrix.articles });
  await expect(list.getByRole('heading', { level: 3 })).toHaveCount(left);
  await page.getByRole('button', { name: compare.filters.clear }).click();
  await expect(total).toHaveText('92');
  await running.close();
});

test('two articles stand side by side, a shared term lights both, and they change sides', async () => {
  const running = await launchApp();
  const { page } = running;
  await room(page, 'compare');
  await choosePart(page, 'articles');
  const left = page.getByRole('region', { name: compare.articles.left, exact: true });
  const right = page.getByRole('region', { name: compare.articles.right, exact: true });
  await choose(left, 'gz-2024', 'gz-2024#15');
  // The other side offers articles on the same matter; one of them is taken.
  await right
    .getByRole('button', { name: /深圳 2022/ })
    .first()
    .click();
  const terms = page.getByRole('list', { name: compare.terms.label }).getByRole('button');
  const term = terms.filter({ hasText: /^知识产权\d/ });
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(term).toHaveAttribute('aria-pressed', 'true');
  for (const side of [left, right]) {
    const lit = side.locator('mark').filter({ hasText: '知识产权' }).first();
    await expect(lit).toBeInViewport();
    await expect(side.getByText(words.library.agencies)).toBeVisible();
  }
  await expect(left.getByText('还有').first()).toBeVisible();
  await page.getByRole('button', { name: compare.articles.swap }).click();
  await expect(right.getByRole('combobox', { name: compare.articles.article })).toHaveValue('gz-2024#15');
  await page.getByRole('button', { name: common.history.back }).click();
  await running.close();
});

test('the figures sort within their unit, narrow, lead to their words, and are carried away', async () => {
  const running = await launchApp();
  const { page } = running;
  await room(page, 'compare');
  await choosePart(page, 'amounts');
  const table = page.getByRole('table');
  const rows = table.locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(41);
  await page.getByRole('combobox', { name: compare.filters.role }).selectOption('cap');
  await expect(rows).toHaveCount(4);
  await table.getByRole('button', { name: compare.columns.value }).press('Enter');
  await expect(table.getByRole('columnheader', { name: compare.columns.value })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(await values(page)).toEqual(['CNY 500 万', 'CNY 200 万', 'CNY 150 万', 'CNY 100 万']);
  await table.getByRole('button', { name: compare.columns.value }).press('Enter');
  expect(await values(page)).toEqual(['CNY 100 万', 'CNY 150 万', 'CNY 200 万', 'CNY 500 万']);

  await page.getByRole('button', { name: compare.copy.tsv }).click();
  await expect(page.getByText(compare.copy.done)).toBeVisible();
  const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
  const [head = '', first = ''] = copied.split('\n');
  expect(head.split('\t').at(-1)).toBe(compare.columns.quote);
  expect(first).toMatch(/100 ?万元/);
  expect(copied).toContain(common.quotationNotice);

  await rows.first().getByRole('button').first().press('Enter');
  await expect(page.locator('mark').first()).toBeInViewport();
  // A figure in the lit words is a mark of its own.
  await expect.poll(async () => (await page.locator('mark').allInnerTexts()).join('')).toMatch(/100 ?万元/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(rows).toHaveCount(4);
  running.expectNoErrors();
  await running.close();
});

test('the line of the timeline shows another day, and only the button makes it the as-of date', async () => {
  const running = await launchApp();
  const { page } = running;
  await room(page, 'timeline');
  await page.getByLabel(timeline.day.label, { exact: true }).first().fill('2026-11-20');
  const line = page.getByRole('slider', { name: timeline.slider.label });
  const guangzhou = page.getByRole('row').filter({ has: page.getByRole('button', { name: '广州 2024' }) });
  await expect(guangzhou).toContainText('还有 105 天到期');
  await line.focus();
  await page.keyboard.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuetext', '2026年11月21日');
  await expect(guangzhou).toContainText('还有 104 天到期');
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Shift+ArrowRight');
  await expect(guangzhou).toContainText(common.status.periodEnded);
  await expect(chip(page)).toContainText('今天');

  const box = await line.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 10);
  await page.mouse.down();
  // About two years back, into the middle of the three years of the document.
  await page.mouse.move((box?.x ?? 0) - 40, (box?.y ?? 0) + 10, { steps: 4 });
  await page.mouse.up();
  await expect(guangzhou).toContainText(common.status.inForce);

  await page.getByRole('button', { name: timeline.day.keep }).click();
  await expect(chip(page)).not.toContainText('今天');
  await expect(page.getByRole('status').filter({ hasText: timeline.day.isAsOf })).toBeVisible();
  await page.getByText(timeline.form.table, { exact: true }).click();
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: '广州 2024' })).toContainText('2027年3月5日');
  running.expectNoErrors();
  await running.close();
});

test('the as-of date is changed at the chip, and every quotation follows', async () => {
  const running = await launchApp();
  const { page } = running;
  await openChecklist(page);
  await chip(page).press('Enter');
  const field = page.getByRole('dialog', { name: common.asOf.title }).getByLabel(common.asOf.day);
  await expect(field).toBeFocused();
  await field.fill('2025-06-01');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('不是今天');
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(chip(page)).toContainText('2025年6月1日');
  await expect(page.getByRole('list', { name: words.checklist.catalogue.documents })).toContainText(
    common.status.inForce,
  );
  await screen(page, 'checklists');
  await chip(page).click();
  await page.getByRole('button', { name: common.asOf.backToToday }).click();
  await expect(chip(page)).toContainText('今天');
  running.expectNoErrors();
  await running.close();
});

for (const language of ['zh-HK', 'en'] as const) {
  test(`every part speaks ${language}`, async () => {
    const running = await launchApp();
    const { page } = running;
    await screen(page, 'settings');
    await page.locator('label').filter({ hasText: words.settings.language[language] }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const own = (await import(`#shared/i18n/locales/${language}/compare.json`, { with: { type: 'json' } })) as {
      readonly default: typeof compare;
    };
    await page.getByRole('navigation').first().getByRole('button').nth(1).click();
    const { rooms } = (
      (await import(`#shared/i18n/locales/${language}/library.json`, { with: { type: 'json' } })) as {
        readonly default: typeof words.library;
      }
    ).default;
    await page.getByRole('main').getByRole('button', { name: rooms.compare, exact: true }).click();
    for (const part of ['topics', 'articles', 'amounts'] as const) {
      await page.locator('label').filter({ hasText: own.default.parts[part] }).click();
      await expect(page.getByRole('main')).toContainText(own.default.leads[part]);
    }
    running.expectNoErrors();
    await running.close();
  });
}

function chip(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: /^基准日/ });
}

async function choosePart(page: Page, part: 'topics' | 'articles' | 'amounts'): Promise<void> {
  await page.locator('label').filter({ hasText: compare.parts[part] }).click();
}

async function choose(side: ReturnType<Page['getByRole']>, policy: string, article: string): Promise<void> {
  await side.getByRole('combobox', { name: compare.articles.document }).selectOption(policy);
  await side.getByRole('combobox', { name: compare.articles.article }).selectOption(article);
}

async function values(page: Page): Promise<readonly string[]> {
  return page.getByRole('table').locator('tbody tr td:nth-child(5)').allInnerTexts();
}

/** Moves the focus with Tab until it is on something named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  await tabUntil(page, () => page.evaluate(() => document.activeElement?.textContent ?? ''), name);
}

async function tabToCell(page: Page): Promise<void> {
  await tabUntil(page, () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? ''), /^gridcell$/);
}

async function tabUntil(page: Page, read: () => Promise<string>, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (wanted.test((await read()).trim())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${wanted}`);
}
