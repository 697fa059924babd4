import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { words } from '#test/e2e/support/words.ts';
import { inProject } from '#tools/launch/project.mjs';

/** How either language speaks of clients. */
const ofClients = /客户|客戶|\bclients?\b/i;

for (const language of ['zh-CN', 'en'] as const) {
  test(`a seller working alone never meets the word client in ${language}, until there is a second business`, async () => {
    test.setTimeout(150_000);
    const given = await givenWords();
    const running = await launchApp();
    const { page } = running;
    await page.keyboard.press('Control+,');
    await page.locator('label').filter({ hasText: words.settings.language[language] }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const met: string[] = [];
    const look = async (where: string): Promise<void> => {
      await page.waitForTimeout(300);
      for (const line of await wordsShown(page)) {
        if (ofClients.test(line) && !given.includes(line)) met.push(`${where}: ${line}`);
      }
    };
    await everyScreen(page, look);
    await begin(page, '海澜贸易');
    await everyScreen(page, look);
    expect(met).toEqual([]);

    await begin(page, '云帆跨境');
    await page.keyboard.press('Control+6');
    await look('the list of two');
    expect(met).not.toEqual([]);
    running.expectNoErrors();
    await running.close();
  });
}

/** All that the rail leads to, and what opens from there. */
async function everyScreen(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  const rail = page.getByRole('navigation').first().getByRole('button');
  const places = await rail.count();
  expect(places).toBeGreaterThan(6);
  for (let place = 0; place < places; place += 1) {
    await rail.nth(place).click();
    await look(`screen ${place + 1} of the rail`);
  }
  await page.getByRole('banner').getByRole('button').first().click();
  await look('the menu of the chip');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await look('the palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await look('the shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+6');
  const own = page.getByRole('main');
  const profile = own.getByRole('button', { name: /的资料$|^Profile of/ }).first();
  if ((await profile.count()) > 0) {
    await profile.click();
    await look('the profile');
    await page.keyboard.press('Control+6');
  }
  const list = own.getByRole('button', { name: /^(导入名单|Import a list)$/ });
  if ((await list.count()) > 0) {
    await list.click();
    await look('the import of a list');
  }
}

async function begin(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+6');
  const open = /^(新建我的企业|再新建一家企业|Set up my business|Add another business)$/;
  await page.getByRole('main').getByRole('button', { name: open }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Each run of text in the page, and names that only assistive technology reads. */
function wordsShown(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) texts.push(walker.currentNode.textContent ?? '');
    return [document.title, ...texts, ...named].map((line) => line.trim());
  });
}

/** Everything that documents, rules and checklists say: they may speak of the clients of whom they will. */
async function givenWords(): Promise<string> {
  const texts: string[] = [];
  JSON.parse(await readFile(inProject('out/main/bundle.json'), 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}
