import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { percentile } from '#test/bench/median.ts';
import type { BenchRow } from '#test/bench/row.ts';
import { measureKeys, typeBare, typeQueries } from '#test/bench/search/typing.ts';
import { enlarge } from '#test/helpers/enlarge.ts';
import { machineArguments } from '#tools/launch/machine-arguments.mjs';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';
import { toolEnvironment } from '#tools/launch/run.mjs';

const sizes = [1, 1000];

/** One frame of a display of 60 Hz, in milliseconds. */
const budget = 16;

/** How long a large corpus may take until it can be searched, in milliseconds. */
const longestRead = 180_000;

/**
 * From a key to the painted results, in the built app, with the documents as they are and a thousand times over. Frames are painted at once: a
 * display that waits for its next turn adds up to a frame to any figure, whatever the app does.
 */
export async function benchPainted(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const times of sizes) {
    const { bare, typed } = await withEnlargedApp(times, async (page) => {
      await openSearch(page);
      await measureKeys(page);
      return { bare: await typeBare(page), typed: await typeQueries(page) };
    });
    const row = (name: string, share: number, limit: number | null): BenchRow => ({
      name: `key to painted results, ${times} ×, ${name} of ${typed.painted.length}`,
      figure: percentile(typed.painted, share),
      floor: null,
      unit: 'ms',
      budget: limit,
    });
    const told = { floor: null, unit: 'ms', budget: null };
    rows.push(
      { ...told, name: `key to painted letter of a bare field, ${times} ×, median`, figure: percentile(bare, 0.5) },
      { ...told, name: `key to painted letter of a bare field, ${times} ×, p95`, figure: percentile(bare, 0.95) },
      row('median', 0.5, null),
      row('p95', 0.95, budget),
      {
        ...told,
        name: `key to the last counts of the filters, ${times} ×, p95`,
        figure: percentile(typed.settled, 0.95),
      },
    );
  }
  return rows;
}

/** Runs the build with an enlarged corpus in its place, from a folder that is removed afterwards. */
async function withEnlargedApp<T>(times: number, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-painted-'));
  try {
    await cp('out', join(folder, 'out'), { recursive: true });
    await cp('package.json', join(folder, 'package.json'));
    const file = join(folder, 'out', 'main', 'bundle.json');
    // True because the build wrote it.
    const bundle = JSON.parse(await readFile(file, 'utf8')) as Bundle;
    await writeFile(file, JSON.stringify(enlarge(bundle, times)));
    const { executable } = await resolveElectron();
    const frames = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
    const app = await _electron.launch({
      executablePath: executable,
      args: [folder, ...machineArguments(), ...frames, '--force-device-scale-factor=1'],
      env: definedOnly(
        toolEnvironment({
          PORTOLAN_DATA_FOLDER: join(folder, 'data'),
          PORTOLAN_WINDOW: '1366x768',
          PORTOLAN_UNATTENDED: '1',
          LANG: 'zh_CN.UTF-8',
          LANGUAGE: 'zh_CN',
        }),
      ),
    });
    try {
      return await work(await app.firstWindow());
    } finally {
      await app.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The search opens by its keys; it is ready once a word finds something. */
async function openSearch(page: Page): Promise<void> {
  page.setDefaultTimeout(longestRead);
  await page.getByRole('heading').first().waitFor();
  const field = page.getByRole('searchbox').first();
  for (const until = Date.now() + longestRead; !(await field.isVisible()) && Date.now() < until;) {
    await page.keyboard.press('/');
    await page.waitForTimeout(250);
  }
  await field.fill('税');
  await page.getByRole('treeitem').first().waitFor();
  await field.fill('');
  await field.focus();
}

function definedOnly(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
