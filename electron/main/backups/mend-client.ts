import { Refused } from '#main/ipc/refused.ts';
import type { Batch } from '#main/record/batch.ts';
import { batchFile, type ClientPlace } from '#main/record/batch-files.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { ClientRecord } from '#main/record/client-record.ts';
import type { Heads } from '#main/record/loss.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { moveAside } from '#main/store/move-aside.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { RepairSource } from '#shared/backups/contract.ts';
import { counterOf } from '#shared/record/operation.ts';
import type { BrokenFile, LookedAt } from './look-at-client.ts';
import { operationsOf } from './stored-batches.ts';

/** What a person chose for a file; the fullest source is taken for one they chose nothing for. */
export interface Chosen {
  readonly file: string;
  readonly source: RepairSource;
}

/** More operations than a file can have held beyond what is known of it. */
const mostInBatch = 500;

/**
 * Puts a client's files right and opens it: damaged ones are kept aside, and each is made anew from what was chosen.
 * Refuses a choice that is not there, and changes nothing then.
 */
export async function mendClient(
  workspace: OpenWorkspace,
  fileSystem: FileSystem,
  client: string,
  { whole, broken, isNewer }: LookedAt,
  chosen: readonly Chosen[],
): Promise<ClientRecord> {
  if (isNewer) throw new Refused('read-only');
  const plan = broken.map((file) => ({ file, batch: batchFor(file, chosen) }));
  if (whole.length === 0 && plan.every(({ batch }) => batch === null)) throw new Refused('repair-needed');
  const { device, folder } = workspace;
  const place: ClientPlace = {
    folder: clientFolder(folder, client),
    client,
    device,
    fileSystem,
    cipher: workspace.cipher,
    now: Date.now,
  };
  const reached = reachOf(
    device,
    [...whole, ...plan.flatMap(({ batch }) => batch ?? [])],
    broken,
    workspace.headsOf(client),
  );
  return workspace.recordMended(client, reached, async () => {
    for (const { file, batch } of plan) {
      for (const name of file.damaged) await moveAside(fileSystem, place.folder, name, new Date());
      if (batch === null) continue;
      const written = batchFile(place, file, {});
      await written.write(batch);
      await written.file.mirror();
    }
  });
}

function batchFor({ file, sources }: BrokenFile, chosen: readonly Chosen[]): Batch | null {
  const wanted = chosen.find((each) => each.file === file)?.source;
  if (wanted === undefined) return sources[0]?.batch ?? null;
  if (wanted.kind === 'without') return null;
  const found = sources.find(({ source }) =>
    source.kind === 'backup' && wanted.kind === 'backup'
      ? source.backup.place === wanted.backup.place && source.backup.name === wanted.backup.name
      : source.kind === wanted.kind,
  );
  if (found === undefined) throw new Refused('bad-request');
  return found.batch;
}

/**
 * How far the devices may have written whose files are not whole. Of this one, where that is its last: no operation made
 * from now on may have the id of one that is lost here, since another computer may have that.
 */
function reachOf(device: string, batches: readonly Batch[], broken: readonly BrokenFile[], heads: Heads): Heads {
  const others = broken.flatMap((file) => {
    const known = heads[file.device];
    return known === undefined ? [] : [[file.device, known] as const];
  });
  return { ...Object.fromEntries(others), ...ownReach(device, batches, broken, heads) };
}

function ownReach(device: string, batches: readonly Batch[], broken: readonly BrokenFile[], heads: Heads): Heads {
  const known = heads[device];
  const own = broken.filter((file) => file.device === device).map(({ number }) => number);
  const last = Math.max(0, ...batches.filter((batch) => batch.device === device).map(({ number }) => number), ...own);
  if (!own.includes(last)) return {};
  const counters = batches.filter((batch) => batch.device === device).flatMap(operationsOf);
  const end = counters.reduce((highest, { id }) => Math.max(highest, counterOf(id)), known?.counter ?? 0);
  return { [device]: { counter: end + mostInBatch, hash: null, batch: Math.max(last, known?.batch ?? 0) } };
}
