import { app, session, type BrowserWindow } from 'electron';
import { home, reportHome, serveApp } from '#main/app-protocol.ts';
import { reportPolicy, securityHeaders } from '#main/content-policy.ts';
import { offerContextMenu } from '#main/context-menu.ts';
import { dialogsOf } from '#main/dialogs.ts';
import { measureFirstContent } from '#main/first-content.ts';
import { gatherHandlers } from '#main/handlers.ts';
import { serve, tell } from '#main/ipc/serve.ts';
import { guardLeaving, recoverPage, showOnSecondStart, startAnew } from '#main/lifecycle.ts';
import { kindOf, log } from '#main/log.ts';
import type { Data } from '#main/open-data.ts';
import type { Options } from '#main/options.ts';
import { printPdf } from '#main/reports/print-pdf.ts';
import { applyTheme } from '#main/settings/theme.ts';
import { ensureFirstClient } from '#main/start/first-client.ts';
import { listenToWindowKeys } from '#main/window-keys.ts';
import { ground } from '#main/window.ts';
import { emptyBin } from '#main/workspace/bin.ts';
import { wordsIn, type MainWords } from '#main/words.ts';
import { languageFor, type Language } from '#shared/i18n/languages.ts';

/** Joins the parts once the window and the data are there: what guards the window, and the door to the handlers. */
export async function run(
  window: BrowserWindow,
  { packs, workspace, writer }: Data,
  options: Options,
  isPortable: boolean,
): Promise<void> {
  const preferredLanguages = app.getPreferredSystemLanguages();
  const language = (): Language => workspace.settings.language ?? languageFor(preferredLanguages);
  const words = (): MainWords => wordsIn(language());

  applyTheme(workspace.settings);
  window.setTitle(words().windowTitle);
  window.setBackgroundColor(ground());
  const contents = window.webContents;
  const dialogs = dialogsOf(window, words, app.getPath('documents'));
  if (options.startedAt !== null) measureFirstContent(contents, options.startedAt);
  listenToWindowKeys(window);
  offerContextMenu(window, words);
  showOnSecondStart(window);
  recoverPage(window, options.isUnattended ? async () => true : dialogs.offerReopening);
  guardLeaving(window, workspace, options.isUnattended ? async () => true : dialogs.confirmLeaving);

  workspace.onStatus((status) => tell(contents, 'record:status', status));
  workspace.onReceived((received) => tell(contents, 'record:received', received));
  writer.onChange((access) => tell(contents, 'access:changed', access));
  app.on('quit', () => writer.release());
  const handlers = gatherHandlers({
    workspace,
    packs,
    about: { version: app.getVersion(), preferredLanguages, isPortable },
    chooseToSave: dialogs.chooseToSave,
    chooseToOpen: dialogs.chooseToOpen,
    printPdf: (html) => printPdf(html, { home: reportHome, headers: securityHeaders(reportPolicy) }),
    applySettings: applyTheme,
    writer,
    startAnew,
  });
  serve(handlers, contents, home, (channel, refusal, cause) =>
    log('refused', { channel, refusal, ...(refusal === 'internal' ? kindOf(cause) : {}) }),
  );
  serveApp(session.defaultSession);
  if (writer.access.mode === 'write') {
    await ensureFirstClient(workspace, packs.corpus.overview, language());
    // Before the window asks for the list; nearly always there is nothing to remove.
    const purged = await emptyBin(workspace, Date.now());
    if (purged > 0) log('bin-emptied', { clients: purged });
  }
  await window.loadURL(home);
}
