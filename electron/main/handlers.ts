import { clientHandlers } from '#main/clients/handlers.ts';
import type { ChooseFile } from '#main/export/choose-file.ts';
import { recordHandlers } from '#main/recording/handlers.ts';
import { reportHandlers, type PrintPdf } from '#main/reports/handlers.ts';
import { settingsHandlers } from '#main/settings/handlers.ts';
import { startHandlers, type About } from '#main/start/handlers.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/record/schema.ts';

/** What the features need: the data, and what only Electron can do. */
export interface Parts {
  readonly workspace: OpenWorkspace;
  readonly bundle: Bundle;
  readonly about: About;
  readonly chooseFile: ChooseFile;
  readonly printPdf: PrintPdf;
  readonly applySettings: (settings: Settings) => void;
}

/** Every feature's handlers as the one complete set the contract asks for. */
export function gatherHandlers(parts: Parts): Handlers {
  const { workspace, bundle, about, chooseFile, printPdf, applySettings } = parts;
  return {
    ...startHandlers(workspace, bundle, about),
    ...clientHandlers(workspace, bundle),
    ...recordHandlers(workspace, chooseFile),
    ...settingsHandlers(workspace, applySettings),
    ...reportHandlers(workspace, bundle, chooseFile, printPdf),
  };
}
