import type { WebContents } from 'electron';
import { log } from '#main/log.ts';

/** Logs once how long a start took, from `startedAt` to the first screen with words: the page then gives its title. */
export function measureFirstContent(contents: WebContents, startedAt: number): void {
  const listen = (_event: unknown, title: string): void => {
    if (title === bareTitle) return;
    contents.off('page-title-updated', listen);
    log('first-content', { milliseconds: Date.now() - startedAt });
  };
  contents.on('page-title-updated', listen);
}

/** What `renderer/index.html` is called before any screen is there. */
const bareTitle = 'Portolan';
