import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { layDownClient, layDownFolder } from '#test/e2e/support/client-folder.ts';
import type { Change } from '#shared/record/schema.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { chooseFiles } from '#test/e2e/support/paper-steps.ts';
import { openChecklist, screen } from '#test/e2e/support/steps.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import { words } from '#test/e2e/support/words.ts';
import { seeds } from '#test/contract/app.ts';

const { common } = words;
const names = ['琅琊听涛箱包', '泠泉鹤影灯具'] as const;
const planted = [
  ...names,
  '听涛',
  '鹤影',
  '暗号苜蓿',
  '批注青黛',
  '品牌霁月',
  '执照素笺',
  '材料批语流萤',
  '任务碧梧',
  '无期苍苔',
  '办事人漱玉',
  '鸣泉陶瓷',
  '品牌朝露',
  '名单白鹭',
  '123,456,789',
  '1234567.89',
  '1,234,567',
];
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-mask-'));
  await layDownFolder(dataFolder, async (app) => {
    const money = (await seeds).facts
      .filter(({ type }) => type === 'money')
      .map(({ id }) => [id, { minor: 123_456_789, currency: 'CNY' }] as const);
    for (const name of names) {
      const client = await layDownClient(app, name, Object.fromEntries(money));
      const changes: readonly Change[] = [
        { kind: 'note.add', payload: { note: 'n1', fact: 'exportDate', text: '暗号苜蓿' } },
        { kind: 'profile.set', payload: { field: 'brands', value: '品牌霁月' } },
        {
          kind: 'highlight.add',
          payload: {
            highlight: 'h1',
            article: 'sh-2023#13',
            start: 0,
            end: 4,
            quote: '无票免征',
            style: 'amber',
            note: '批注青黛',
          },
        },
        {
          kind: 'evidence.add',
          payload: {
            evidence: 'e1',
            label: '执照素笺',
            paper: null,
            file: null,
            receivedOn: null,
            from: null,
            to: null,
            expiresOn: localDay(new Date()),
            note: '材料批语流萤',
            facts: ['exportDate'],
          },
        },
        {
          kind: 'task.add',
          payload: {
            task: 't1',
            text: '任务碧梧',
            owner: '办事人漱玉',
            due: localDay(new Date()),
            session: null,
            fact: null,
          },
        },
        {
          kind: 'task.add',
          payload: { task: 't2', text: '无期苍苔', owner: '', due: null, session: null, fact: null },
        },
        { kind: 'client.rename', payload: { name: `${name}二厂` } },
        { kind: 'client.rename', payload: { name } },
      ];
      for (const change of changes) await app.get('record:append', { client, change });
    }
  });
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('while details are masked, nothing of a client is said on any screen, and it stays so after a restart', async () => {
  test.setTimeout(240_000);
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await expect(page.getByRole('banner')).toContainText(names[1]);
  // What is looked for would be found: the walk sees the names before they are hidden.
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('main')).toContainText(names[0]);
  expect(await leaks(page)).toContain(names[0]);
  await page.keyboard.press('Control+9');
  for (const word of ['执照素笺', '任务碧梧', '无期苍苔', '办事人漱玉']) {
    await expect(page.getByRole('main')).toContainText(word);
  }
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('banner')).toContainText(common.mask.on);
  expect(await leaks(page), 'what was shown already').toEqual([]);
  await walk(page);
  running.expectNoErrors();
  await running.close();

  const again = await launchApp({ dataFolder });
  await expect(again.page.getByRole('banner')).toContainText(common.mask.on);
  expect(await leaks(again.page)).toEqual([]);
  await again.page.getByRole('banner').getByRole('button', { name: common.mask.on }).click();
  await expect(again.page.getByRole('banner')).toContainText(names[1]);
  await again.close();
});

