import { hash } from 'node:crypto';
import { join } from 'node:path';
import { isSealedBytes, Locked, SealBroken, SealedOtherwise, type Cipher } from '#main/store/cipher.ts';
import { codeOf, type FileSystem } from '#main/store/file-system.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { Operation } from '#shared/record/schema.ts';

/** Where the files of evidence of a client stand, and how. */
export interface EvidencePlace {
  readonly client: string;
  /** The client's own folder. */
  readonly folder: string;
  readonly fileSystem: FileSystem;
  /** Null where the files are plain. */
  readonly cipher: Cipher | null;
}

/** The hashes of all files that the operations name as evidence, each once, sorted. */
export function evidenceNamed(operations: readonly Operation[]): readonly string[] {
  return [...new Set(operations.flatMap((operation) => hashIn(operation) ?? []))].toSorted();
}

/** What a file of evidence holds, by its hash and never sealed; null where it is not there, or is not what its name says. */
export async function readEvidence(place: EvidencePlace, sha256: string): Promise<Buffer | null> {
  try {
    const written = await place.fileSystem.readFile(pathOf(place, sha256));
    const bytes = isSealedBytes(written) ? opened(place, sha256, written) : written;
    return hash('sha256', bytes, 'hex') === sha256 ? bytes : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SealBroken || error instanceof SealedOtherwise) return null;
    throw error;
  }
}

/** Puts a file of evidence beside a client's record, unless it is there already; resolves once it is on the disk. */
export async function writeEvidence(place: EvidencePlace, sha256: string, bytes: Buffer): Promise<void> {
  if ((await readEvidence(place, sha256)) !== null) return;
  const written = place.cipher === null ? bytes : place.cipher.seal(bytes, sealedPlace(place.client, sha256));
  await replaceFile(place.fileSystem, pathOf(place, sha256), written, false);
}

function opened(place: EvidencePlace, sha256: string, sealed: Buffer): Buffer {
  if (place.cipher === null) throw new Locked(sha256);
  return place.cipher.open(sealed, sealedPlace(place.client, sha256));
}

/** The folder of a client's files of evidence, in the client's own folder; each is named by the hash of what it holds. */
export function evidenceFolderIn(folder: string): string {
  return join(folder, 'evidence');
}

/** What a sealed file is bound to: one that is moved to another client or under another name does not open. */
export function sealedPlace(client: string, sha256: string): string {
  return `${client}/evidence/${sha256}`;
}

function pathOf({ folder }: EvidencePlace, sha256: string): string {
  return join(evidenceFolderIn(folder), sha256);
}

function hashIn({ kind, payload }: Operation): string | null {
  if (!kind.startsWith('evidence.') || typeof payload !== 'object' || payload === null) return null;
  // A paper that was added, or one that got another file.
  const file = 'file' in payload ? payload.file : 'value' in payload ? payload.value : null;
  if (typeof file !== 'object' || file === null || !('sha256' in file)) return null;
  return typeof file.sha256 === 'string' && /^[0-9a-f]{64}$/.test(file.sha256) ? file.sha256 : null;
}
