import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '#renderer/ipc/client.ts';
import { startBareApp } from '#test/e2e/support/bare-app.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';
import { toolEnvironment } from '#tools/launch/run.mjs';
import { machineArguments } from '#tools/launch/machine-arguments.mjs';

/** Starts the app beside any other and waits for its end. */
async function startToEnd(dataFolder: string): Promise<{ readonly code: unknown; readonly said: string }> {
  const electron = await resolveElectron();
  const env = toolEnvironment({
    PORTOLAN_DATA_FOLDER: dataFolder,
    PORTOLAN_UNATTENDED: '1',
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en',
  });
  const child = spawn(electron.executable, ['.', ...machineArguments()], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const [code] = await once(child, 'exit');
  return { code, said };
}

/** Puts a file in the way of the client's folder and makes a change, which then cannot be saved. */
async function makeUnsaved({ page, dataFolder }: RunningApp): Promise<void> {
  const clients = join(dataFolder, 'clients');
  const [client = ''] = await readdir(clients);
  await rm(join(clients, client), { recursive: true });
  await writeFile(join(clients, client), 'in the way');
  const state = await page.evaluate(async (id) => {
    const change = { kind: 'client.rename', payload: { name: '改名' } };
    // True as far as the field used here goes: main answers through the contract.
    const answer = (await window.portolan['record:append']({ client: id, change })) as {
      value: { status: { state: string } };
    };
    return answer.value.status.state;
  }, client);
  expect(state).toBe('failed');
}

test('a second start on the same folder ends at once and leaves the first one working', async () => {
  const running = await launchApp();
  const { code } = await startToEnd(running.dataFolder);
  expect(code).toBe(0);
  expect(running.app.windows()).toHaveLength(1);
  await expect(running.page.getByRole('heading').first()).toBeVisible();
  running.expectNoErrors();
  await running.close();
});

test('leaving with changes that are not on the disk is the person’s to decide', async () => {
  const running = await launchApp({ env: { PORTOLAN_UNATTENDED: '0' } });
  await makeUnsaved(running);
  await running.app.evaluate(({ app, dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (_window: unknown, options: Electron.MessageBoxOptions) => {
      asked.push(options.message);
      return { response: asked.length === 1 ? 0 : 1, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    app.quit();
  });
  await running.page.waitForTimeout(1000);
  const asked = await running.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect({ asked, windows: running.app.windows().length }).toEqual({
    asked: ['还有 1 项改动没有写入磁盘'],
    windows: 1,
  });
  const ended = running.app.waitForEvent('close');
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  await rm(running.dataFolder, { recursive: true, force: true });
});

test('a signal to end is obeyed, whatever is unsaved', async () => {
  const running = await launchApp({ env: { PORTOLAN_UNATTENDED: '0' } });
  await makeUnsaved(running);
  const ended = running.app.waitForEvent('close');
  process.kill(running.pid, 'SIGTERM');
  await ended;
  await rm(running.dataFolder, { recursive: true, force: true });
});

test('a page that stopped is opened again, with everything that was saved', async () => {
  const app = await startBareApp([]);
  await app.evaluate('window.isFirst = true');
  await app.crashPage();
  await expect(async () => {
    const words = await app.evaluate(
      "window.isFirst === undefined && document.querySelector('main h1, main h2')?.textContent",
    );
    expect(words).toContain('虚构');
  }).toPass({ timeout: 15_000 });
  await app.close();
});

test('Ctrl with plus, minus and zero sizes the window, between 90 % and 200 %', async () => {
  const running = await launchApp();
  const factors: number[] = [];
  for (const keyCode of ['=', 'Plus', '0', '-', '-']) {
    await running.app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const) {
        contents?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
      }
    }, keyCode);
    await running.page.waitForTimeout(150);
    const factor = await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    );
    factors.push(Math.round((factor ?? 0) * 100));
  }
  expect(factors).toEqual([110, 125, 100, 90, 90]);
  await running.close();
});

test('a data folder that cannot be used ends the start with one plain sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-start-'));
  const file = join(folder, 'not-a-folder');
  await writeFile(file, 'x');
  const { code, said } = await startToEnd(file);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(said).toContain(`The data folder cannot be used (ENOTDIR): ${file}`);
  expect(said).not.toMatch(/\n\s+at /);
});
