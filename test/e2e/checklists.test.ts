import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { createClient, screen, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-checklists-'));
});

test.afterEach(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

test('every checklist opens, and every step of it shows the words it rests on', async () => {
  test.setTimeout(240_000);
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const { checklists } = await bundle();
  expect(checklists.length).toBeGreaterThanOrEqual(16);
  let steps = 0;
  for (const checklist of checklists) {
    await open(page, checklist);
    const rail = page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button');
    await expect(rail).toHaveCount(checklist.steps.length);
    for (const [index, step] of checklist.steps.entries()) {
      await rail.nth(index).click();
      await expect(page.locator('#step-title')).toHaveText(step.title['zh-CN']);
      await expect(page.getByRole('form').getByRole('radiogroup').first()).toBeVisible();
      const first = step.cite[0];
      const panel = page.getByRole('tabpanel');
      if (first !== undefined && 'quote' in first) {
        await expect(panel.locator('mark').first()).toBeVisible();
      } else await expect(panel.locator('[data-lit]').first()).toBeVisible();
      steps += 1;
    }
    expect(await overflow(page), checklist.id).toBe(0);
    await page.getByRole('button', { name: words.checklist.verdict.expand }).click();
    for (const rule of checklist.rules) {
      if (checklist.rules.length > 1) await page.getByRole('tab', { name: rule.title['zh-CN'] }).first().click();
      await expect(page.locator('#verdict-of-rule')).toContainText(rule.title['zh-CN']);
    }
  }
  expect(steps).toBeGreaterThan(100);
  running.expectNoErrors();
  await running.close();
});

test('what is tried in the sandbox shows side by side and never reaches the disk', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const { checklists } = await bundle();
  await open(page, named(checklists, 'vat-no-invoice'));
  const before = { disk: await clientsOnDisk(), verdicts: await verdicts(page) };
  expect(before.disk).not.toEqual([]);
  await page.getByRole('button', { name: words.checklist.whatIf.open }).click();
  const sandbox = page.getByRole('region', { name: new RegExp(`^${words.checklist.whatIf.title}`) });
  await expect(sandbox).toContainText(words.checklist.whatIf.unsaved);
  const outcomes = page.getByRole('region', { name: words.checklist.whatIf.outcomes });
  const main = outcomes.getByRole('row').nth(1);
  await expect(main).not.toContainText(words.checklist.whatIf.changed);

  await page.getByRole('button', { name: words.checklist.whatIf.try, exact: true }).first().click();
  await expect(main).toContainText(words.common.verdict.undetermined);
  await expect(main).toContainText(words.common.verdict.likely);
  await expect(main).toContainText(words.checklist.whatIf.changed);
  const who = page.getByRole('combobox', { name: '卖家身份' });
  await who.selectOption({ label: '没有办执照的个人' });
  await expect(main).not.toContainText(words.common.verdict.likely);
  await settled(page);
  await audit(page);

  await page.getByRole('button', { name: words.checklist.whatIf.leave }).click();
  await expect(page.getByRole('navigation', { name: words.checklist.steps })).toBeVisible();
  expect({ disk: await clientsOnDisk(), verdicts: await verdicts(page) }).toEqual(before);
  await page.getByRole('button', { name: words.checklist.whatIf.open }).click();
  await expect(main).not.toContainText(words.checklist.whatIf.changed);
  running.expectNoErrors();
  await running.close();
});

test('a checklist leads to the one it rests on, and the way back leads back', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const { checklists } = await bundle();
  const deemed = named(checklists, 'cit-deemed');
  const exemption = named(checklists, 'vat-no-invoice');
  await open(page, deemed);
  await page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button').last().click();
  await page.getByRole('button', { name: new RegExp(exemption.title['zh-CN']) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(exemption.title['zh-CN']);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(deemed.title['zh-CN']);
  running.expectNoErrors();
  await running.close();
});

test('texts that disagree can be read beside each other', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const { checklists } = await bundle();
  const returns = named(checklists, 'export-returns');
  await open(page, returns);
  await page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button').first().click();
  await page.getByRole('form').getByText(words.checklist.conflicts.title).click();
  await page.getByRole('button', { name: words.checklist.conflicts.compare }).last().click();
  const pane = page.getByRole('region', { name: words.checklist.conflicts.paneTitle });
  const text = returns.conflicts.at(-1)?.text['zh-CN'] ?? '';
  await expect(pane).toContainText(text);
  await expect(pane.getByRole('group')).toHaveCount(2);
  await expect(pane.locator('mark, [data-lit]').nth(1)).toBeVisible();
  await settled(page);
  await audit(page);
  await page.getByRole('button', { name: words.checklist.conflicts.close }).click();
  await expect(page.getByRole('tabpanel')).toBeVisible();
  running.expectNoErrors();
  await running.close();
});

