import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { convertFile, isToConvert, plainForm, tellsOfClients } from '#main/record/convert-file.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { longestHeader, readEnvelope } from '#main/store/envelope.ts';
import { codeOf, namesIn, renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { replaceFile, syncFolder } from '#main/store/replace-file.ts';
import type { BackedUpFile, BackupManifest } from '#shared/backups/schema.ts';
import type { Backup } from './backup-folder.ts';
import { isAsBackedUp } from './as-backed-up.ts';
import { sumOf, type Sum } from './copy-file.ts';
import { writeManifest } from './manifest.ts';
import { slotsName } from './names.ts';

/** What bringing backups into the form of today needs. */
export interface Recoding {
  readonly fileSystem: FileSystem;
  /** The key of today; null where files are to be plain. */
  readonly cipher: Cipher | null;
  /** Keys that files may still be sealed under. */
  readonly former: readonly Cipher[];
  /** The bytes of `vault.json` with the slots of today's key; null where there is none. */
  readonly slots: Buffer | null;
  /** By what a file is and holds, where a file stands that holds the same in the form of today. */
  readonly made: Map<string, { readonly whole: string; readonly sum: Sum }>;
  /** Waited for after each file; one that rejects ends the work, which can be gone on with. */
  readonly pause: (spent: number) => Promise<void>;
}

/** What became of a file: it is in the form of today, or was brought into it, or cannot be opened. */
type Recoded = 'as-it-was' | 'left' | { readonly before: string; readonly now: Sum };

/**
 * Brings every file of a backup that tells of a client into the form of today, each whole in one step. A sealed backup
 * gets the slots of its key beside it and the sums of its sealed files, so that it opens on a computer that has nothing
 * else. Resolves with how many files could not be opened and stay as they are.
 */
export async function recodeBackup(recoding: Recoding, { folder, ...backup }: Backup): Promise<number> {
  const { fileSystem } = recoding;
  // Ahead of the files: at no moment may something sealed lie there that no passphrase opens.
  const manifest = await addSlots(recoding, { folder, ...backup });
  const recoded = new Map<string, Recoded>();
  for (const path of (await filesBelow(fileSystem, folder, '')).filter(tellsOfClients)) {
    const began = performance.now();
    // Of a stopped conversion; no manifest names it.
    if (path.endsWith('.tmp')) await fileSystem.unlink(join(folder, path));
    else recoded.set(path, await recodeFile(recoding, folder, path));
    await recoding.pause(performance.now() - began);
  }
  const files: BackedUpFile[] = [];
  for (const file of manifest.files) files.push(await asItIsNow(recoding, folder, file, recoded.get(file.path)));
  const isSame = files.every((file, index) => file === manifest.files[index]);
  if (!isSame) await writeManifest(fileSystem, folder, { ...manifest, files });
  return [...recoded.values()].filter((what) => what === 'left').length;
}

async function recodeFile(recoding: Recoding, folder: string, path: string): Promise<Recoded> {
  const { fileSystem, cipher, former } = recoding;
  const whole = join(folder, path);
  const form = cipher === null ? 'plain' : 'sealed';
  const isOtherForm = isToConvert(await fileSystem.readBeginning(whole, longestHeader), form);
  if (!isOtherForm && (cipher === null || former.length === 0)) return 'as-it-was';
  const bytes = await fileSystem.readFile(whole);
  if (!isOtherForm && plainForm(path, bytes, cipher) !== null) return 'as-it-was';
  const before = sha256Of(bytes);
  const made = recoding.made.get(`${path} ${before}`);
  if (made !== undefined && (await linked(fileSystem, made.whole, whole))) return { before, now: made.sum };
  const plain = openedWith(former, path, bytes);
  const wanted = plain === null || cipher === null ? plain : convertFile(path, plain, 'sealed', cipher);
  if (wanted === null) return 'left';
  await replaceFile(fileSystem, whole, wanted, false);
  const now = { size: wanted.length, sha256: sha256Of(wanted) };
  recoding.made.set(`${path} ${before}`, { whole, sum: now });
  return { before, now };
}

/** What the manifest is to say of a file. One that was not as it was backed up keeps the sum that says so. */
async function asItIsNow(
  { fileSystem, cipher, former }: Recoding,
  folder: string,
  file: BackedUpFile,
  recoded: Recoded | undefined,
): Promise<BackedUpFile> {
  if (recoded === undefined || recoded === 'left') return file;
  if (recoded !== 'as-it-was' && recoded.before === file.sha256) return { ...file, ...recoded.now };
  const whole = join(folder, file.path);
  // It may have been converted before the work was stopped.
  const isSuspect = former.length > 0 || (await fileSystem.status(whole)).size !== file.size;
  if (!isSuspect && recoded === 'as-it-was') return file;
  const now = recoded === 'as-it-was' ? await sumOf(fileSystem, whole) : recoded.now;
  if (now.sha256 === file.sha256) return file;
  return (await isAsBackedUp({ fileSystem, cipher }, { folder }, file)) ? { ...file, ...now } : file;
}

function openedWith(former: readonly Cipher[], path: string, bytes: Buffer): Buffer | null {
  const unsealed = plainForm(path, bytes, null);
  if (unsealed !== null) return unsealed;
  for (const cipher of former) {
    const plain = plainForm(path, bytes, cipher);
    if (plain !== null) return plain;
  }
  return null;
}

/** Backups share the bytes of what did not change between them: they must not need room for each once converted. */
async function linked(fileSystem: FileSystem, from: string, to: string): Promise<boolean> {
  const temporary = `${to}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await fileSystem.link(from, temporary);
    await renamePatiently(fileSystem, temporary, to);
  } catch (error) {
    await fileSystem.unlink(temporary).catch(() => undefined);
    if (codeOf(error) === 'ENOSPC') throw error;
    return false;
  }
  await syncFolder(fileSystem, dirname(to));
  return true;
}

/** The manifest with the slots of today's key. */
async function addSlots(
  { fileSystem, cipher, slots }: Recoding,
  { folder, manifest }: Pick<Backup, 'folder' | 'manifest'>,
): Promise<BackupManifest> {
  if (cipher === null || slots === null || keyIdIn(slots) !== cipher.id) return manifest;
  const path = join(folder, slotsName);
  const isListed = manifest.files.some((file) => file.path === slotsName);
  const there = await fileSystem.readFile(path).catch(() => Buffer.alloc(0));
  if (isListed && keyIdIn(there) === cipher.id) return manifest;
  const others = manifest.files.filter((file) => !file.path.startsWith(slotsName));
  const entry = { path: slotsName, size: slots.length, modified: 0, sha256: sha256Of(slots) };
  await replaceFile(fileSystem, path, slots, false);
  const next = { ...manifest, files: [...others, entry] };
  await writeManifest(fileSystem, folder, next);
  return next;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keyIdIn(slots: Buffer): unknown {
  try {
    const stored: unknown = JSON.parse(readEnvelope(slots)?.body.toString('utf8') ?? 'null');
    return typeof stored === 'object' && stored !== null && 'keyId' in stored ? stored.keyId : null;
  } catch {
    return null;
  }
}

async function filesBelow(fileSystem: FileSystem, folder: string, path: string): Promise<readonly string[]> {
  const { kind } = path === '' ? { kind: 'folder' } : await fileSystem.status(join(folder, path));
  if (kind !== 'folder') return kind === 'file' ? [path] : [];
  const below: string[] = [];
  for (const name of await namesIn(fileSystem, join(folder, path))) {
    below.push(...(await filesBelow(fileSystem, folder, path === '' ? name : `${path}/${name}`)));
  }
  return below;
}
