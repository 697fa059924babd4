import { basename, dirname, join } from 'node:path';
import { SealBroken, type Seal } from '#main/store/cipher.ts';
import { longestHeader, readEnvelope, readHeader, type Envelope } from '#main/store/envelope.ts';
import { NewerVersion } from '#main/store/failures.ts';
import { codeOf, namesIn, type FileSystem } from '#main/store/file-system.ts';
import { currentVersion, migrateBody, type Step } from '#main/store/migrations/steps.ts';
import { backupOf, isTemporaryOf } from '#main/store/replace-file.ts';
import { isSealed, openEnvelope } from '#main/store/sealed-envelope.ts';

type CopyKind = 'main' | 'temporary' | 'backup';

/** How a value is kept: its bytes in the current version, and the steps that lead there from older ones. */
export interface Format<T> {
  readonly steps: readonly Step[];
  /** JSON text in UTF-8. */
  readonly encode: (value: T) => Buffer;
  /** Reads UTF-8 text of the current version; throws where it does not fit. */
  readonly decode: (body: Buffer) => T;
  /** The write guard: false where `next` lacks something of what is stored, and must not take its place. */
  readonly keeps?: (stored: T, next: T) => boolean;
}

/** One copy of a file that can be used. */
export interface Copy<T> {
  readonly kind: CopyKind;
  readonly name: string;
  readonly bytes: Buffer;
  readonly version: number;
  readonly sequence: number;
  readonly value: T;
}

/** One copy of a file that cannot be used. */
export interface DamagedCopy {
  readonly kind: CopyKind;
  readonly name: string;
  /** True where the bytes are those that were written, and what they say does not fit. */
  readonly isWhole: boolean;
}

/** All copies of a file: those that can be used, newest first, and the others. */
export interface Copies<T> {
  readonly usable: readonly Copy<T>[];
  readonly damaged: readonly DamagedCopy[];
}

const rank = { main: 0, temporary: 1, backup: 2 } as const;

/** What the caller knows: the folder's names, that nobody writes the file any more, and the key to it. */
export interface Known {
  readonly listing: readonly string[] | null;
  readonly isSealed: boolean;
  readonly seal: Seal | null;
}

const looks = 5;

/**
 * Looks at the file, its temporary files and its backup; at the backup of a sealed file only where that is damaged.
 * Rejects with NewerVersion where a newer version of the app wrote one in a form unknown today, with Locked where one
 * is sealed under a key that is not at hand.
 */
export async function findCopies<T>(
  fileSystem: FileSystem,
  path: string,
  known: Known,
  format: Format<T>,
): Promise<Copies<T>> {
  for (let look = 1, { listing } = known; ; look += 1, listing = null) {
    try {
      return await lookAtAll(fileSystem, path, { ...known, listing }, format);
    } catch (error) {
      // Who only looks on may list a temporary file that its writer puts in its place before it is read.
      if (codeOf(error) !== 'ENOENT' || look === looks) throw error;
    }
  }
}

async function lookAtAll<T>(
  fileSystem: FileSystem,
  path: string,
  { listing, isSealed: isClosed, seal }: Known,
  format: Format<T>,
): Promise<Copies<T>> {
  const [folder, main] = [dirname(path), basename(path)];
  const usable: Copy<T>[] = [];
  const damaged: DamagedCopy[] = [];
  const look = async (kind: CopyKind, name: string): Promise<void> => {
    const bytes = await fileSystem.readFile(join(folder, name));
    const stored = readEnvelope(bytes, (version) => seal !== null && isSealed({ version }));
    const envelope = stored === null ? null : opened(stored, seal, name);
    const found = envelope === null ? null : valueOf(name, envelope, format);
    if (envelope === null || found === null) damaged.push({ kind, name, isWhole: readEnvelope(bytes) !== null });
    else usable.push({ kind, name, bytes, version: envelope.version, sequence: envelope.sequence, value: found.value });
  };
  const names = listing ?? (await namesIn(fileSystem, folder));
  for (const name of names) {
    const kind = kindOf(main, name);
    if (kind !== null) await look(kind, name);
  }
  const backup = backupOf(main);
  const newest = Math.max(0, ...usable.map(({ sequence }) => sequence));
  const isSpared = async (): Promise<boolean> =>
    usable.length > 0 && (isClosed || (await isOlder(fileSystem, join(folder, backup), newest)));
  if (names.includes(backup) && !(await isSpared())) await look('backup', backup);
  usable.sort((left, right) => right.sequence - left.sequence || rank[left.kind] - rank[right.kind]);
  return { usable, damaged };
}

function opened(envelope: Envelope, seal: Seal | null, name: string): Envelope | null {
  try {
    return openEnvelope(envelope, seal, name);
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

function valueOf<T>(name: string, envelope: Envelope, { steps, decode }: Format<T>): { readonly value: T } | null {
  try {
    return { value: decode(migrateBody(steps, envelope.body, envelope.version)) };
  } catch {
    if (envelope.version > currentVersion(steps)) throw new NewerVersion(name, envelope.version);
    return null;
  }
}

/** Most backups are, by their header, older than a whole file; then the rest of them need not be read. */
async function isOlder(fileSystem: FileSystem, backup: string, sequence: number): Promise<boolean> {
  const header = readHeader(await fileSystem.readBeginning(backup, longestHeader));
  return header !== null && header.sequence <= sequence;
}

function kindOf(main: string, name: string): 'main' | 'temporary' | null {
  if (!name.startsWith(main)) return null;
  if (name === main) return 'main';
  return isTemporaryOf(main, name) ? 'temporary' : null;
}
