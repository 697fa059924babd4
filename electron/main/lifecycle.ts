import { app, type BrowserWindow, type Event } from 'electron';
import { mayLeave, type Keeping } from '#main/leaving.ts';
import { log } from '#main/log.ts';

/** Closing the window ends the app, but not before what was done in it is on the disk or the person let it go. */
export function guardLeaving(
  window: BrowserWindow,
  keeping: Keeping,
  confirm: (unsaved: number) => Promise<boolean>,
): void {
  let phase: 'open' | 'asking' | 'leaving' = 'open';
  const leave = (event: Event): void => {
    if (phase === 'leaving') return;
    event.preventDefault();
    if (phase === 'asking') return;
    phase = 'asking';
    void mayLeave(keeping, confirm).then((may) => {
      phase = may ? 'leaving' : 'open';
      if (may) app.quit();
    });
  };
  window.on('close', leave);
  app.on('before-quit', leave);
  app.on('window-all-closed', () => app.quit());
  // A signal comes from a machine that is shutting down, or from a test: there is nobody to ask.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void mayLeave(keeping, async () => true).finally(() => app.exit(0)));
  }
}

/** A second start shows the window that is there; two copies would write to one folder. */
export function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}

/** Opens the page again after it stopped; what was saved is on the disk, so nothing is lost but the place on the screen. */
export function recoverPage(window: BrowserWindow, offerReopening: () => Promise<boolean>): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log('page-stopped', { reason });
    // A reload before this event has ended would take the whole app down.
    const reopen = (): unknown => setImmediate(() => window.webContents.reload());
    void offerReopening().then((isWanted) => (isWanted ? reopen() : app.quit()));
  });
}

/** Ends this copy of the app and starts another one in its place, asked for in the same way. */
export function startAnew(): void {
  // An AppImage runs from a place that is gone once it has ended.
  app.relaunch({ execPath: process.env['APPIMAGE'] ?? process.execPath, args: process.argv.slice(1) });
  // After the answer to the window has gone out.
  setTimeout(() => app.exit(0), 50);
}
