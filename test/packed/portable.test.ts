import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
// Declares window.portolan, for what tests run inside the page.
import type {} from '#renderer/ipc/client.ts';
import { machineArguments } from '#tools/launch/machine-arguments.mjs';
import { endApp, launchHeld } from '#test/e2e/support/launch-app.ts';
import { answer, createClient, openChecklist } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';
import { packApp } from '#test/packed/pack-app.ts';

test.beforeAll(() => {
  if (process.platform !== 'linux') throw new Error('The packed app is laid out as on Linux: run this there.');
});

let root = '';
let home = '';

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portolan-packed-'));
  home = join(root, 'home');
  await mkdir(join(home, 'tmp'), { recursive: true });
});

test.afterEach(async () => {
  spawnSync('umount', ['-l', join(root, 'stick')]);
  await rm(root, { recursive: true, force: true, maxRetries: 20 });
});

interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the packed app as a person with an empty home does: nothing tells it where to keep anything. */
async function start(executable: string): Promise<Started> {
  const { PATH = '', DISPLAY = '', XAUTHORITY = '' } = process.env;
  const app = await launchHeld({
    executablePath: executable,
    args: machineArguments(),
    env: {
      PATH,
      DISPLAY,
      XAUTHORITY,
      HOME: home,
      TMPDIR: join(home, 'tmp'),
      // The one in UTF-8 that every system has: paths with Chinese names need one that is installed.
      LANG: 'C.UTF-8',
      LANGUAGE: 'zh_CN',
      PORTOLAN_UNATTENDED: '1',
    },
  });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 30_000 });
  return { app, page };
}

/** Files below a folder, without those of a program that Chromium asks about fonts and colours. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(folder.length + 1)).filter((file) => !/(?:fontconfig|dconf)\//.test(file));
}

test('a portable copy keeps everything beside its program, goes on wherever it is carried, and looks only where nothing can be written', async () => {
  const packed = await packApp(join(root, '出海 合规通', 'Portolan'));
  await writeFile(join(packed.folder, 'portable'), '');
  const first = await start(packed.executable);
  expect(await first.app.evaluate(({ app }) => [app.isPackaged, app.getPath('userData')])).toEqual([
    true,
    expect.stringContaining(join(packed.folder, 'portolan-data')),
  ]);
  await createClient(first.page, '甲公司（虚构）');
  await openChecklist(first.page);
  await answer(first.page, 1, /./);
  await endApp(first.app);
  const data = join(packed.folder, 'portolan-data');
  expect(await readFile(join(data, 'workspace.json'), 'utf8')).toContain('甲公司');
  // Neither data nor anything of Chromium's own in the person's home, nor left in the temporary folder.
  expect(await filesBelow(home)).toEqual([]);

  const carried = join(root, '第二处', 'Portolan U盘');
  await mkdir(join(root, '第二处'));
  await rename(packed.folder, carried);
  const second = await start(join(carried, 'portolan'));
  await expect(second.page.getByRole('banner')).toContainText('甲公司');
  await openChecklist(second.page);
  await answer(second.page, 2, /./);
  await endApp(second.app);
  expect(await filesBelow(home)).toEqual([]);
  expect((await readdir(join(root, '出海 合规通'))).length).toBe(0);

  const stick = join(root, 'stick');
  await mkdir(stick);
  const isMounted =
    spawnSync('mount', ['--bind', carried, stick]).status === 0 &&
    spawnSync('mount', ['-o', 'remount,bind,ro', stick]).status === 0;
  // Who may not mount is bound by rights: the same folder with the right to write taken away.
  if (!isMounted) execFileSync('chmod', ['-R', 'a-w', carried]);
  const third = await start(join(isMounted ? stick : carried, 'portolan'));
  await expect(third.page.getByRole('banner')).toContainText('甲公司');
  await expect(third.page.getByRole('region', { name: words.common.landmarks.notices })).toContainText(
    words.common.access.mediumTitle,
  );
  await openChecklist(third.page);
  await expect(third.page.getByRole('radio').first()).toBeDisabled();
  await endApp(third.app);
  if (isMounted) execFileSync('umount', [stick]);
  else execFileSync('chmod', ['-R', 'u+w', carried]);
  // Chromium needs a place to write: a temporary one, and nothing of a client is in it.
  const left = await filesBelow(home);
  expect(left.filter((file) => !file.startsWith('tmp/portolan-profile-'))).toEqual([]);
  for (const file of left) expect((await readFile(join(home, file))).includes('甲公司')).toBe(false);
});

test('in a folder with a Chinese name under a locale without UTF-8 the app says what is wrong, and ends', async () => {
  const packed = await packApp(join(root, '出海合规通'));
  await writeFile(join(packed.folder, 'portable'), '');
  const { PATH = '', DISPLAY = '', XAUTHORITY = '' } = process.env;
  const env = { PATH, DISPLAY, XAUTHORITY, HOME: home, TMPDIR: join(home, 'tmp'), LANG: 'C', LANGUAGE: 'zh_CN' };
  const ended = spawnSync(packed.executable, machineArguments(), {
    env: { ...env, PORTOLAN_UNATTENDED: '1' },
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain('请把系统的语言区域设为 UTF-8');
});

test('without the file beside it, a packed copy keeps its data where the system keeps it', async () => {
  const packed = await packApp(join(root, 'Portolan'));
  const before = await readdir(packed.folder);
  const running = await start(packed.executable);
  await createClient(running.page, '乙公司（虚构）');
  const folder = await running.app.evaluate(({ app }) => app.getPath('userData'));
  expect(folder.startsWith(home)).toBe(true);
  await endApp(running.app);
  expect(await readFile(join(folder, 'data', 'workspace.json'), 'utf8')).toContain('乙公司');
  expect(await readdir(packed.folder)).toEqual(before);
});
