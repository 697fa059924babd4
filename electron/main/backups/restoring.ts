import { join } from 'node:path';
import { Refused } from '#main/ipc/refused.ts';
import type { Batch } from '#main/record/batch.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { BackupId, BackupPreview, PutBackResult, RepairReport } from '#shared/backups/contract.ts';
import type { Operation } from '#shared/record/schema.ts';
import { readBackupClient } from './backup-client.ts';
import { listBackups, type Backup } from './backup-folder.ts';
import { copyAsClient, type CopiedClient } from './copy-client.ts';
import type { BackupKeeper } from './keeper.ts';
import { lookAtClient, type LookedAt, type OfferedBackup } from './look-at-client.ts';
import { readManifest } from './manifest.ts';
import { mendClient, type Chosen } from './mend-client.ts';
import { takePapers } from './papers.ts';
import { previewBackup } from './preview.ts';
import { putBack } from './put-back.ts';
import { decideReplacement } from './replace-all.ts';
import { latestOf, operationsOf } from './stored-batches.ts';
import type { Step } from './work-in-hand.ts';

/** What can be done with backups. */
export interface Restoring {
  readonly preview: (id: BackupId, step?: Step) => Promise<BackupPreview>;
  /** Ended by `step`, it resolves with what was put back by then. */
  readonly putBack: (id: BackupId, clients: readonly string[], step?: Step) => Promise<PutBackResult[]>;
  readonly copy: (id: BackupId, client: string, name: string) => Promise<CopiedClient>;
  /** Resolves once the next start will open the backup. */
  readonly replaceAll: (id: BackupId, step?: Step) => Promise<void>;
  readonly look: (client: string, step?: Step) => Promise<RepairReport>;
  readonly mend: (
    client: string,
    chosen: readonly Chosen[],
  ) => Promise<{ readonly operations: number; readonly until: number | null }>;
  readonly copyReadable: (client: string, name: string) => Promise<CopiedClient>;
}

