import { expect, type Page } from '@playwright/test';
import { words } from '#test/e2e/support/words.ts';

type ScreenName = keyof typeof words.common.screens;

/** Goes to a screen by the rail, as a person does. */
export async function screen(page: Page, name: ScreenName): Promise<void> {
  const rail = page.getByRole('navigation').first();
  // A count may stand behind the name.
  const label = new RegExp(`^${words.common.screens[name]}(?:\\P{Letter}|$)`, 'u');
  await rail.getByRole('button', { name: label }).click();
}

/** Goes to a room of the library by its tab. */
export async function room(page: Page, name: Exclude<keyof typeof words.library.rooms, 'label'>): Promise<void> {
  await screen(page, 'library');
  const tabs = page.getByRole('navigation', { name: words.library.rooms.label });
  await tabs.getByRole('button', { name: new RegExp(`^${words.library.rooms[name]}`) }).click();
}

/** Creates a client, which comes into focus. */
export async function createClient(page: Page, name: string): Promise<void> {
  await screen(page, 'clients');
  await page.getByRole('button', { name: words.clients.create.confirm }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText(name);
}

/** Opens the first checklist of the client in focus. */
export async function openChecklist(page: Page): Promise<void> {
  await screen(page, 'checklists');
  await page
    .getByRole('main')
    .getByRole('button', { name: /无票免征/ })
    .first()
    .click();
  await expect(page.getByRole('navigation', { name: words.checklist.steps })).toBeVisible();
}

/** Opens a step of the checklist shown, by its place, counted from one, or by its title. */
export async function openStep(page: Page, step: number | string): Promise<void> {
  const steps = page.getByRole('navigation', { name: words.checklist.steps }).getByRole('button');
  await (typeof step === 'number' ? steps.nth(step - 1) : steps.filter({ hasText: step })).click();
}

/** Answers the first question of a step and waits until the answer is taken. */
export async function answer(page: Page, step: number | string, choice: string | RegExp): Promise<void> {
  await openStep(page, step);
  const radio = page.getByRole('radio', { name: choice, exact: true }).first();
  await page.getByRole('form').locator('label').filter({ has: radio }).first().click();
  await expect(radio).toBeChecked();
}

/** The verdict bar, one text a rule. */
export async function verdicts(page: Page): Promise<string[]> {
  const bar = page.getByRole('region', { name: words.checklist.verdict.title }).last();
  const outcomes: readonly string[] = Object.values(words.common.verdict);
  const lines = (await bar.innerText()).split('\n').map((line) => line.trim());
  return lines.flatMap((line, index) => (outcomes.includes(line) ? [`${line}: ${lines[index + 1] ?? ''}`] : []));
}
