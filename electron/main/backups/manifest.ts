import { join } from 'node:path';
import { readEnvelope, writeEnvelope } from '#main/store/envelope.ts';
import { codeOf, type FileSystem } from '#main/store/file-system.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import { BackupManifest } from '#shared/backups/schema.ts';

/** The file whose presence, whole, makes a folder a backup. */
export const manifestName = 'backup.json';
const version = 1;

/** What a folder says of itself as a backup. */
export type ReadManifest =
  /** `newer`: a newer version of the app took it, and nothing else can be said. */
  | { readonly kind: 'whole'; readonly manifest: BackupManifest }
  | { readonly kind: 'newer' }
  | { readonly kind: 'none' };

/** Writes the manifest into the folder of a backup; from then on it is one. */
export async function writeManifest(fileSystem: FileSystem, folder: string, manifest: BackupManifest): Promise<void> {
  const body = Buffer.from(JSON.stringify(manifest));
  await replaceFile(fileSystem, join(folder, manifestName), writeEnvelope({ version, sequence: 1, body }), false);
}

/** Reads the manifest of a folder; `none` where it is missing, cut short or altered. Rejects where the disk fails. */
export async function readManifest(fileSystem: FileSystem, folder: string): Promise<ReadManifest> {
  let bytes: Buffer;
  try {
    bytes = await fileSystem.readFile(join(folder, manifestName));
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '');
    if (isAbsent) return { kind: 'none' };
    throw error;
  }
  const envelope = readEnvelope(bytes);
  if (envelope === null) return { kind: 'none' };
  if (envelope.version > version) return { kind: 'newer' };
  const manifest = BackupManifest.safeParse(parse(envelope.body));
  return manifest.success ? { kind: 'whole', manifest: manifest.data } : { kind: 'none' };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
