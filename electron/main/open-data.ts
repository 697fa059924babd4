import { finishRestoring, openRestored } from '#main/backups/open-restored.ts';
import { openCorpus } from '#main/corpus/corpus.ts';
import { PackShelf } from '#main/packs/shelf.ts';
import { givenTextsIn } from '#main/reading/given-texts.ts';
import { Locked } from '#main/store/cipher.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { gatedFileSystem } from '#main/store/gated-file-system.ts';
import { Vault } from '#main/vault/vault.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { ProcessMark } from '#main/writer/this-process.ts';
import { Writer } from '#main/writer/writer.ts';

/** What the app stands on: what it carries, what the person did, which may be locked, and whether it may be changed here. */
export interface Data {
  readonly packs: PackShelf;
  readonly vault: Vault;
  readonly writer: Writer;
  /** Null while it is locked, and once it was handed on: nobody else may keep it in memory. */
  workspace: OpenWorkspace | null;
  /** Opens the workspace with the key at hand, where there is a lock. */
  readonly openAgain: () => Promise<OpenWorkspace>;
}

/** Reads everything the first screen needs, while the page is fetched; `built` is the folder of what the build made. */
export async function openData(folder: string, process: ProcessMark, built: string): Promise<Data> {
  const [builtIn, writer] = await Promise.all([openCorpus(built), Writer.open(folder, process)]);
  const fileSystem = gatedFileSystem(nodeFileSystem, (turn) => writer.permit(turn));
  const mayWrite = (): boolean => writer.access.mode === 'write';
  // First of all: until it is finished, the folder is neither what it was nor what it is to be.
  if (mayWrite()) await finishRestoring(folder, fileSystem);
  const opening = PackShelf.open({
    dataFolder: folder,
    builtIn,
    builtInTexts: givenTextsIn(built),
    fileSystem,
  });
  // Heard of below; a failure of the vault before that must not leave this one unheard.
  opening.catch(() => undefined);
  const vault = await Vault.open({ dataFolder: folder, fileSystem });
  const openAgain = async (): Promise<OpenWorkspace> => {
    const workspace = await readWorkspace(folder, vault, { fileSystem, mayWrite });
    if (workspace.newer !== null) writer.onlyLook({ mode: 'look', reason: 'newer-version', file: workspace.newer });
    return workspace;
  };
  const [packs, workspace] = await Promise.all([opening, vault.isLocked ? null : openAgain().catch(lockedAsNull)]);
  return { packs, vault, writer, workspace, openAgain };
}

/** Sealed, and the file with the slots is not beside it: nothing of it may be touched. */
function lockedAsNull(error: unknown): null {
  if (error instanceof Locked) return null;
  throw error;
}

/** Opens the workspace of a folder with the key at hand, and reads the client shown last ahead. */
export async function readWorkspace(
  folder: string,
  { cipher }: Pick<Vault, 'cipher'>,
  options: { readonly fileSystem?: FileSystem; readonly mayWrite?: () => boolean } = {},
): Promise<OpenWorkspace> {
  const workspace = await openRestored(folder, { ...options, cipher });
  // Where reading it fails, asking for it says why.
  if (workspace.focus !== null) workspace.record(workspace.focus).catch(() => undefined);
  return workspace;
}
