import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { RunningApp } from '#test/e2e/support/launch-app.ts';
import { screen } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { packs: said } = words;

/** Trusts a publisher by its file, as a person does. */
export async function trust(running: RunningApp, publisherFile: string): Promise<void> {
  const { page } = running;
  await choose(running, publisherFile);
  await page.getByRole('button', { name: said.publishers.add }).click();
  await page.getByRole('button', { name: said.publishers.confirm }).click();
  await expect(page.getByRole('heading', { name: '虚构·测试出版者', level: 3 })).toBeVisible();
}

/** Goes to the packs by the settings, as a person does. */
export async function openPacks(page: Page): Promise<void> {
  await screen(page, 'settings');
  await page.getByRole('button', { name: words.settings.edition.packs }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.title);
}

/** What the next dialog to open a file answers. */
export async function choose({ app }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Drops a file on the middle of the window. */
export async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  await page.evaluate(
    ({ file, base64 }) => {
      const transfer = new DataTransfer();
      const raw = atob(base64);
      transfer.items.add(new File([Uint8Array.from(raw, (character) => character.charCodeAt(0))], file));
      const target = document.querySelector('main') ?? document.body;
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    },
    { file: name, base64: content.toString('base64') },
  );
}

/** Axe finds nothing. */
export async function audit(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
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

/** Moves the focus with Tab until it is on a button of this name, and presses it. */
export async function press(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name, exact: true }).first()).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** For a look by eye, where somebody asks for it. */
export async function shot(page: Page, name: string): Promise<void> {
  const place = process.env['PORTOLAN_SHOTS'];
  if (place !== undefined) await page.screenshot({ path: join(place, `${name}.png`) });
}
