import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { plainForm, tellsOfClients } from '#main/record/convert-file.ts';
import { readEnvelope } from '#main/store/envelope.ts';
import type { BackedUpFile } from '#shared/backups/schema.ts';
import type { Backup } from './backup-folder.ts';
import { sumOf } from './copy-file.ts';
import type { Disk } from './stored-batches.ts';

/**
 * True where a file of a backup holds what it held when it was copied. Turning a passphrase on or off writes the files
 * of earlier backups anew, in the other form: those say themselves whether they are whole. Rejects where there is none.
 */
export async function isAsBackedUp(
  { fileSystem, cipher }: Disk,
  { folder }: Pick<Backup, 'folder'>,
  { path, sha256 }: Pick<BackedUpFile, 'path' | 'sha256'>,
): Promise<boolean> {
  const whole = join(folder, path);
  if ((await sumOf(fileSystem, whole)).sha256 === sha256) return true;
  if (!tellsOfClients(path)) return false;
  const plain = plainForm(path, await fileSystem.readFile(whole), cipher);
  if (plain === null) return false;
  const name = basename(path);
  return /^[0-9a-f]{64}$/.test(name) ? sha256Of(plain) === name : readEnvelope(plain) !== null;
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
