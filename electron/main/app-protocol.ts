import { join } from 'node:path';
import { app, protocol, type Session } from 'electron';
import { listPageFiles, wordsAmong } from '#main/page-files.ts';
import { answerPages } from '#main/page-server.ts';
import { languageFor } from '#shared/i18n/languages.ts';

/** The one address the window ever shows. */
export const home = 'portolan://app/';

/** Where a report stands while it is printed to PDF, in a session of its own. */
export const reportHome = 'portolan://report/';

/** Must run before the app is ready: afterwards Chromium takes no new scheme. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'portolan', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Milliseconds that Chromium takes to hand the page on: work begun here at once would stand in its way. */
const onItsWay = 8;

/** Where the build puts the pages, beside the main process. */
const pagesFolder = join(import.meta.dirname, '..', 'renderer');

/** Serves the built pages to a session, and nothing else; resolves once the page itself is on its way to the window. */
export function serveApp({ protocol: sessionProtocol }: Session): Promise<void> {
  const files = listPageFiles(pagesFolder, home);
  // The language that the page, too, takes for the likely one before it knows the settings.
  const answer = answerPages(files, wordsAmong(files, languageFor(app.getPreferredSystemLanguages())));
  return new Promise((given) => {
    // `handle` brings in Node's whole `fetch` with its first answer: 40 ms in which the page waits at every start.
    sessionProtocol.registerBufferProtocol('portolan', ({ url, method }, reply) => {
      void answer({ url, method }).then(
        ({ status, headers, body }) => {
          reply({ statusCode: status, headers, data: body ?? Buffer.alloc(0) });
          if (url === home) setTimeout(given, onItsWay);
        },
        // A built file that cannot be read: as where there is no network.
        () => reply({ error: -2 }),
      );
    });
  });
}
