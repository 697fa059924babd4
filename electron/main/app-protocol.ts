import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { listPageFiles } from '#main/page-files.ts';
import { answerPages } from '#main/page-server.ts';

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

/** Where the build puts the pages, beside the main process. */
const pagesFolder = join(import.meta.dirname, '..', 'renderer');

/** Serves the built pages to a session, and nothing else. */
export function serveApp(session: Session): void {
  session.protocol.handle('portolan', answerPages(listPageFiles(pagesFolder, home)));
}
