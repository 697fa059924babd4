import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, test, type Page } from '@playwright/test';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import en from '#shared/i18n/locales/en/common.json' with { type: 'json' };
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { answer, createClient, openChecklist, screen, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-record-'));
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('three answers and the verdict are there after the app was killed', async () => {
  const first = await launchApp({ dataFolder });
  await createClient(first.page, '虚构·晨光文具');
  await openChecklist(first.page);
  await answer(first.page, 1, '企业');
  await answer(first.page, 2, /^9610/);
  await answer(first.page, 4, /增值税专用发票/);
  await expect(saveState(first.page)).toContainText(words.common.save.saved);
  const before = await verdicts(first.page);
  expect(before[0]).toContain(words.common.verdict.notInvolved);
  await kill(first);

  const second = await launchApp({ dataFolder });
  await expect(second.page.getByRole('banner')).toContainText('虚构·晨光文具');
  await openChecklist(second.page);
  expect(await verdicts(second.page)).toEqual(before);
  for (const [step, label] of [
    [1, '企业'],
    [2, /^9610/],
    [4, /增值税专用发票/],
  ] as const) {
    await openStep(second.page, step);
    await expect(second.page.getByRole('radio', { name: label })).toBeChecked();
  }
  second.expectNoErrors();
  await second.close();
});

test('the language can be switched mid-way, and nothing answered is lost by it', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openChecklist(page);
  const outcome = await verdicts(page);
  expect(outcome[0]).toContain(words.common.verdict.undetermined);
  await screen(page, 'settings');
  await page.locator('label').filter({ hasText: 'English' }).click();
  await expect(page.getByRole('navigation').first()).toContainText(en.screens.library);
  await page.getByRole('button', { name: en.screens.checklists, exact: true }).click();
  await expect(page.getByRole('main')).toContainText(en.verdict.undetermined);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  running.expectNoErrors();
  await running.close();
});

test('every passage shown for a step is exactly the words quoted', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const bundle = JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle;
  const steps = bundle.checklists.find((checklist) => checklist.id === 'vat-no-invoice')?.steps ?? [];
  await openChecklist(page);
  let compared = 0;
  for (const [index, step] of steps.entries()) {
    const quotes = step.cite.flatMap((citation) => ('quote' in citation ? [citation] : []));
    await openStep(page, index + 1);
    const tabs = page.getByRole('region', { name: words.checklist.passage.title }).getByRole('tab');
    const shown: string[] = [];
    for (let tab = 0; tab < (await tabs.count()); tab += 1) {
      await tabs.nth(tab).click();
      for (const mark of await page.locator('[role=tabpanel] mark').all()) shown.push(await mark.innerText());
    }
    for (const { quote, article, start, end } of quotes) {
      expect(shown.join('\n'), `step ${step.id}`).toContain(quote);
      const text = bundle.policies.flatMap((policy) => policy.articles).find(({ id }) => id === article)?.text;
      expect(text?.slice(start, end)).toBe(quote);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(3);
  running.expectNoErrors();
  await running.close();
});

test('a damaged file is kept aside, the newest valid copy is used, and the person is told', async () => {
  const first = await launchApp({ dataFolder });
  await openChecklist(first.page);
  await answer(first.page, '货物本身', '否');
  await expect(saveState(first.page)).toContainText(words.common.save.saved);
  const before = await verdicts(first.page);
  await first.close();
  const [client = ''] = await readdir(join(dataFolder, 'clients'));
  const folder = join(dataFolder, 'clients', client);
  const main = (await readdir(folder)).find((name) => /^d-\w+-\d+\.json$/.test(name)) ?? '';
  const text = await readFile(join(folder, main), 'utf8');
  await writeFile(join(folder, main), text.slice(0, text.length / 2));

  const second = await launchApp({ dataFolder });
  await expect(second.page.getByRole('main').locator('..')).toContainText(main);
  await openChecklist(second.page);
  // The backup holds all but the last write: the answer may be one behind, never the case lost.
  expect((await verdicts(second.page)).length).toBe(before.length);
  expect((await readdir(folder)).filter((name) => name.includes('.corrupt-'))).toHaveLength(1);
  await second.close();
});

test('undo takes back an answer and redo brings it again', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await openChecklist(page);
  const before = await verdicts(page);
  await answer(page, '货物本身', '否');
  const after = await verdicts(page);
  expect(after).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => verdicts(page)).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect.poll(() => verdicts(page)).toEqual(after);
  running.expectNoErrors();
  await running.close();
});

async function kill({ app }: RunningApp): Promise<void> {
  const child = app.process();
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

function saveState(page: Page) {
  return page.getByRole('banner').getByRole('status');
}

async function openStep(page: Page, number: number): Promise<void> {
  const steps = page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button');
  await steps.nth(number - 1).click();
}
