import { expect } from '@playwright/test';
import type {} from '#renderer/ipc/client.ts';
import type { RunningApp } from '#test/e2e/support/launch-app.ts';

/** The one address the window ever shows. */
export const home = 'portolan://app/';

/** Runs in the page, as a script that found its way into it would; resolves with what it got, or how it was refused. */
export function inPage<T>({ page }: RunningApp, attempt: () => T | Promise<T>): Promise<T | string> {
  return page.evaluate(attempt).catch((error: unknown) => String(error));
}

/** The page stands where main put it, the window is the only one, and the door is still there. */
export async function expectUnmoved({ app, page }: RunningApp): Promise<void> {
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
  expect({ contents, windows: app.windows().length, url: page.url() }).toEqual({
    contents: [home],
    windows: 1,
    url: home,
  });
  // Asked by hand: a locator would wait for the end of a navigation that was refused.
  const isAlive = await page.evaluate(
    () => document.querySelector('h1, h2') !== null && 'app:start' in window.portolan,
  );
  expect(isAlive).toBe(true);
}
