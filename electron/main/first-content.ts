import type { WebContents } from 'electron';
import { log } from '#main/log.ts';

/** What `renderer/index.html` is called before any screen is there. */
const bareTitle = 'Portolan';

/** Resolves once the page shows its first screen with words: it then gives its title. */
export function firstContent(contents: WebContents): Promise<void> {
  return new Promise((shown) => {
    const listen = (_event: unknown, title: string): void => {
      if (title === bareTitle) return;
      contents.off('page-title-updated', listen);
      shown();
    };
    contents.on('page-title-updated', listen);
  });
}

/** Logs once how long a start took, from `startedAt` to the first screen with words. */
export function measureFirstContent(contents: WebContents, startedAt: number): void {
  void firstContent(contents).then(() => log('first-content', { milliseconds: Date.now() - startedAt }));
}
