import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { answer, openChecklist, verdicts } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { save } = words.common;
let dataFolder = '';

test.beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'portolan-disk-'));
});

test.afterEach(async () => {
  // Nothing to unmount where the test made no file system of its own.
  spawnSync('umount', ['-l', join(dataFolder, 'small')]);
  await rm(dataFolder, { recursive: true, force: true });
});

test('a disk that refuses shows a banner, keeps the work, and saves it once it accepts again', async () => {
  const { page, close } = await launchApp({ dataFolder });
  await openChecklist(page);
  const [client = ''] = await readdir(join(dataFolder, 'clients'));
  const folder = join(dataFolder, 'clients', client);
  // A folder that has turned into a file refuses every write, for every user and on every system.
  await rename(folder, `${folder}-away`);
  await writeFile(folder, '');

  await answer(page, '货物本身', '否');
  await expect(saveState(page)).toContainText(save.failed);
  await expect(page.getByRole('alert')).toContainText(save.failedAdvice);
  const shown = await verdicts(page);
  expect(shown[0]).toContain(words.common.verdict.likely);

  await rm(folder);
  await rename(`${folder}-away`, folder);
  await page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  await expect(saveState(page)).toContainText(save.saved);
  await close();

  const again = await launchApp({ dataFolder });
  await openChecklist(again.page);
  expect(await verdicts(again.page)).toEqual(shown);
  await again.close();
});

test('what a full disk refused can be saved elsewhere', async () => {
  const full = await fullDisk();
  const { app, page, close } = await launchApp({ dataFolder: full.folder });
  await openChecklist(page);
  await full.fill();
  await answer(page, '货物本身', '否');
  await expect(saveState(page)).toContainText(save.failed);
  await expect(page.locator('body')).toContainText(
    full.isReal ? save.reasons['disk-full'] : save.reasons['disk-failed'],
  );

  const elsewhere = join(dataFolder, 'rescued.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, elsewhere);
  await page.getByRole('alert').getByRole('button', { name: save.rescue }).click();
  await expect.poll(() => readFile(elsewhere, 'utf8').catch(() => '')).toContain('"refundCancelled"');
  await full.free();
  await page.getByRole('alert').getByRole('button', { name: save.retry }).click();
  await expect(saveState(page)).toContainText(save.saved);
  await close();
});

interface FullDisk {
  readonly folder: string;
  /** False where the system lets nobody mount: then the client's folder is made unwritable instead. */
  readonly isReal: boolean;
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
}

/** A small file system of its own that can be filled to the last byte. */
async function fullDisk(): Promise<FullDisk> {
  const folder = join(dataFolder, 'small');
  execFileSync('mkdir', ['-p', folder]);
  const filler = join(folder, 'filler');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return unwritable(folder);
  }
  return {
    folder,
    isReal: true,
    fill: async () => {
      for (let size = 1 << 20; size >= 1; size >>= 1) {
        for (;;) {
          try {
            await writeFile(filler, Buffer.alloc(size), { flag: 'a' });
          } catch {
            break;
          }
        }
      }
    },
    free: () => rm(filler),
  };
}

function unwritable(folder: string): FullDisk {
  const client = async (): Promise<string> => {
    const [name = ''] = await readdir(join(folder, 'clients'));
    return join(folder, 'clients', name.replace('-away', ''));
  };
  return {
    folder,
    isReal: false,
    fill: async () => {
      const path = await client();
      await rename(path, `${path}-away`);
      await writeFile(path, '');
    },
    free: async () => {
      const path = await client();
      await rm(path);
      await rename(`${path}-away`, path);
    },
  };
}

function saveState(page: Page) {
  return page.getByRole('banner').getByRole('status');
}
