import { backupHandlers } from '#main/backups/handlers.ts';
import type { BackupKeeper } from '#main/backups/keeper.ts';
import type { WorkInHand } from '#main/backups/work-in-hand.ts';
import type { ChooseFolder } from '#main/files/choose-folder.ts';
import { clientHandlers } from '#main/clients/handlers.ts';
import { deadlineHandlers, type TellSystem } from '#main/deadlines/handlers.ts';
import { corpusHandlers } from '#main/corpus/handlers.ts';
import { evidenceHandlers } from '#main/evidence/handlers.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { exchangeHandlers } from '#main/exchange/handlers.ts';
import type { Exchanges } from '#main/exchange/exchanges.ts';
import { readingHandlers } from '#main/reading/handlers.ts';
import { historyHandlers } from '#main/history/handlers.ts';
import { recordHandlers } from '#main/recording/handlers.ts';
import { handoffHandlers } from '#main/handoff/handlers.ts';
import { packHandlers } from '#main/packs/handlers.ts';
import type { PackShelf } from '#main/packs/shelf.ts';
import { reportHandlers } from '#main/reports/handlers.ts';
import { createExports } from '#main/reports/exports.ts';
import type { Press } from '#main/reports/press.ts';
import { settingsHandlers } from '#main/settings/handlers.ts';
import { twinHandlers } from '#main/twin/handlers.ts';
import { startHandlers, type About } from '#main/start/handlers.ts';
import type { ChooseSeveral, ChooseToOpen } from '#main/files/choose-to-open.ts';
import { sessionHandlers } from '#main/sessions/handlers.ts';
import { tableHandlers } from '#main/tables/handlers.ts';
import { accessHandlers } from '#main/writer/handlers.ts';
import { refuseChanges } from '#main/writer/what-changes.ts';
import type { Writer } from '#main/writer/writer.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { HandoffProgress } from '#shared/handoff/contract.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { ReportProgress } from '#shared/reports/contract.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import type { Settings } from '#shared/workspace/schema.ts';
import { wordsIn } from '#main/words.ts';
import { marksOf } from '#shared/record/stale.ts';

/** What the features need: the data, and what only Electron can do. */
export interface Parts {
  readonly workspace: OpenWorkspace;
  readonly packs: PackShelf;
  readonly about: About;
  readonly chooseToSave: ChooseToSave;
  readonly chooseToOpen: ChooseToOpen;
  readonly chooseFolder: ChooseFolder;
  readonly chooseSeveral: ChooseSeveral;
  readonly backups: BackupKeeper;
  readonly exchanges: Exchanges;
  /** What a person waits for of backups. */
  readonly inHand: WorkInHand;
  /** Shows the list of clients as it is now. */
  readonly tellClients: () => void;
  readonly press: Press;
  readonly tellProgress: (progress: ReportProgress) => void;
  readonly onHandoffProgress: (progress: HandoffProgress) => void;
  readonly applySettings: (settings: Settings) => void;
  /** Who may write to the data folder. */
  readonly writer: Pick<Writer, 'access' | 'takeOver'>;
  /** Has the operating system tell something. */
  readonly tellSystem: TellSystem;
  /** Ends this copy of the app and starts another one in its place. */
  readonly startAnew: () => void;
}

/** The handlers of every feature that needs the workspace: all that the contract asks for but those of the lock. */
export type WorkspaceHandlers = Omit<Handlers, Extract<Channel, `vault:${string}`>>;

/** Gathers them for one workspace. */
export function gatherHandlers(parts: Parts): WorkspaceHandlers {
  const { workspace, packs, about, chooseToSave, chooseToOpen, applySettings, writer, startAnew } = parts;
  const { corpus } = packs;
  workspace.markGrounds((fact) => marksOf(corpus.grounds, fact));
  const exports = createExports(parts);
  const handlers: WorkspaceHandlers = {
    ...startHandlers(workspace, corpus, about, () => writer.access, packs.notices),
    ...accessHandlers(writer, startAnew),
    ...corpusHandlers(corpus),
    ...deadlineHandlers(workspace, corpus, parts.tellSystem),
    ...twinHandlers(workspace, corpus, async (language) => {
      const { reportWordsIn } = await import('#main/reports/words.ts');
      const words = wordsIn(language);
      return { name: words.twinName, report: reportWordsIn(language) };
    }),
    ...readingHandlers(workspace, corpus, packs.givenTexts),
    ...clientHandlers(workspace, corpus, () => parts.backups.backUp('before-import')),
    ...recordHandlers(workspace, chooseToSave),
    ...historyHandlers(workspace, corpus, chooseToSave),
    ...settingsHandlers(workspace, applySettings),
    ...reportHandlers(workspace, corpus, exports),
    ...sessionHandlers(workspace, corpus, exports),
    ...tableHandlers(chooseToOpen),
    ...evidenceHandlers(
      workspace,
      { fileSystem: workspace.fileSystem, dataFolder: workspace.folder, cipher: workspace.cipher },
      parts.chooseSeveral,
      chooseToSave,
      () => parts.backups.backUp('before-clearing'),
    ),
    ...packHandlers(packs, about.version, chooseToOpen),
    ...backupHandlers(workspace, parts.backups, parts),
    ...exchangeHandlers(parts.exchanges, () => parts.chooseFolder('exchange')),
    ...handoffHandlers(workspace, {
      version: about.version,
      chooseToOpen,
      chooseToSave,
      onProgress: parts.onHandoffProgress,
      beforeImport: async () => {
        await parts.backups.backUp('before-import');
      },
    }),
  };
  return refuseChanges(handlers, () => writer.access.mode === 'write');
}
