import { openCorpus } from '#main/corpus/corpus.ts';
import { PackShelf } from '#main/packs/shelf.ts';
import { givenTextsIn } from '#main/reading/given-texts.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';

/** What the app stands on: what it carries, and what the person did. */
export interface Data {
  readonly packs: PackShelf;
  readonly workspace: OpenWorkspace;
}

/** Reads everything the first screen needs; runs while Electron gets ready and the window is made. */
export async function openData(folder: string): Promise<Data> {
  const opening = openCorpus(import.meta.dirname).then((builtIn) =>
    PackShelf.open({ dataFolder: folder, builtIn, builtInTexts: givenTextsIn(import.meta.dirname) }),
  );
  const [packs, workspace] = await Promise.all([opening, openWorkspace(folder)]);
  // The client in focus is read ahead too; where that fails, asking for it says why.
  if (workspace.focus !== null) workspace.record(workspace.focus).catch(() => undefined);
  return { packs, workspace };
}
