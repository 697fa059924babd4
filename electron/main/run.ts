import { setTimeout as pause } from 'node:timers/promises';
import { app, nativeTheme, type BrowserWindow } from 'electron';
import { home, reportHome } from '#main/app-protocol.ts';
import { reportPolicy, securityHeaders } from '#main/content-policy.ts';
import { offerContextMenu } from '#main/context-menu.ts';
import { BackupKeeper } from '#main/backups/keeper.ts';
import { WorkInHand } from '#main/backups/work-in-hand.ts';
import { tellSystemOf } from '#main/deadlines/tell-system.ts';
import { dialogsOf } from '#main/dialogs.ts';
import { exchanging } from '#main/exchanging.ts';
import { firstContent, measureFirstContent } from '#main/first-content.ts';
import { gatherHandlers } from '#main/handlers.ts';
import type { TakeListener } from '#main/ipc/door.ts';
import { serve, tell } from '#main/ipc/serve.ts';
import { guardLeaving, recoverPage, showOnSecondStart, startAnew } from '#main/lifecycle.ts';
import { kindOf, log } from '#main/log.ts';
import type { Data } from '#main/open-data.ts';
import type { Options } from '#main/options.ts';
import { PreloadUnreadable } from '#main/preload-unreadable.ts';
import { pressOf } from '#main/reports/print-pdf.ts';
import { applyTheme } from '#main/settings/theme.ts';
import { ensureFirstClient } from '#main/start/first-client.ts';
import { vaultHandlers } from '#main/vault/handlers.ts';
import { KeyCipher } from '#main/vault/key-cipher.ts';
import { systemKeyring } from '#main/vault/keyring.ts';
import { watchLock } from '#main/watch-lock.ts';
import { listenToWindowKeys } from '#main/window-keys.ts';
import { ground } from '#main/window.ts';
import { emptyBin } from '#main/workspace/bin.ts';
import { WorkspaceHolder } from '#main/workspace-holder.ts';
import { refuseChanges } from '#main/writer/what-changes.ts';
import { wordsIn, type MainWords } from '#main/words.ts';
import { languageFor, type Language } from '#shared/i18n/languages.ts';
import type { Appearance } from '#shared/vault/schema.ts';

/** Milliseconds after which the window is shown whatever its page does. */
const longestWait = 500;

/** The window as it stands before anything is known of the data. */
export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Resolves once the window could be shown. */
  readonly painted: Promise<void>;
  /** Resolves once the page is there. */
  readonly loaded: Promise<void>;
  readonly door: TakeListener;
  /** Resolves once the page has asked something. */
  readonly asked: Promise<void>;
}

/** Milliseconds a page that is there may take to ask its first question. */
const longestSilence = 10_000;