test('answers that contradict each other are listed first, and lead to their questions', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const { checklists, contradictions } = await bundle();
  await createClient(page, '虚构·矛盾');
  const returns = named(checklists, 'export-returns');
  const contradiction = contradictions.find(({ id }) => id === 'back-before-export');
  await open(page, returns);
  await answerDay(page, returns, 'exportDate', '2026-05-01');
  await choose(page, returns, 'goodsBack', words.checklist.yes);
  await answerDay(page, returns, 'returnedOn', '2026-04-01');
  await expect(page.getByRole('form')).toContainText(contradiction?.text['zh-CN'] ?? 'none');
  await screen(page, 'checklists');
  const first = page.getByRole('region', { name: words.checklist.attention.title });
  await expect(first).toContainText(contradiction?.text['zh-CN'] ?? 'none');
  await settled(page);
  await audit(page);
  await first.getByRole('button', { name: /2026年4月1日/ }).click();
  const asked = returns.steps.find(({ facts }) => facts.includes('returnedOn'));
  await expect(page.locator('#step-title')).toHaveText(asked?.title['zh-CN'] ?? 'none');
  running.expectNoErrors();
  await running.close();
});

test('the catalogue is narrowed by words in either script and by region, and remembers it', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await screen(page, 'checklists');
  const rows = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(16);
  const all = await rows.count();
  const field = page.getByRole('textbox', { name: words.checklist.catalogue.searchLabel });
  await field.fill('退運');
  await expect(rows.first()).toContainText('退运');
  const found = await rows.count();
  expect(found).toBeLessThan(all);
  await rows.first().getByRole('button').click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(field).toHaveValue('退運');
  await expect(rows).toHaveCount(found);
  await field.press('Escape');
  await expect(rows).toHaveCount(all);
  await page.getByRole('radio', { name: new RegExp(words.library.regions.guangzhou) }).check({ force: true });
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await field.fill('zzz');
  await page.getByRole('button', { name: words.checklist.catalogue.none.action }).click();
  await expect(rows).toHaveCount(all);
  running.expectNoErrors();
  await running.close();
});

test('every paper is listed once over all checklists, and leads to what it is for', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  await screen(page, 'checklists');
  await page.locator('label').filter({ hasText: words.checklist.catalogue.papers }).click();
  const papers = page.getByRole('main').getByRole('heading', { level: 2 });
  const labels = await papers.allInnerTexts();
  const names = labels.map((label) => label.split('\n')[0]);
  expect(names.length).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(names.length);
  await settled(page);
  await audit(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /无票免征/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('无票免征');
  running.expectNoErrors();
  await running.close();
});

test('an amount is asked in the currency it is compared in, and refused in one sentence when it is none', async () => {
  const running = await launchApp({ dataFolder });
  const { page } = running;
  const { checklists } = await bundle();
  const settlement = named(checklists, 'fx-settlement');
  await createClient(page, '虚构·金额');
  await open(page, settlement);
  await openFact(page, settlement, 'yearlyGoodsFx');
  const field = page.getByRole('form').getByRole('textbox').first();
  await field.fill('二十万');
  await field.blur();
  await expect(page.getByRole('alert')).toHaveText(words.checklist.number.invalid.money);
  await field.fill('200,000.005');
  await field.blur();
  await expect(page.getByRole('alert')).toHaveText(words.checklist.number.invalid.money);
  await field.fill('２００，０００');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('form')).toContainText('USD 200,000.00');
  running.expectNoErrors();
  await running.close();
});

async function bundle(): Promise<Bundle> {
  // True because the build wrote the file from a bundle of this shape.
  return JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle;
}

function named(checklists: readonly Checklist[], id: string): Checklist {
  const checklist = checklists.find((one) => one.id === id);
  if (checklist === undefined) throw new Error(`No checklist ${id}`);
  return checklist;
}

async function open(page: Page, checklist: Checklist): Promise<void> {
  await screen(page, 'checklists');
  const row = page.getByRole('main').getByRole('heading', { level: 3 });
  await row.getByRole('button', { name: checklist.title['zh-CN'], exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(checklist.title['zh-CN']);
}

async function openFact(page: Page, { steps }: Checklist, fact: string): Promise<void> {
  const index = steps.findIndex(({ facts }) => facts.includes(fact));
  await page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button').nth(index).click();
}

async function choose(page: Page, checklist: Checklist, fact: string, choice: string): Promise<void> {
  const { facts } = await bundle();
  const question = facts.find(({ id }) => id === fact)?.question['zh-CN'] ?? fact;
  await openFact(page, checklist, fact);
  const group = page.getByRole('radiogroup', { name: question, exact: true });
  await group.locator('label').filter({ hasText: choice }).first().click();
  await expect(group.getByRole('radio', { name: choice, exact: true })).toBeChecked();
}

async function answerDay(page: Page, checklist: Checklist, fact: string, day: string): Promise<void> {
  const { facts } = await bundle();
  const question = facts.find(({ id }) => id === fact)?.question['zh-CN'] ?? fact;
  await openFact(page, checklist, fact);
  const field = page.getByRole('textbox', { name: question, exact: true });
  await field.fill(day);
  await field.press('Enter');
  await expect(page.getByRole('banner').getByRole('status')).toContainText(words.common.save.saved);
}

/** The files of every client, by name and content. */
async function clientsOnDisk(): Promise<readonly string[]> {
  const entries = await readdir(join(dataFolder, 'clients'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = files.toSorted().map(async (file) => {
    return `${file} ${createHash('sha256')
      .update(await readFile(file))
      .digest('hex')}`;
  });
  return Promise.all(hashed);
}

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

async function settled(page: Page): Promise<void> {
  // Colours in the middle of a transition are nobody's design.
  await page.waitForTimeout(350);
}

async function audit(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found).toEqual([]);
}
