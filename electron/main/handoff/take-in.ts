import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Refused } from '#main/ipc/refused.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { Received } from '#main/record/incoming.ts';
import { namesIn, renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { syncFolder } from '#main/store/replace-file.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import { broughtBy, takingOf } from '#shared/handoff/compare.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { CheckedHandoff } from './check-handoff.ts';
import { writeEvidence, type EvidencePlace } from '#main/record/evidence-files.ts';

type Taking = Extract<Change, { kind: 'handoff.take' }>;

/** What a person chose, and what is told on the way. */
export interface TakingIn {
  /** The file's name, for the history. */
  readonly name: string;
  readonly leftOut: readonly string[];
  readonly onPart: (done: number, total: number) => void;
}

/** What was taken in. */
export interface TakenIn {
  readonly taking: Operation;
  readonly isNew: boolean;
  /** How many operations came. */
  readonly operations: number;
  /** False where the last change is in memory only: the disk did not take it. */
  readonly isSaved: boolean;
}

const beginning = '.importing-';

/**
 * Takes a checked file in. A client that is not here is put together beside the others and comes into its place by one
 * renaming. One that is here first gets an operation that sets aside all that is to come, and last the one that makes
 * it count, so that a failure between leaves the client what it was. Rejects with Refused.
 */
export async function takeIn(workspace: OpenWorkspace, checked: CheckedHandoff, asked: TakingIn): Promise<TakenIn> {
  const { id } = checked.manifest.client;
  try {
    return await (isHere(workspace, id)
      ? takeIntoClient(workspace, checked, asked)
      : takeNewClient(workspace, checked, asked));
  } catch (error) {
    throw refusalOf(error);
  }
}

/** Whether a checked file has anything that is not here: where it has not, nothing is to be written. */
export async function brings(workspace: OpenWorkspace, { manifest, operations }: CheckedHandoff): Promise<boolean> {
  const { id } = manifest.client;
  return !isHere(workspace, id) || broughtBy((await workspace.record(id)).operations, operations).all.length > 0;
}

function isHere(workspace: OpenWorkspace, id: string): boolean {
  return workspace.clients.some((client) => client.id === id) || workspace.unopened.includes(id);
}

async function takeIntoClient(workspace: OpenWorkspace, checked: CheckedHandoff, asked: TakingIn): Promise<TakenIn> {
  const { batches, operations, manifest } = checked;
  const { id } = manifest.client;
  const record = await workspace.record(id);
  const change = changeFor(record.operations, operations, asked);
  const { fileSystem, cipher } = workspace;
  const place = { client: id, folder: clientFolder(workspace.folder, id), fileSystem, cipher };
  await writeAllEvidence(place, checked, asked.onPart);
  const { handoff, ranges } = change.payload;
  const before = await record.append({ kind: 'handoff.withdraw', payload: { handoff, ranges, kept: [] } });
  holdSaved(record);
  await workspace.announce(id, [before]);
  holdReceived(await workspace.receive(id, batches));
  const taking = await record.append(change);
  await workspace.announce(id, [taking]);
  return { taking, isNew: false, operations: countOf(change), isSaved: record.status.state === 'saved' };
}

async function takeNewClient(workspace: OpenWorkspace, checked: CheckedHandoff, asked: TakingIn): Promise<TakenIn> {
  const { batches, operations, manifest } = checked;
  const { id } = manifest.client;
  const place = clientFolder(workspace.folder, id);
  const { fileSystem, cipher } = workspace;
  await removeLeftovers(fileSystem, dirname(place));
  const folder = join(dirname(place), `${beginning}${randomUUID()}`);
  try {
    const options = { folder, client: id, device: workspace.device, fileSystem, cipher };
    const { record, received } = await ClientRecord.receive(options, batches);
    holdReceived(received);
    if (record === null) throw new Refused('bad-request');
    const change = changeFor([], operations, asked);
    const taking = await record.append(change);
    holdSaved(record);
    await writeAllEvidence({ client: id, folder, fileSystem, cipher }, checked, asked.onPart);
    await renamePatiently(fileSystem, folder, place);
    await syncFolder(fileSystem, dirname(place));
    await workspace.adopt(id);
    return { taking, isNew: true, operations: countOf(change), isSaved: true };
  } catch (error) {
    await fileSystem.removeFolder(folder).catch(() => undefined);
    throw error;
  }
}

function changeFor(here: readonly Operation[], file: readonly Operation[], { name, leftOut }: TakingIn): Taking {
  return takingOf(here, file, { handoff: randomUUID(), name: name.slice(0, 200), leftOut });
}

async function writeAllEvidence(
  place: EvidencePlace,
  { evidence, readEvidence }: CheckedHandoff,
  onPart: TakingIn['onPart'],
): Promise<void> {
  for (const [index, sha256] of evidence.entries()) {
    onPart(index, evidence.length);
    await writeEvidence(place, sha256, await readEvidence(sha256));
  }
}

/** What an app that ended in the middle has left. */
async function removeLeftovers(fileSystem: FileSystem, clients: string): Promise<void> {
  for (const name of await namesIn(fileSystem, clients)) {
    if (name.startsWith(beginning)) await fileSystem.removeFolder(join(clients, name));
  }
}

function holdSaved({ status }: ClientRecord): void {
  if (status.state === 'failed') throw new Refused(status.reason ?? 'disk-failed');
}

function holdReceived({ refused, waiting }: Received): void {
  const reason = refused[0]?.reason;
  if (reason === 'disk-full' || reason === 'read-only') throw new Refused(reason);
  if (reason !== undefined || waiting.length > 0) throw new Refused('disk-failed');
}

function countOf({ payload }: Taking): number {
  return payload.ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
