import type { Page } from '@playwright/test';

/** What a page did that it should not have. */
export interface Watch {
  /** Errors of the page and of its console, in order. */
  readonly errors: readonly string[];
  /** Addresses asked for that are not the app's own. */
  readonly strangers: readonly string[];
}

/** Notes, from now on, every error of the page and every request that is not for the app's own files. */
export function watchPage(page: Page): Watch {
  const errors: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => errors.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('portolan://app/')) strangers.push(request.url());
  });
  return { errors, strangers };
}
