import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { percentile } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { benchStart } from '#test/bench/start-bench.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { deskName, layDownDesk } from '#test/helpers/desk-of.ts';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';

const clients = 500;
const switches = 40;
/** Milliseconds from the press to the painted home of the other client. */
const budget = 100;

/** The desk of a consultant with 500 clients who answered all that the checklists ask: its start, and going from one to another. */
export async function benchDesk(rounds: number): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-desk-'));
  try {
    const bundle = JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle;
    await layDownDesk(folder, clients, bundle.facts);
    const { executable } = await resolveElectron();
    const started = await benchStart(executable, rounds, folder);
    const times = await timesOfSwitching(folder);
    const row = (name: string, share: number, among: readonly number[]): BenchRow => ({
      name: `another client of ${clients} in focus and painted, ${name} of ${among.length}`,
      figure: percentile(among, share),
      floor: null,
      unit: 'ms',
      budget,
    });
    return [
      ...started.map((one) => ({ ...one, name: `${one.name}, ${clients} clients` })),
      row('opened for the first time, median', 0.5, times.first),
      row('opened for the first time, p95', 0.95, times.first),
      row('opened before, median', 0.5, times.again),
      row('opened before, p95', 0.95, times.again),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Times {
  readonly first: readonly number[];
  readonly again: readonly number[];
}

async function timesOfSwitching(dataFolder: string): Promise<Times> {
  const running = await launchApp({ dataFolder, args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] });
  try {
    const { page } = running;
    await page.keyboard.press('Control+6');
    await page.getByRole('main').getByRole('combobox').last().selectOption('name');
    await switchTo(page, deskName(clients - 1));
    const first: number[] = [];
    const again: number[] = [];
    for (let index = 0; index < switches; index += 1) first.push(await switchTo(page, deskName(index * 7)));
    for (let index = 0; index < switches; index += 1) again.push(await switchTo(page, deskName(index * 7)));
    return { first, again };
  } finally {
    await running.close();
  }
}

/** Finds the client in the list and presses it; measured inside the page, from the press to the frame that shows its home. */
async function switchTo(page: Page, name: string): Promise<number> {
  await page.keyboard.press('Control+6');
  await page.getByRole('main').getByRole('textbox').first().fill(name);
  await page.getByRole('main').locator('li button').filter({ hasText: name }).first().waitFor();
  return page.evaluate(async (wanted) => {
    const button = [...document.querySelectorAll<HTMLElement>('main li button')].find((one) =>
      one.textContent.startsWith(wanted),
    );
    if (button === undefined) throw new Error(`${wanted} is not in the list`);
    const begun = performance.now();
    button.click();
    while (document.querySelector('main h1')?.textContent !== wanted) {
      if (performance.now() - begun > 5000) throw new Error(`${wanted} never came into focus`);
      await new Promise((painted) => requestAnimationFrame(painted));
    }
    // The frame in which it stands is painted once the next one begins.
    await new Promise((painted) => requestAnimationFrame(painted));
    return performance.now() - begun;
  }, name);
}
