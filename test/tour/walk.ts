import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { words } from '#test/e2e/support/words.ts';
import type { TourBook } from '#test/tour/tour-book.ts';
import { inProject } from '#tools/launch/project.mjs';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

const { checklist, common } = words;

/** From home through every step of `vat-no-invoice`, as the sample seller would be walked through it. */
export async function walkChecklist(page: Page, book: TourBook): Promise<void> {
  await book.stop(page, 'home', 'Home: the sample seller, what to do next, deadlines, documents that end');
  const rail = page.getByRole('navigation', { name: common.landmarks.navigation });
  await rail.getByRole('button', { name: common.screens.checklists }).click();
  const open = page.getByRole('main').getByRole('button', { name: titleOf('vat-no-invoice'), exact: true });
  await expect(open).toBeVisible();
  await book.stop(page, 'checklists', 'The checklists, each with what has come out so far');
  await open.click();
  const steps = page.getByRole('navigation', { name: checklist.steps }).getByRole('button');
  await expect(steps.first()).toBeVisible();
  const count = await steps.count();
  for (let index = 0; index < count; index += 1) {
    await steps.nth(index).click();
    const [name = ''] = (await steps.nth(index).innerText()).split('\n');
    await book.stop(page, `step-${index + 1}`, `Step ${name} (of ${count})`, await verdictSoFar(page));
  }
}

/** Answers the questions the seller was unsure of, and shows what that does to the verdict. */
export async function settleTheUnsure(page: Page, book: TourBook): Promise<void> {
  const unsure = page
    .getByRole('navigation', { name: checklist.steps })
    .getByRole('button', { name: checklist.stepState.unsure });
  await unsure.first().click();
  await choose(page, checklist.no);
  await expect(saveState(page)).toContainText(common.save.saved);
  await book.stop(page, 'answered', 'The question that was open is answered: no', await verdictSoFar(page));
  await button(page, checklist.verdict.expand).click();
  await book.stop(page, 'verdict', 'The verdict: why, what is missing, papers, deadlines', await verdictSoFar(page));
  await button(page, checklist.verdict.collapse).click();
}

/** Opens the words a step rests on, in the document they stand in. */
export async function openPassage(page: Page, book: TourBook): Promise<void> {
  const steps = page.getByRole('navigation', { name: checklist.steps }).getByRole('button');
  const open = button(page, checklist.passage.openLibrary);
  for (let index = 0; index < (await steps.count()); index += 1) {
    await steps.nth(index).click();
    if (await showsPassage(page, open)) break;
  }
  await open.first().click();
  await expect(page.getByText(words.library.contents, { exact: true })).toBeVisible();
  await expect(page.locator('mark').first()).toBeInViewport();
  const lit = (await page.locator('mark').first().innerText()).replaceAll('\n', ' ');
  await book.stop(page, 'passage', 'The passage the step rests on, lit in its document', [lit]);
  await page.locator('[data-lit]').getByTitle(words.reader.menu.more).click();
  await page.getByRole('menuitem', { name: words.reader.menu.sentences }).click();
  await expect(page.getByRole('toolbar', { name: words.reader.picked.label })).toBeVisible();
  await book.stop(page, 'marking', 'A sentence picked to be highlighted, noted or cited');
  await page.keyboard.press('Escape');
  await button(page, common.history.back).click();
}

/** What the documents say about a word that is only known by its initials, and the way to anything by its name. */
export async function searchDocuments(page: Page, book: TourBook): Promise<void> {
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: words.search.field });
  await field.fill('hwc');
  const marks = page.getByRole('tree', { name: words.search.results }).locator('mark');
  await expect(marks.first()).toBeVisible();
  const found = await page.getByRole('main').getByRole('status').first().innerText();
  await book.stop(page, 'search', 'A search by the initials of 海外仓, over all documents', [found]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wpmz');
  await expect(page.getByRole('option', { selected: true })).toBeVisible();
  await book.stop(page, 'palette', 'Anywhere by name or initials');
  await page.keyboard.press('Control+k');
  await button(page, common.history.back).click();
}

/** The documents against each other: by topic, side by side, figure by figure, and on one line of time. */
export async function compareDocuments(page: Page, book: TourBook): Promise<void> {
  const { compare, library, timeline } = words;
  const rail = page.getByRole('navigation', { name: common.landmarks.navigation });
  await rail.getByRole('button', { name: common.screens.library }).click();
  const rooms = page.getByRole('navigation', { name: library.rooms.label });
  await rooms.getByRole('button', { name: library.rooms.timeline }).click();
  await expect(page.getByRole('slider', { name: timeline.slider.label })).toBeVisible();
  await book.stop(page, 'timeline', 'The periods of the documents and the rules behind them, with the as-of date');
  await rooms.getByRole('button', { name: library.rooms.compare }).click();
  const cell = page.getByRole('gridcell').nth(44);
  await cell.click();
  await book.stop(page, 'topics', 'Topics by document; the articles of one cell', [await cell.innerText()]);
  await page.locator('label').filter({ hasText: compare.parts.articles }).click();
  await page.getByRole('region', { name: compare.articles.leftText }).getByRole('button').first().click();
  const terms = page.getByRole('list', { name: compare.terms.label }).getByRole('button');
  await expect(terms.first()).toBeVisible();
  await terms.first().click();
  await book.stop(page, 'side-by-side', 'Two articles side by side, a shared term lit', [
    await terms.first().innerText(),
  ]);
  await page.locator('label').filter({ hasText: compare.parts.amounts }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await book.stop(page, 'figures', 'Every figure of the documents, each with its passage');
  const screens = page.getByRole('navigation', { name: common.landmarks.navigation });
  await screens.getByRole('button', { name: common.screens.checklists }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: titleOf('vat-no-invoice'), exact: true })
    .click();
}

/** The one-page report, and the app in the dark. */
export async function readReport(page: Page, book: TourBook): Promise<void> {
  await button(page, checklist.report).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(500);
  await book.stop(page, 'report', 'The report of the case, with its citations');
  await button(page, common.history.back).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await book.stop(page, 'dark', 'The checklist in the dark');
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The verdicts shown below the question, one line a rule. */
async function verdictSoFar(page: Page): Promise<string[]> {
  const outcomes = Object.values(common.verdict);
  const bar = page.getByRole('region', { name: checklist.verdict.title }).last();
  const lines = (await bar.innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.flatMap((line, index) => (outcomes.includes(line) ? [`${line}: ${lines[index + 1] ?? ''}`] : []));
}

async function showsPassage(page: Page, open: Locator): Promise<boolean> {
  const tabs = page.getByRole('region', { name: checklist.passage.title }).getByRole('tab');
  for (let index = 0; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    if (await open.first().isVisible()) return true;
  }
  return open.first().isVisible();
}

/** Chooses an answer as a person does, by its label: the radio button itself is drawn, not shown. */
async function choose(page: Page, answer: string): Promise<void> {
  const radio = page.getByRole('radio', { name: answer, exact: true });
  await page.getByRole('form').locator('label').filter({ has: radio }).first().click();
  await expect(radio.first()).toBeChecked();
}

/** What a checklist is called on the screen. */
function titleOf(id: string): string {
  // Checked by the compiler that wrote it.
  const bundle = JSON.parse(readFileSync(inProject('out', 'main', 'bundle.json'), 'utf8')) as Bundle;
  return bundle.checklists.find((one) => one.id === id)?.title['zh-CN'] ?? id;
}

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

function saveState(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}
