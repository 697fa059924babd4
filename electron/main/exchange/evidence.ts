import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { settle } from '#main/exchange/memory.ts';
import { nameOf, parcelNamed, type Parcel } from '#main/exchange/parcel.ts';
import { PlaceFailure, type Listed } from '#main/exchange/place.ts';
import type { Round } from '#main/exchange/meeting.ts';
import {
  evidenceFolderIn,
  evidenceNamed,
  readEvidence,
  writeEvidence,
  type EvidencePlace,
} from '#main/record/evidence-files.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';

/** Where the files of evidence of a client of ours stand. */
function placeOf(workspace: OpenWorkspace, client: string): EvidencePlace {
  const { folder, fileSystem, cipher } = workspace;
  return { client, folder: clientFolder(folder, client), fileSystem, cipher };
}

/** A file of evidence that stands here, whole; null where it has not come yet, or cannot be read as what it was. */
export function readOwnEvidence(workspace: OpenWorkspace, client: string, sha256: string): Promise<Buffer | null> {
  return readEvidence(placeOf(workspace, client), sha256).catch(() => null);
}

/** True where the file stands here. */
function isHere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Takes the files of evidence that clients of ours speak of and that are not here; any others stay where they are. */
export async function takeEvidence(round: Round, parcels: readonly Listed[]): Promise<void> {
  const { workspace, memory, takesPart, signal } = round;
  const spokenOf = new Map<string, readonly string[]>();
  for (const listed of parcels) {
    if (signal.aborted) return;
    const left = memory.left.get(listed.key);
    const parcel = parcelNamed(listed.name ?? left?.name ?? '');
    if (parcel?.kind !== 'evidence' || memory.settled.has(listed.key) || !takesPart(parcel.client)) continue;
    if (left?.stamp === listed.stamp && left.reason === 'damaged') continue;
    const { client, sha256 } = parcel;
    const record = spokenOf.has(client) ? null : await workspace.record(client).catch(() => null);
    if (!spokenOf.has(client)) spokenOf.set(client, evidenceNamed(record?.operations ?? []));
    if (spokenOf.get(client)?.includes(sha256) === true) await takeOne(round, listed, parcel);
  }
}

async function takeOne(
  { place, workspace, memory }: Round,
  listed: Listed,
  parcel: Extract<Parcel, { kind: 'evidence' }>,
): Promise<void> {
  const name = nameOf(parcel);
  const own = placeOf(workspace, parcel.client);
  if (!(await isHere(join(evidenceFolderIn(own.folder), parcel.sha256)))) {
    const fetched = await place.read({ ...listed, name });
    const isWhole = fetched.kind === 'parcel' && sha256Of(fetched.bytes) === parcel.sha256;
    if (!isWhole) {
      const reason = fetched.kind === 'ignored' ? fetched.reason : 'damaged';
      memory.left.set(listed.key, { stamp: listed.stamp, reason, name });
      return;
    }
    await writeEvidence(own, parcel.sha256, fetched.bytes).catch((error: unknown) => {
      throw new PlaceFailure('own-disk', error);
    });
  }
  settle(memory, listed.key, name, listed.measure);
}

/** What a file of evidence is known by, hex. */
function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
