import { Refused } from '#main/ipc/refused.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import type { PutBackResult } from '#shared/backups/contract.ts';
import { readBackupClient } from './backup-client.ts';
import { lookAtClient, type OfferedBackup } from './look-at-client.ts';
import { mendClient } from './mend-client.ts';
import { takePapers } from './papers.ts';

/**
 * Takes in what a backup has of a client and this computer lacks: nothing that is here can be lost by it. A client whose
 * files cannot be opened is mended first, out of the same backup.
 */
export async function putBack(
  workspace: OpenWorkspace,
  fileSystem: FileSystem,
  offered: OfferedBackup,
  client: string,
): Promise<PutBackResult> {
  try {
    if (workspace.purged.includes(client)) throw new Refused('unknown-client');
    const { backup } = offered;
    const { batches, papers, damaged } = await readBackupClient(
      { fileSystem, cipher: workspace.cipher },
      backup,
      client,
    );
    const target = { client, dataFolder: workspace.folder, as: client };
    const before = await operationsHere(workspace, fileSystem, offered, client);
    const taken = await takePapers({ fileSystem, cipher: workspace.cipher }, backup, papers, target);
    const received = await workspace.receive(client, batches);
    const after = (await workspace.record(client)).operations.length;
    const refused = damaged.length + received.refused.length + received.waiting.length;
    return { client, operations: after - before, papers: taken, refused };
  } catch (error) {
    throw refusalOf(error);
  }
}

/** How many operations are here before anything is put back; mends the client where it cannot be opened. */
async function operationsHere(
  workspace: OpenWorkspace,
  fileSystem: FileSystem,
  offered: OfferedBackup,
  client: string,
): Promise<number> {
  try {
    return (await workspace.record(client)).operations.length;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.refusal === 'unknown-client') return 0;
    if (error.refusal !== 'repair-needed') throw error;
  }
  const looked = await lookAtClient(
    { fileSystem, cipher: workspace.cipher },
    workspace.folder,
    client,
    workspace.headsOf(client),
    [offered],
  );
  await mendClient(workspace, fileSystem, client, looked, []);
  return looked.whole.reduce((sum, { count }) => sum + count, 0);
}
