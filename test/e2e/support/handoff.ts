import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '#test/e2e/support/launch-app.ts';
import { shot } from '#test/e2e/support/packs.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { handoff: said } = words;

/** What the next dialog to save a file answers. */
export async function saveAs({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Exports a client from its line in the list, for a passphrase or, with null, for everyone. */
export async function exportClient(running: RunningApp, name: string, passphrase: string | null, path: string) {
  const { page } = running;
  await saveAs(running, path);
  await screen(page, 'clients');
  await page.getByRole('button', { name: said.row.exportLabel.replace('{{name}}', name) }).click();
  const dialog = page.getByRole('dialog');
  if (passphrase === null) await dialog.locator('label').filter({ hasText: said.export.plain }).click();
  else {
    await dialog.getByLabel(said.export.passphrase, { exact: true }).fill(passphrase);
    await dialog.getByLabel(said.export.again).fill(passphrase);
  }
  await dialog.getByRole('button', { name: said.export.save }).click();
  await expect(dialog).toContainText(said.export.doneTitle, { timeout: 30_000 });
  await dialog.getByRole('button', { name: said.close }).click();
  await expect(dialog).toHaveCount(0);
}

/** Confirms the import that is shown, and waits until it is done. */
export async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: said.staging.take, exact: true }).click();
  await expect(page.getByRole('button', { name: said.done.open })).toBeVisible({ timeout: 30_000 });
}

/** The line of one item in the comparison. */
export function row(page: Page, subject: string) {
  return page.getByRole('listitem').filter({ hasText: subject });
}

/** Axe finds nothing; what the kit catches the focus with around its dialogs is none of ours. */
export async function audit(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    what,
  ).toEqual([]);
}

/** Axe at rest, and a look by eye. */
export async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(350);
  await audit(page, name);
  await shot(page, name);
}
