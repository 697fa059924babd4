import { expect, type Page } from '@playwright/test';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { sessions } = words;

/** Starts a session about the first checklist with these people. */
export async function begin(page: Page, people: string): Promise<void> {
  await screen(page, 'sessions');
  await page.getByRole('checkbox', { name: /无票免征/ }).check();
  await page.getByLabel(sessions.start.people).fill(people);
  await page.getByRole('button', { name: sessions.start.begin, exact: true }).click();
  await expect(page.getByRole('timer')).toBeVisible();
}

/** Writes down what somebody said. */
export async function note(page: Page, speaker: string, text: string): Promise<void> {
  await part(page, sessions.notes.title);
  await page.getByRole('group', { name: sessions.notes.new }).getByLabel(sessions.notes.speaker).fill(speaker);
  await page.getByRole('textbox', { name: sessions.notes.text, exact: true }).fill(text);
  await page.getByRole('button', { name: sessions.notes.add, exact: true }).click();
  await expect(page.getByRole('list', { name: sessions.notes.title })).toContainText(text);
}

/** Puts a matter aside for later. */
export async function park(page: Page, text: string): Promise<void> {
  await part(page, sessions.parked.title);
  await page.getByLabel(sessions.parked.text).fill(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: sessions.parked.title })).toContainText(text);
}

/** Agrees on a task. */
export async function addTask(page: Page, text: string, owner: string, due: string): Promise<void> {
  await part(page, sessions.tasks.title);
  const form = page.getByRole('group', { name: sessions.tasks.new });
  await form.getByLabel(sessions.tasks.text).fill(text);
  await form.getByLabel(sessions.tasks.owner).fill(owner);
  await form.getByRole('textbox', { name: sessions.tasks.due }).fill(due);
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: sessions.tasks.add, exact: true }).click();
  await expect(page.getByRole('main').getByRole('list', { name: sessions.tasks.title }).last()).toContainText(text);
}

/** Shows a part of what stands beside the question. */
async function part(page: Page, name: string): Promise<void> {
  await page.getByRole('radiogroup', { name: sessions.panes.side }).locator('label').filter({ hasText: name }).click();
}

/** Ends the session with a typed name. */
export async function sign(page: Page, name: string): Promise<void> {
  await page.getByLabel(sessions.sign.name).fill(name);
  await page.getByRole('button', { name: sessions.sign.sign, exact: true }).click();
  await expect(page.getByText(sessions.over.signed)).toBeVisible();
}
