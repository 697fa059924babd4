import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { settle } from '#main/exchange/memory.ts';
import { nameOf, parcelNamed, type Parcel } from '#main/exchange/parcel.ts';
import { PlaceFailure, type Listed } from '#main/exchange/place.ts';
import type { Round } from '#main/exchange/meeting.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { isSealedBytes } from '#main/store/cipher.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Operation } from '#shared/record/schema.ts';

/** Where a file of evidence stands here, by what is in it. */
function evidencePath(workspace: OpenWorkspace, client: string, sha256: string): string {
  return join(clientFolder(workspace.folder, client), 'evidence', sha256);
}

/** A file of evidence that stands here, whole; null where it has not come yet, or is no longer what it was. */
export async function readEvidence(workspace: OpenWorkspace, client: string, sha256: string): Promise<Buffer | null> {
  const stored = await readFile(evidencePath(workspace, client, sha256)).catch(() => null);
  if (stored === null) return null;
  const bytes = isSealedBytes(stored) ? opened(workspace, stored, sealedPlace(client, sha256)) : stored;
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}

function opened({ cipher }: OpenWorkspace, sealed: Buffer, place: string): Buffer | null {
  try {
    return cipher?.open(sealed, place) ?? null;
  } catch {
    return null;
  }
}

/** The place under which the file is sealed here where there is a passphrase. */
function sealedPlace(client: string, sha256: string): string {
  return `${client}/evidence/${sha256}`;
}

/** The files that a client's operations speak of: sha256 of each, hex. */
export function evidenceIn(operations: readonly Operation[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, payload } of operations) {
    if (!kind.startsWith('evidence.')) continue;
    const sha256 = sha256In(payload);
    if (sha256 !== null) found.add(sha256);
  }
  return found;
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
  const spokenOf = new Map<string, ReadonlySet<string>>();
  for (const listed of parcels) {
    if (signal.aborted) return;
    const left = memory.left.get(listed.key);
    const parcel = parcelNamed(listed.name ?? left?.name ?? '');
    if (parcel?.kind !== 'evidence' || memory.settled.has(listed.key) || !takesPart(parcel.client)) continue;
    if (left?.stamp === listed.stamp && left.reason === 'damaged') continue;
    const { client, sha256 } = parcel;
    const record = spokenOf.has(client) ? null : await workspace.record(client).catch(() => null);
    if (!spokenOf.has(client)) spokenOf.set(client, evidenceIn(record?.operations ?? []));
    if (spokenOf.get(client)?.has(sha256) === true) await takeOne(round, listed, parcel);
  }
}

async function takeOne(
  { place, workspace, memory }: Round,
  listed: Listed,
  parcel: Extract<Parcel, { kind: 'evidence' }>,
): Promise<void> {
  const name = nameOf(parcel);
  const path = evidencePath(workspace, parcel.client, parcel.sha256);
  if (!(await isHere(path))) {
    const fetched = await place.read({ ...listed, name });
    const isWhole = fetched.kind === 'parcel' && sha256Of(fetched.bytes) === parcel.sha256;
    if (!isWhole) {
      const reason = fetched.kind === 'ignored' ? fetched.reason : 'damaged';
      memory.left.set(listed.key, { stamp: listed.stamp, reason, name });
      return;
    }
    const { cipher, fileSystem } = workspace;
    const bytes = cipher?.seal(fetched.bytes, sealedPlace(parcel.client, parcel.sha256)) ?? fetched.bytes;
    await replaceFile(fileSystem, path, bytes, false).catch((error: unknown) => {
      throw new PlaceFailure('own-disk', error);
    });
  }
  settle(memory, listed.key, name, listed.measure);
}

/** What a file of evidence is known by, hex. */
function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sha256In(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  // A paper that was added, or one that got another file.
  const file = 'file' in payload ? payload.file : 'value' in payload ? payload.value : null;
  if (typeof file !== 'object' || file === null || !('sha256' in file)) return null;
  return typeof file.sha256 === 'string' && /^[0-9a-f]{64}$/.test(file.sha256) ? file.sha256 : null;
}
