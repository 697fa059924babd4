import { basename, dirname, join } from 'node:path';
import { readEnvelope, type Envelope } from '#main/store/envelope.ts';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import { backupOf, isTemporaryOf } from '#main/store/replace-file.ts';

type CopyKind = 'main' | 'temporary' | 'backup';

/** One copy of a file that was found whole. */
export interface Copy {
  readonly kind: CopyKind;
  readonly name: string;
  readonly bytes: Buffer;
  readonly envelope: Envelope;
}

/** One copy of a file that cannot be used. */
export interface DamagedCopy {
  readonly kind: CopyKind;
  readonly name: string;
}

/** All copies of a file: the whole ones, newest first, and the others. */
export interface Copies {
  readonly whole: readonly Copy[];
  readonly damaged: readonly DamagedCopy[];
}

const rank = { main: 0, temporary: 1, backup: 2 } as const;

/** Looks at the file, its temporary files and its backup; `listing`, the folder's names, spares reading the folder. */
export async function findCopies(
  fileSystem: FileSystem,
  path: string,
  listing: readonly string[] | null,
): Promise<Copies> {
  const [folder, main] = [dirname(path), basename(path)];
  const whole: Copy[] = [];
  const damaged: DamagedCopy[] = [];
  for (const name of listing ?? (await namesIn(fileSystem, folder))) {
    const kind = kindOf(main, name);
    if (kind === null) continue;
    const bytes = await fileSystem.readFile(join(folder, name));
    const envelope = readEnvelope(bytes);
    if (envelope === null) damaged.push({ kind, name });
    else whole.push({ kind, name, bytes, envelope });
  }
  whole.sort((left, right) => right.envelope.sequence - left.envelope.sequence || rank[left.kind] - rank[right.kind]);
  return { whole, damaged };
}

function kindOf(main: string, name: string): CopyKind | null {
  if (!name.startsWith(main)) return null;
  if (name === main) return 'main';
  if (name === backupOf(main)) return 'backup';
  return isTemporaryOf(main, name) ? 'temporary' : null;
}
