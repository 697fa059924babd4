import { Refused } from '#main/ipc/refused.ts';
import { newClientId } from '#main/record/ids.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import { headlineOf } from '#shared/record/headline.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Backup } from './backup-folder.ts';
import { takePapers } from './papers.ts';
import { rechain } from './rechain.ts';

/** What a copy is made of. */
export interface CopySource {
  readonly client: string;
  readonly operations: readonly Operation[];
  /** Where papers are taken from, with their names there. */
  readonly papers: readonly { readonly backup: Backup; readonly names: readonly string[] }[];
}

/** A client made of another one's operations. */
export interface CopiedClient {
  readonly client: string;
  readonly name: string;
  readonly operations: number;
}

/**
 * Makes a new client with these operations and papers under another name; what they came from is not touched. Refuses
 * where nothing of it can be taken in. A copy of a client that was in the bin is not in it.
 */
export async function copyAsClient(
  workspace: OpenWorkspace,
  fileSystem: FileSystem,
  { client, operations, papers }: CopySource,
  name: string,
): Promise<CopiedClient> {
  const made = newClientId();
  if (operations.length === 0) throw new Refused('repair-needed');
  try {
    for (const { backup, names } of papers) {
      await takePapers({ fileSystem, cipher: workspace.cipher }, backup, names, {
        client,
        dataFolder: workspace.folder,
        as: made,
      });
    }
    const { accepted } = await workspace.receive(made, rechain(made, operations));
    if (accepted.length === 0) throw new Refused('disk-failed');
    const record = await workspace.record(made);
    const changes: Change[] = [{ kind: 'client.rename', payload: { name } }];
    if (headlineOf(record.operations).isDeleted) changes.push({ kind: 'client.delete', payload: { deleted: false } });
    for (const change of changes) await workspace.follow(made, await record.append(change));
    return { client: made, name, operations: accepted.length };
  } catch (error) {
    throw refusalOf(error);
  }
}
