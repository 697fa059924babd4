import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, expect, type ElectronApplication, type Page } from '@playwright/test';
// Declares window.portolan, for what tests run inside the page.
import type {} from '#renderer/ipc/client.ts';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';
import { machineArguments } from '#tools/launch/machine-arguments.mjs';
import { toolEnvironment } from '#tools/launch/run.mjs';
import { watchPage, type Watch } from '#test/e2e/support/watch-page.ts';

/** How a test wants the app started. */
export interface LaunchOptions {
  /** Kept when it is given; otherwise an empty one that is removed with `close()`. */
  readonly dataFolder?: string;
  /** The folder of the app, where it is not the project itself. */
  readonly appFolder?: string;
  /** Further arguments for Electron. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly window?: { readonly width: number; readonly height: number };
}

/** The app as it runs, and everything that went wrong in it. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Process id of the main process, for tests that kill it. */
  readonly pid: number;
  /** Milliseconds from the call to the first screen with words on it. */
  readonly firstContent: number;
  readonly watch: Watch;
  /** Fails when the page or the console reported an error, or a request left the app. */
  readonly expectNoErrors: () => void;
  /** Ends the app as a person does; its data folder goes only when the test did not bring it. */
  readonly close: () => Promise<void>;
}

/** Milliseconds the app may take to end. */
const longestEnd = 20_000;

/** Starts the built app in the real Electron, and waits until its first screen has words. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const started = Date.now();
  const electron = await resolveElectron();
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'portolan-data-')));
  const { width, height } = options.window ?? { width: 1366, height: 768 };
  const app = await launchHeld({
    executablePath: electron.executable,
    args: [options.appFolder ?? '.', ...machineArguments(), '--force-device-scale-factor=1', ...(options.args ?? [])],
    env: definedOnly(
      toolEnvironment({
        PORTOLAN_DATA_FOLDER: dataFolder,
        PORTOLAN_WINDOW: `${width}x${height}`,
        PORTOLAN_UNATTENDED: '1',
        // What the operating system prefers, so that every machine starts in the same language.
        LANG: 'zh_CN.UTF-8',
        LANGUAGE: 'zh_CN',
        ...options.env,
      }),
    ),
  });
  const page = await app.firstWindow();
  const watch = watchPage(page);
  await expect(page.getByRole('heading').first()).toBeVisible({ timeout: 30_000 });
  const firstContent = Date.now() - started;
  return {
    app,
    page,
    dataFolder,
    pid: app.process().pid ?? 0,
    firstContent,
    watch,
    expectNoErrors: () =>
      expect({ errors: watch.errors, strangers: watch.strangers }).toEqual({ errors: [], strangers: [] }),
    close: async () => {
      await endApp(app);
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds Playwright may take to have hold of an app that starts. */
const longestHold = 20_000;

/**
 * Starts the app under Playwright. Where a page navigates in the very moment Playwright attaches to it, Chromium does
 * not tell it of that navigation, and it waits for ever for a page that is on the screen; then it is started once more.
 */
export async function launchHeld(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  const held = { ...options, timeout: longestHold };
  try {
    return await _electron.launch(held);
  } catch (error) {
    const isAttached =
      error instanceof errors.TimeoutError && /<ws connected> \S+\/devtools\/browser\//.test(error.message);
    if (!isAttached) throw error;
    console.warn('Playwright attached and missed the first page: the app is started once more.');
    return _electron.launch(held);
  }
}

/**
 * Closes the app as a person does. Chromium, asked to end while it still starts its helpers on a busy machine, was seen to
 * wait for them for ever; what was acknowledged is on the disk by then, so after a while the process is ended.
 */
export async function endApp(app: ElectronApplication): Promise<void> {
  const process = app.process();
  const ending = setTimeout(() => process.kill('SIGKILL'), longestEnd);
  await app.close().finally(() => clearTimeout(ending));
}

function definedOnly(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
