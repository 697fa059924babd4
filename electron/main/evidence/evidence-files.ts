import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { clientFolder } from '#main/record/client-folders.ts';
import { evidenceFolderIn, sealedPlace } from '#main/record/evidence-files.ts';
import { isSealedBytes, type Cipher } from '#main/store/cipher.ts';
import { codeOf, namesIn, type FileSystem } from '#main/store/file-system.ts';

/** Where papers are kept, and how they are sealed; null where they are not. */
export interface EvidencePlace {
  readonly fileSystem: FileSystem;
  readonly dataFolder: string;
  readonly cipher: Cipher | null;
}

/** A kept file as it was read: whole, not there, or not what its name says. */
export type StoredEvidence =
  { readonly outcome: 'whole'; readonly bytes: Buffer } | { readonly outcome: 'missing' | 'damaged' };

/** The folder of a client's papers. */
export function evidenceFolder({ dataFolder }: EvidencePlace, client: string): string {
  return evidenceFolderIn(clientFolder(dataFolder, client));
}

/** sha256 of bytes, hex. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The hashes of the files kept for a client, in order; nothing is read but the names. */
export async function storedEvidence(place: EvidencePlace, client: string): Promise<readonly string[]> {
  const names = await namesIn(place.fileSystem, evidenceFolder(place, client));
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name)).toSorted();
}

/** Reads a kept file and checks it against its name. */
export async function readEvidence(place: EvidencePlace, client: string, sha256: string): Promise<StoredEvidence> {
  try {
    const stored = await place.fileSystem.readFile(join(evidenceFolder(place, client), sha256));
    const bytes = opened(place.cipher, stored, sealedPlace(client, sha256));
    return bytes !== null && sha256OfBytes(bytes) === sha256 ? { outcome: 'whole', bytes } : { outcome: 'damaged' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { outcome: 'missing' };
    throw error;
  }
}

function opened(cipher: Cipher | null, stored: Buffer, place: string): Buffer | null {
  // A plain one among sealed ones is left from before the passphrase; whether it is whole, its hash says.
  if (cipher === null || !isSealedBytes(stored)) return stored;
  try {
    return cipher.open(stored, place);
  } catch {
    return null;
  }
}

/** True for the name of a file that was not kept whole before the app ended. */
export function isLeftOver(name: string): boolean {
  return /^incoming-[0-9a-f]{12}\.tmp$/.test(name);
}
