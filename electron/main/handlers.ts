import { clientHandlers } from '#main/clients/handlers.ts';
import type { Corpus } from '#main/corpus/corpus.ts';
import { corpusHandlers } from '#main/corpus/handlers.ts';
import type { ChooseFile } from '#main/export/choose-file.ts';
import type { GivenTexts } from '#main/reading/given-texts.ts';
import { readingHandlers } from '#main/reading/handlers.ts';
import { historyHandlers } from '#main/history/handlers.ts';
import { recordHandlers } from '#main/recording/handlers.ts';
import { reportHandlers, type PrintPdf } from '#main/reports/handlers.ts';
import { settingsHandlers } from '#main/settings/handlers.ts';
import { startHandlers, type About } from '#main/start/handlers.ts';
import type { ChooseTable } from '#main/tables/choose-table.ts';
import { tableHandlers } from '#main/tables/handlers.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/record/schema.ts';

/** What the features need: the data, and what only Electron can do. */
export interface Parts {
  readonly workspace: OpenWorkspace;
  readonly corpus: Corpus;
  readonly givenTexts: GivenTexts;
  readonly about: About;
  readonly chooseFile: ChooseFile;
  readonly chooseTable: ChooseTable;
  readonly printPdf: PrintPdf;
  readonly applySettings: (settings: Settings) => void;
}

/** Every feature's handlers as the one complete set the contract asks for. */
export function gatherHandlers(parts: Parts): Handlers {
  const { workspace, corpus, givenTexts, about, chooseFile, chooseTable, printPdf, applySettings } = parts;
  return {
    ...startHandlers(workspace, corpus, about),
    ...corpusHandlers(corpus),
    ...readingHandlers(workspace, corpus, givenTexts),
    ...clientHandlers(workspace, corpus),
    ...recordHandlers(workspace, chooseFile),
    ...historyHandlers(workspace, corpus, chooseFile),
    ...settingsHandlers(workspace, applySettings),
    ...reportHandlers(workspace, corpus, chooseFile, printPdf),
    ...tableHandlers(chooseTable),
  };
}