/** Restoring into an open workspace from the backups its keeper knows of. */
export function restoringOf(workspace: OpenWorkspace, keeper: BackupKeeper, fileSystem: FileSystem): Restoring {
  async function offered(id: BackupId): Promise<OfferedBackup> {
    const place = id.place === 'first' ? keeper.first : keeper.second;
    if (place === null) throw new Refused('bad-request');
    const folder = join(place, id.name);
    const read = await readManifest(fileSystem, folder);
    if (read.kind === 'newer') throw new Refused('read-only');
    if (read.kind === 'none') throw new Refused('repair-needed');
    return { id: { place: id.place, name: id.name }, backup: { name: id.name, folder, manifest: read.manifest } };
  }

  /**
   * Those of both folders; a second one that cannot be reached or read has none. Rejects where the first cannot be read
   * now: as one without backups it would let less than it holds stand in for what is damaged.
   */
  async function all(): Promise<{ readonly backups: readonly OfferedBackup[]; readonly isComplete: boolean }> {
    const { second } = await keeper.state();
    const found = (place: BackupId['place'], backups: readonly Backup[]): readonly OfferedBackup[] =>
      backups.map((backup) => ({ id: { place, name: backup.name }, backup }));
    const { backups } = await listBackups(fileSystem, keeper.first);
    const others = second?.isReachable === true ? await listBackups(fileSystem, second.folder).catch(() => null) : null;
    return {
      backups: [...found('first', backups), ...found('second', others?.backups ?? [])],
      isComplete: second === null || others !== null,
    };
  }

  async function lookAt(client: string, backups: readonly OfferedBackup[], step?: Step): Promise<LookedAt> {
    return lookAtClient(
      { fileSystem, cipher: workspace.cipher },
      workspace.folder,
      client,
      workspace.headsOf(client),
      backups,
      step,
    );
  }

  return {
    preview: async (id, step) => previewBackup(workspace, fileSystem, await offered(id), step),
    putBack: async (id, clients, step = goOn) => {
      const backup = await offered(id);
      // What is put back cannot be taken out again one by one: so as things stood before must be there too.
      await keeper.backUp('before-restore', () => step(0, clients.length));
      const results: PutBackResult[] = [];
      for (const client of clients) {
        results.push(await putBack(workspace, fileSystem, backup, client));
        if (isEnded(() => step(results.length, clients.length))) break;
      }
      return results;
    },
    copy: async (id, client, name) => {
      const { backup } = await offered(id);
      const { operations, papers } = await readBackupClient({ fileSystem, cipher: workspace.cipher }, backup, client);
      const source = { client, operations, papers: [{ backup, names: papers }] };
      return copyAsClient(workspace, fileSystem, source, name);
    },
    replaceAll: async (id, step = goOn) => {
      const { backup } = await offered(id);
      await workspace.settle();
      // Half of the way is keeping what is here, half is copying what takes its place.
      await keeper.backUp('before-restore', (done, total) => step(done, 2 * total));
      await decideReplacement({ fileSystem, cipher: workspace.cipher }, workspace.folder, backup, (done, total) =>
        step(total + done, 2 * total),
      );
    },
    look: async (client, step) => {
      const { backups, isComplete } = await all();
      const looked = await lookAt(client, backups, step);
      const record = await workspace.record(client).catch(() => null);
      const whole = record?.operations ?? looked.whole.flatMap(operationsOf);
      const readable = readableOf(looked);
      return {
        client,
        name: workspace.clients.find(({ id }) => id === client)?.name ?? null,
        isOpen: record !== null,
        isNewer: looked.isNewer,
        more: record === null ? null : fullestBeyond(looked, record.operations),
        damaged: (record === null ? looked.broken : []).map(({ file, device, number, state, damaged, sources }) => ({
          file,
          device,
          isOwn: device === workspace.device,
          number,
          state,
          lookedAt: damaged.length,
          sources: sources.map(({ source, taken, batch }) => ({ source, taken, ...sizeOf(operationsOf(batch)) })),
        })),
        whole: { files: looked.whole.length, ...sizeOf(whole) },
        readable: sizeOf(readable),
        isComplete,
      };
    },
    mend: async (client, chosen) => {
      const { backups } = await all();
      const record = await mendClient(workspace, fileSystem, client, await lookAt(client, backups), chosen);
      await papersOf(client, backups, client);
      return sizeOf(record.operations);
    },
    copyReadable: async (client, name) => {
      const { backups } = await all();
      const operations = readableOf(await lookAt(client, backups));
      const papers: CopyPapers[] = [];
      for (const { backup } of backups) {
        papers.push({
          backup,
          names: (await readBackupClient({ fileSystem, cipher: workspace.cipher }, backup, client)).papers,
        });
      }
      return copyAsClient(workspace, fileSystem, { client, operations, papers }, name);
    },
  };

  async function papersOf(client: string, backups: readonly OfferedBackup[], as: string): Promise<void> {
    for (const { backup } of backups) {
      const { papers } = await readBackupClient({ fileSystem, cipher: workspace.cipher }, backup, client);
      // Its answers are there by now; a paper that cannot be had is missed where it is shown.
      await takePapers({ fileSystem, cipher: workspace.cipher }, backup, papers, {
        client,
        dataFolder: workspace.folder,
        as,
      }).catch(() => 0);
    }
  }
}

/** The backup with most operations beyond these. */
function fullestBeyond({ kept }: LookedAt, operations: readonly Operation[]): RepairReport['more'] {
  const here = new Set(operations.map(({ id }) => id));
  let best: RepairReport['more'] = null;
  for (const { offered, batches } of kept) {
    const beyond = new Set(batches.flatMap(operationsOf).flatMap(({ id }) => (here.has(id) ? [] : [id]))).size;
    const { id, backup } = offered;
    if (beyond > (best?.operations ?? 0)) best = { backup: id, taken: backup.manifest.taken, operations: beyond };
  }
  return best;
}

function goOn(): void {}

/** True where the person wants no more of it; what was done until then stays. */
function isEnded(step: () => void): boolean {
  try {
    step();
    return false;
  } catch (error) {
    if (error instanceof Refused && error.refusal === 'cancelled') return true;
    throw error;
  }
}

interface CopyPapers {
  readonly backup: Backup;
  readonly names: readonly string[];
}

/** All that can be read of a client anywhere: what is whole here, and of each broken file the fullest source. */
function readableOf({ whole, broken }: LookedAt): readonly Operation[] {
  const batches: readonly Batch[] = [...whole, ...broken.flatMap(({ sources }) => sources[0]?.batch ?? [])];
  return batches.flatMap(operationsOf);
}

function sizeOf(operations: readonly Operation[]): { readonly operations: number; readonly until: number | null } {
  return { operations: operations.length, until: latestOf(operations) };
}
