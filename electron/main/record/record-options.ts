import type { ClientPlace } from '#main/record/batch-files.ts';
import type { Heads } from '#main/record/loss.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import type { SaveStatus } from '#shared/ipc/contract.ts';

/** What a client's record is opened with. */
export interface RecordOptions {
  /** The folder of this one client. */
  readonly folder: string;
  readonly client: string;
  /** The device that writes: this installation. */
  readonly device: string;
  /** Who acts, as the person named itself; empty in the single-seller use. */
  readonly by?: string;
  readonly fileSystem?: FileSystem;
  /** Seals the files; without one they are plain. */
  readonly cipher?: Cipher | null;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Marks of the words by which a fact is asked for now; none where nothing asks for it. */
  readonly groundsOf?: (fact: string) => readonly string[];
  /** Operations a file holds before the next is begun. */
  readonly batchSize?: number;
  /** Called whenever the status becomes another one. */
  readonly onStatus?: (status: SaveStatus) => void;
  /** How far the record was known to reach, so that what is missing is noticed. */
  readonly heads?: Heads;
  /** Called when a file is begun, so that one that vanishes later is missed; the write need not be waited for. */
  readonly onHeads?: (heads: Heads) => void;
}

/** Where the record is, with the real disk and the real clock where none are given. */
export function placeOf({ folder, client, device, fileSystem, now, cipher }: RecordOptions): ClientPlace {
  const [disk, clock] = [fileSystem ?? nodeFileSystem, now ?? Date.now];
  return { folder, client, device, fileSystem: disk, now: clock, cipher: cipher ?? null };
}
