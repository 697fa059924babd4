import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { inProject } from '#tools/launch/project.mjs';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { article, contents, document, openArticle, pickSentence, taxArticle } from '#test/e2e/support/reader-steps.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { library, reader } = words;
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-reader-'));
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('a sentence is picked, marked, noted, listed, withdrawn and brought back by keyboard alone', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('list', { name: library.documents })).toBeVisible();
  await page.getByRole('list', { name: library.documents }).getByRole('button').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('上海市推进跨境电商');
  await contents(page).getByRole('button', { name: '前言' }).focus();
  await pressUntil(page, 'ArrowDown', contents(page).getByRole('button', { name: taxArticle }));
  await page.keyboard.press('Enter');
  await expect(article(page, 'sh-2023-13')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('aria-haspopup', 'menu');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: reader.menu.plain })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('toolbar', { name: reader.picked.label });
  await expect(bar.locator(':focus')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.keyboard.type('六项都要登记吗');
  await page.keyboard.press('Control+Enter');
  await expect(bar).toHaveCount(0);
  const mark = article(page, 'sh-2023-13').locator('mark[data-highlight]').first();
  await expect(mark).toHaveAttribute('data-style', 'amber');
  await expect(article(page, 'sh-2023-13')).toBeFocused();

  await page.getByRole('radio', { name: /我的标注/ }).focus();
  await page.keyboard.press('Space');
  const mine = page.getByRole('region', { name: reader.mine.label });
  await expect(mine).toContainText('六项都要登记吗');
  await expect(mine).toContainText('推广落实跨境电商出口税收政策');
  await mine.getByRole('button', { name: /撤下标注/ }).focus();
  await page.keyboard.press('Enter');
  await expect(mark).toHaveCount(0);
  await mine.getByRole('button', { name: reader.mine.undo }).focus();
  await page.keyboard.press('Enter');
  await expect(mark).toBeVisible();
  await expect(mine).toContainText('六项都要登记吗');
  running.expectNoErrors();
  await running.close();
});

test('highlights and notes are there after the app was killed, each look by colour and by line', async () => {
  const first = await launchApp({ dataFolder });
  await openArticle(first.page, taxArticle);
  for (const [presses, key] of [
    [1, '1'],
    [2, '2'],
    [3, '3'],
  ] as const) {
    await pickSentence(first.page, taxArticle);
    for (let press = 0; press < presses; press += 1) await first.page.keyboard.press('ArrowDown');
    await first.page.keyboard.press(key);
    await expect(first.page.getByRole('toolbar', { name: reader.picked.label })).toHaveCount(0);
  }
  await expect(first.page.getByRole('banner').getByRole('status')).toContainText(words.common.save.saved);
  const before = await looksOf(first.page);
  expect(before.map(({ style }) => style)).toEqual(['amber', 'teal', 'violet']);
  expect(new Set(before.map(({ line }) => line)).size).toBe(3);
  expect(new Set(before.map(({ ground }) => ground)).size).toBe(3);
  const gone = once(first.app.process(), 'exit');
  process.kill(first.pid, 'SIGKILL');
  await gone;

  const second = await launchApp({ dataFolder });
  await openArticle(second.page, taxArticle);
  expect(await looksOf(second.page)).toEqual(before);
  second.expectNoErrors();
  await second.close();
});

test('a document opens where it was left, after another one and after a restart; a citation opens at its words', async () => {
  const first = await launchApp({ dataFolder });
  await openArticle(first.page, taxArticle);
  const scroller = first.page.getByRole('region', { name: library.document });
  await scroller.hover();
  await first.page.mouse.wheel(0, 180);
  // The place is written once the reader has come to rest.
  await first.page.waitForTimeout(1500);
  const before = await placeOf(first.page, 'sh-2023-13');
  expect(before).toBeLessThan(0);
  await document(first.page, '广州市进一步推动').click();
  await expect(first.page.getByRole('heading', { level: 1 })).toContainText('广州市');
  await document(first.page, '上海市推进跨境电商').click();
  await expect.poll(() => placeOf(first.page, 'sh-2023-13')).toBeCloseTo(before, -1);
  await first.close();

  const second = await launchApp({ dataFolder });
  await screen(second.page, 'library');
  await expect(second.page.getByRole('heading', { level: 1 })).toContainText('上海市推进跨境电商');
  await expect.poll(() => placeOf(second.page, 'sh-2023-13')).toBeCloseTo(before, -1);
  await second.page
    .getByRole('region', { name: library.document })
    .getByRole('button', { name: /总体要求|o2|上海 2023/ })
    .first()
    .click();
  await expect(second.page.locator('mark').first()).toBeInViewport();
  second.expectNoErrors();
  await second.close();
});