test('a list that is looked over while details are masked finds its businesses again, and names none of them', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await page.keyboard.press('Control+Shift+M');
  await expect(page.getByRole('banner')).toContainText(common.mask.on);
  const file = join(dataFolder, '名单白鹭.csv');
  await writeFile(file, `\uFEFF名称,品牌\n${names[0]},品牌朝露\n鸣泉陶瓷,品牌朝露\n`);
  await chooseFiles(running, [file]);
  await page.keyboard.press('Control+6');
  await page.getByRole('main').getByRole('button', { name: words.clients.import.open }).click();
  await page.getByRole('button', { name: words.clients.import.choose }).click();
  await expect(page.getByRole('status').filter({ hasText: '新建 1，有改动 1' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /客户 A/ })).toBeChecked();
  expect(await leaks(page), 'the rows').toEqual([]);
  const headings = page.getByRole('checkbox', { name: words.clients.import.headings });
  await headings.uncheck();
  expect(await leaks(page), 'the columns').toEqual([]);

  await writeFile(file, '');
  await page.getByRole('button', { name: words.clients.import.choose }).click();
  await expect(page.getByRole('alert')).toContainText('空文件');
  expect(await leaks(page), 'why a file is not read').toEqual([]);
  await writeFile(file, `\uFEFF${names[0]},品牌朝露\n鸣泉陶瓷,品牌朝露\n`);
  await page.getByRole('button', { name: words.clients.import.choose }).click();
  await expect(headings).not.toBeChecked();
  expect(await leaks(page), 'columns without headings').toEqual([]);
  running.expectNoErrors();
  await running.close();
});

/** Every screen a person can come to with a client in focus, and the palette, the menu and the history beside them. */
async function walk(page: Page): Promise<void> {
  for (let number = 1; number <= 9; number += 1) {
    await page.keyboard.press(`Control+${number}`);
    const name = await page.getByRole('heading', { level: 1 }).first().textContent();
    await page.waitForTimeout(500);
    expect(await leaks(page), name ?? '').toEqual([]);
  }
  for (const name of ['data', 'settings'] as const) {
    await screen(page, name);
    await page.waitForTimeout(500);
    expect(await leaks(page), name).toEqual([]);
  }
  await page.keyboard.press('Control+6');
  for (const button of await page
    .getByRole('main')
    .getByRole('button', { name: /客户 [AB]/ })
    .all()) {
    await button.hover();
    expect(await leaks(page)).toEqual([]);
  }
  await openChecklist(page);
  const steps = page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button');
  for (let index = 0; index < (await steps.count()); index += 1) {
    await steps.nth(index).click();
    expect(await leaks(page), `step ${index + 1}`).toEqual([]);
  }
  await page.getByRole('button', { name: words.checklist.verdict.expand }).click();
  expect(await leaks(page), 'verdict').toEqual([]);
  await page.getByRole('button', { name: words.checklist.verdict.collapse }).click();
  await page.getByRole('button', { name: words.checklist.report }).click();
  await page.waitForTimeout(1200);
  expect(await leaks(page), 'report').toEqual([]);
  await expect(page.getByText(common.mask.exports)).toBeVisible();
  await openHistory(page);
  await page.waitForTimeout(500);
  expect(await leaks(page), 'history').toEqual([]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('客户');
  await page.waitForTimeout(500);
  expect(await leaks(page), 'palette').toEqual([]);
  // The first Escape empties what was typed, the second closes.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByRole('button').first().click();
  expect(await leaks(page), 'menu').toEqual([]);
  await page.getByRole('menuitemradio').first().click();
  await page.waitForTimeout(500);
  expect(await leaks(page), 'the other client').toEqual([]);
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: common.history.open }).click();
}

/** The planted words that are anywhere in the page a person, a screen reader or a shared window would find them. */
function leaks(page: Page): Promise<string[]> {
  return page.evaluate((all) => {
    const said = [document.title, document.body.textContent];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) if (name !== 'class') said.push(value);
      // Digits that are typed are dots on the screen; words are not.
      if (element instanceof HTMLTextAreaElement) said.push(element.value);
      if (element instanceof HTMLInputElement && !['decimal', 'numeric'].includes(element.inputMode))
        said.push(element.value);
    }
    const text = said.join('\n');
    return all.filter((word) => text.includes(word));
  }, planted);
}