/** Joins the parts once the window and the data are there: what guards the window, and the handlers behind the door. */
export async function run(opened: OpenedWindow, data: Data, options: Options, isPortable: boolean): Promise<void> {
  const { window, painted, loaded, door, asked } = opened;
  const { packs, vault, writer } = data;
  // Sealed files and no slots: nothing but putting those back helps.
  const isKeyMissing = data.workspace === null && vault.stored === null;
  const preferredLanguages = app.getPreferredSystemLanguages();
  const contents = window.webContents;
  /** What is known of the looks, locked or not. */
  const looks = (): Pick<Appearance, 'language' | 'theme'> =>
    holder.workspace?.settings ?? vault.stored?.appearance ?? { language: null, theme: 'system' };
  const language = (): Language => looks().language ?? languageFor(preferredLanguages);
  const words = (): MainWords => wordsIn(language());
  const dialogs = dialogsOf(
    window,
    words,
    app.getPath('documents'),
    () => holder.workspace?.settings.isMasked ?? false,
  );

  const exchange = exchanging(contents, () => writer.access.mode === 'write');
  const holder = new WorkspaceHolder(async (workspace) => {
    const exchanges = exchange.attach(workspace);
    workspace.onStatus((status) => {
      tell(contents, 'record:status', status);
      if (status.state === 'saved') exchanges.soon();
    });
    workspace.onReceived((received) => tell(contents, 'record:received', received));
    const backups = new BackupKeeper(workspace, {
      cipherOf: (key) => new KeyCipher(Buffer.from(key, 'base64')),
      onState: (state) => tell(contents, 'backup:changed', state),
      log,
    });
    if (writer.access.mode === 'write') backups.start();
    const handlers = gatherHandlers({
      workspace,
      packs,
      about: { version: app.getVersion(), preferredLanguages, isPortable },
      chooseToSave: dialogs.chooseToSave,
      chooseToOpen: dialogs.chooseToOpen,
      chooseFolder: dialogs.chooseFolder,
      chooseSeveral: dialogs.chooseSeveral,
      backups,
      exchanges,
      inHand: new WorkInHand((progress) => tell(contents, 'backup:progress', progress)),
      tellClients: () =>
        tell(contents, 'clients:changed', { clients: [...workspace.clients], unopened: [...workspace.unopened] }),
      press: pressOf({ home: reportHome, headers: securityHeaders(reportPolicy) }),
      tellProgress: (progress) => tell(contents, 'report:progress', progress),
      onHandoffProgress: (progress) => tell(contents, 'handoff:progress', progress),
      applySettings: (settings) => {
        applyTheme(settings);
        const { language: chosen, theme, textSize } = settings;
        vault.remember({ appearance: { language: chosen, theme, textSize } }).catch(() => undefined);
      },
      tellSystem: tellSystemOf(window),
      writer,
      startAnew: options.isUnattended ? () => app.quit() : startAnew,
    });
    if (writer.access.mode === 'write') {
      // Answers carry the marks of the words they are given to only once the handlers are gathered.
      await ensureFirstClient(workspace, packs.corpus.overview, language());
      // Before the window asks for the list; nearly always there is nothing to remove.
      const purged = await emptyBin(workspace, Date.now());
      if (purged > 0) log('bin-emptied', { clients: purged });
    }
    return {
      handlers,
      end: async () => {
        await exchange.rest();
        await backups.leave();
      },
    };
  });
  const lockHandlers = vaultHandlers({
    vault,
    holder,
    keyring: systemKeyring,
    preferredLanguages,
    isKeyMissing,
    openWorkspace: async () => holder.hold(await data.openAgain()),
    tellProgress: (progress) => tell(contents, 'vault:progress', progress),
    reload: () => contents.reload(),
  });
  const ofLock = refuseChanges(lockHandlers, () => writer.access.mode === 'write');

  if (options.startedAt !== null) measureFirstContent(contents, options.startedAt);
  listenToWindowKeys(window);
  offerContextMenu(window, words);
  showOnSecondStart(window);
  recoverPage(window, options.isUnattended ? async () => true : dialogs.offerReopening);
  const keeping = {
    unsaved: () => holder.unsaved(),
    settle: async () => {
      await holder.settle();
      await exchange.leave();
    },
  };
  guardLeaving(window, keeping, options.isUnattended ? async () => true : dialogs.confirmLeaving);
  writer.onChange((access) => {
    tell(contents, 'access:changed', access);
    if (access.mode === 'look') void exchange.rest();
  });
  app.on('quit', () => writer.release());
  watchLock(contents, {
    vault,
    minute: options.minute,
    tellPage: () => tell(contents, 'vault:locking', {}),
    lock: async () => {
      if (vault.cipher !== null) await ofLock['vault:lock'](undefined);
    },
  });
  if (data.workspace !== null) await holder.hold(data.workspace);
  data.workspace = null;
  const wasDark = nativeTheme.shouldUseDarkColors;
  applyTheme(looks());
  const isOtherGround = nativeTheme.shouldUseDarkColors !== wasDark;
  window.setTitle(words().windowTitle);
  window.setBackgroundColor(ground());
  serve(holder.relay(ofLock), door, contents, home, (channel, refusal, cause) =>
    log('refused', { channel, refusal, ...(refusal === 'internal' ? kindOf(cause) : {}) }),
  );
  // In another theme than the page began with, the window waits for a screen that is painted in it.
  const inItsTheme = isOtherGround ? Promise.race([firstContent(contents), pause(longestWait)]) : null;
  void Promise.all([painted, inItsTheme]).then(() => window.show());
  await loaded;
  // A page asks while it is still loaded; without its preload it can neither ask nor say why.
  const isJoined = await Promise.race([asked.then(() => true), pause(longestSilence, false, { ref: false })]);
  if (!isJoined) throw new PreloadUnreadable();
  exchange.begin();
}