test('the other script is only shown: citing, copying and finding keep to the given characters', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openArticle(page, taxArticle);
  await page.getByRole('button', { name: reader.look.open }).click();
  await page.locator('label').filter({ hasText: reader.look.scripts.traditional }).click();
  await page.keyboard.press('Escape');
  const text = article(page, 'sh-2023-13').locator('[data-text]');
  await expect(text).toContainText('“無票免徵”');
  await expect(page.getByRole('region', { name: library.document })).toContainText(reader.look.converted);

  await article(page, 'sh-2023-13')
    .getByRole('button', { name: /复制“13\./ })
    .click();
  const cited = await clipboard(running);
  expect(cited).toContain('消费税“无票免征”和所得税核定征收政策');
  expect(cited).toContain(words.common.quotationNotice);
  expect(cited).not.toContain('無');

  await text.evaluate((element) => getSelection()?.selectAllChildren(element.querySelector('p') ?? element));
  await page.keyboard.press('Control+c');
  const bundle = JSON.parse(await readFile(inProject('out', 'main', 'bundle.json'), 'utf8')) as {
    policies: { articles: { id: string; text: string }[] }[];
  };
  const given = bundle.policies.flatMap(({ articles }) => articles).find(({ id }) => id === 'sh-2023#13')?.text ?? '';
  const copied = await clipboard(running);
  expect(copied.length).toBeGreaterThan(100);
  expect(given).toContain(copied);

  await page.keyboard.press('Control+Shift+c');
  expect(await clipboard(running)).toMatch(/^\*\*.*沪商贸发.*\*\*\n\n> .*无票免征/);

  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: library.find.label }).fill('無票免徵');
  await expect(text.locator('mark[data-found]').first()).toHaveText('無票免徵');
  running.expectNoErrors();
  await running.close();
});

test('an article says what rests on it; a figure says what it is; the given file is shown byte for byte', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openArticle(page, taxArticle);
  const own = article(page, 'sh-2023-13');
  await own.getByRole('button', { name: /关联与依据/ }).click();
  await expect(own).toContainText('财政部 税务总局公告2026年第11号');
  await expect(own.getByRole('button', { name: /^广州 2024/ })).toBeVisible();
  await own.getByRole('button', { name: /^无票免征/ }).click();
  await expect(page.getByRole('navigation', { name: words.checklist.steps })).toBeVisible();
  await screen(page, 'library');
  await document(page, '广州市进一步推动').click();
  await contents(page).getByRole('button', { name: /^三、/ }).click();
  await article(page, 'gz-2024-3').locator('[data-figure]', { hasText: '100' }).click();
  const card = page.getByRole('dialog', { name: reader.figure.label });
  await expect(card).toContainText(reader.figure.roles.cap);
  await expect(card).toContainText('1,000,000');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);

  await document(page, '关于推进跨境电商高质量发展').click();
  await page.getByRole('button', { name: reader.given.open }).click();
  const shown = page.getByRole('region', { name: reader.given.title });
  await expect(shown).toContainText(reader.given.intact);
  const lines = await shown.locator('ol code').allTextContents();
  expect(lines.join('\n')).toBe(await readFile(inProject('seeds', 'originals', 'gd-2021.txt'), 'utf8'));
  await shown.getByText(reader.given.order, { exact: true }).click();
  await expect(shown.getByRole('row')).toHaveCount(64 + 1 + 5);
  running.expectNoErrors();
  await running.close();
});

async function pressUntil(page: Page, key: string, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached it`);
}

/** The words, the look and the line of each highlight, as the window draws them. */
function looksOf(page: Page) {
  return page.locator('mark[data-highlight]').evaluateAll((marks) =>
    marks.map((mark) => {
      const drawn = getComputedStyle(mark);
      return {
        words: mark.textContent,
        style: mark.getAttribute('data-style'),
        line: drawn.textDecorationStyle,
        ground: drawn.backgroundColor,
      };
    }),
  );
}

function placeOf(page: Page, id: string): Promise<number> {
  return article(page, id).evaluate((element) => element.getBoundingClientRect().top);
}

function clipboard({ app }: RunningApp): Promise<string> {
  return app.evaluate(({ clipboard: board }) => board.readText());
}
