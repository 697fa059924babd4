import type { Session } from 'electron';
import { home, reportHome } from '#main/app-protocol.ts';
import { log } from '#main/log.ts';

/** Shuts a session: no permission, no device, no download, no request but for our own pages. */
export function closeSession(session: Session, isDevelopment: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('permission-refused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Switched off it still fetches the dictionary of its first language; without a language there is none to fetch.
  session.setSpellCheckerLanguages([]);
  session.on('will-download', (event) => {
    log('download-refused');
    event.preventDefault();
  });
  const allowed = [home, reportHome, ...(isDevelopment ? ['devtools://'] : [])];
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isAllowed = allowed.some((start) => url.startsWith(start));
    if (!isAllowed) log('request-refused', { scheme: url.slice(0, url.indexOf(':')) });
    answer({ cancel: !isAllowed });
  });
}
