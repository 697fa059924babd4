import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Locator, type Page } from '@playwright/test';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';
import { answer, createClient, openChecklist } from '#test/e2e/support/steps.ts';
import { words } from '#test/e2e/support/words.ts';

const { access, save } = words.common;
/** Longer than a writer needs to notice that another one took over, on a busy machine. */
const patience = { timeout: 30_000 };
let root = '';
let dataFolder = '';
const started: ChildProcess[] = [];

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portolan-take-over-'));
  dataFolder = join(root, 'data');
});

test.afterEach(async () => {
  for (const child of started.splice(0)) {
    child.kill('SIGCONT');
    child.kill('SIGKILL');
  }
  await rm(root, { recursive: true, force: true, maxRetries: 20 });
});

/** Starts the app as another computer would see the folder. */
async function start(computer: string, args: readonly string[] = [], isUnattended = true): Promise<RunningApp> {
  const env = { PORTOLAN_COMPUTER: computer, PORTOLAN_UNATTENDED: isUnattended ? '1' : '0' };
  const running = await launchApp({ dataFolder, args, env });
  started.push(running.app.process());
  return running;
}

function banner(page: Page): Locator {
  return page.getByRole('region', { name: words.common.landmarks.notices });
}

async function takeOver(page: Page): Promise<void> {
  await banner(page).getByRole('button', { name: access.takeOver }).click();
  await banner(page).getByRole('button', { name: access.confirm }).click();
}

/** Waits until the app started last has ended, as it does to start anew. */
async function ended(): Promise<void> {
  const child = started.at(-1);
  await expect.poll(() => child?.exitCode ?? child?.signalCode ?? null, patience).not.toBeNull();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  return address.port;
}

/** Everything in the files of clients, as text. */
async function clientTexts(): Promise<string> {
  const folder = join(dataFolder, 'clients');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

test('a second window takes over and starts anew as the writer; the first looks only, and what it had not saved is still there', async () => {
  test.setTimeout(180_000);
  const first = await start('财务室');
  await createClient(first.page, '甲公司（虚构）');
  await openChecklist(first.page);
  await answer(first.page, 1, /./);
  // The disk goes away for a moment: one answer stays in memory.
  const clients = join(dataFolder, 'clients');
  await rename(clients, `${clients}-away`);
  await writeFile(clients, '');
  await answer(first.page, 2, /./).catch(() => undefined);
  await expect(first.page.getByRole('button', { name: save.rescue })).toBeVisible();
  await rm(clients);
  await rename(`${clients}-away`, clients);

  const port = await freePort();
  const second = await start('前台', [`--remote-debugging-port=${port}`], false);
  await expect(banner(second.page)).toContainText('财务室');
  await expect(banner(second.page)).toContainText(access.otherBody);
  await takeOver(second.page);
  await ended();
  await expect(banner(first.page)).toContainText(access.lostBody, patience);
  await expect(banner(first.page)).toContainText('前台');
  await openChecklist(first.page);
  await expect(first.page.getByRole('radio').first()).toBeDisabled();
  const kept = join(root, '另存.json');
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, kept);
  await first.page.getByRole('button', { name: save.rescue }).click();
  await expect.poll(async () => readFile(kept, 'utf8').catch(() => '')).toContain('answer.set');
  const rescued = (await readFile(kept, 'utf8')).split('answer.set').length;
  const stored = (await clientTexts()).split('answer.set').length;
  expect(rescued).toBeGreaterThan(1);

  // The one that started anew, in place of the second.
  let relaunched: Page | null = null;
  await expect(async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    relaunched = browser.contexts()[0]?.pages()[0] ?? null;
    await expect(relaunched?.getByRole('banner') ?? first.page.locator('nowhere')).toContainText('甲公司');
  }).toPass({ timeout: 60_000 });
  // TypeScript does not see that the callback has set it.
  const page = relaunched as Page | null;
  if (page === null) throw new Error('It did not start anew.');
  await expect(banner(page)).toHaveCount(0);
  await openChecklist(page);
  await answer(page, 3, /./);
  await expect.poll(async () => (await clientTexts()).split('answer.set').length).toBeGreaterThan(stored);
  const pid = Number((await readFile(await newestMark(), 'utf8')).match(/"pid":(\d+)/)?.[1]);
  process.kill(pid, 'SIGTERM');
});

async function newestMark(): Promise<string> {
  const marks = (await readdir(dataFolder)).filter((name) => /^writer-\d+\.lock$/.test(name));
  const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
  const newest = marks.toSorted((left, right) => numberOf(right) - numberOf(left))[0];
  if (newest === undefined) throw new Error('Nobody writes.');
  return join(dataFolder, newest);
}

test('a writer that was killed is said to be silent, is taken over, and what it had acknowledged is there', async () => {
  test.setTimeout(180_000);
  const first = await start('财务室');
  await createClient(first.page, '甲公司（虚构）');
  first.app.process().kill('SIGKILL');
  const second = await start('前台');
  await expect(banner(second.page)).toContainText('财务室');
  await expect(banner(second.page)).toContainText(access.quietBody, { timeout: 60_000 });
  await takeOver(second.page);
  await ended();
  const third = await start('前台');
  await expect(third.page.getByRole('banner')).toContainText('甲公司');
  await openChecklist(third.page);
  await answer(third.page, 1, /./);
  third.expectNoErrors();
});

test('a writer that slept finds out when it wakes, writes nothing over the new one, and says so', async () => {
  test.setTimeout(180_000);
  const first = await start('财务室');
  await createClient(first.page, '甲公司（虚构）');
  await openChecklist(first.page);
  first.app.process().kill('SIGSTOP');
  const second = await start('前台');
  await expect(banner(second.page)).toContainText('财务室');
  await takeOver(second.page);
  // Who does not answer is waited for, and then passed over.
  await ended();
  const third = await start('前台');
  await createClient(third.page, '乙公司（虚构）');
  const before = await clientTexts();
  first.app.process().kill('SIGCONT');
  await expect(banner(first.page)).toContainText(access.lostBody, patience);
  await expect(first.page.getByRole('radio').first()).toBeDisabled();
  expect(await clientTexts()).toBe(before);
  expect(await readFile(join(dataFolder, 'workspace.json'), 'utf8')).toContain('乙公司');
  await expect(banner(third.page)).toHaveCount(0);
});
