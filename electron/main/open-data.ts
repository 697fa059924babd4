import { openCorpus, type Corpus } from '#main/corpus/corpus.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';

/** What the app stands on: what it carries, and what the person did. */
export interface Data {
  readonly corpus: Corpus;
  readonly workspace: OpenWorkspace;
}

/** Reads everything the first screen needs; runs while Electron gets ready and the window is made. */
export async function openData(folder: string): Promise<Data> {
  const [corpus, workspace] = await Promise.all([openCorpus(import.meta.dirname), openWorkspace(folder)]);
  // The client in focus is read ahead too; where that fails, asking for it says why.
  if (workspace.focus !== null) workspace.record(workspace.focus).catch(() => undefined);
  return { corpus, workspace };
}
