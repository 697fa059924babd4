import { openCorpus } from '#main/corpus/corpus.ts';
import { PackShelf } from '#main/packs/shelf.ts';
import { givenTextsIn } from '#main/reading/given-texts.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { gatedFileSystem } from '#main/store/gated-file-system.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { ProcessMark } from '#main/writer/this-process.ts';
import { Writer } from '#main/writer/writer.ts';

/** What the app stands on: what it carries, what the person did, and whether that may be changed here. */
export interface Data {
  readonly packs: PackShelf;
  readonly workspace: OpenWorkspace;
  readonly writer: Writer;
}

/** Reads everything the first screen needs; runs while Electron gets ready and the window is made. */
export async function openData(folder: string, process: ProcessMark): Promise<Data> {
  const [builtIn, writer] = await Promise.all([openCorpus(import.meta.dirname), Writer.open(folder, process)]);
  const fileSystem = gatedFileSystem(nodeFileSystem, (turn) => writer.permit(turn));
  const mayWrite = (): boolean => writer.access.mode === 'write';
  const [packs, workspace] = await Promise.all([
    PackShelf.open({ dataFolder: folder, builtIn, builtInTexts: givenTextsIn(import.meta.dirname), fileSystem }),
    openWorkspace(folder, { fileSystem, mayWrite }),
  ]);
  if (workspace.newer !== null) writer.onlyLook({ mode: 'look', reason: 'newer-version', file: workspace.newer });
  // The client in focus is read ahead too; where that fails, asking for it says why.
  if (workspace.focus !== null) workspace.record(workspace.focus).catch(() => undefined);
  return { packs, workspace, writer };
}
