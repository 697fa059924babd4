import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Refused } from '#main/ipc/refused.ts';
import { convertFile, isToConvert, plainForm, tellsOfClients } from '#main/record/convert-file.ts';
import { longestHeader, readEnvelope, writeEnvelope } from '#main/store/envelope.ts';
import { codeOf, namesIn, renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { makeFolder, replaceFile, syncFolder } from '#main/store/replace-file.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Backup } from './backup-folder.ts';
import { isAsBackedUp } from './as-backed-up.ts';
import { copyFile } from './copy-file.ts';
import { isDataName } from './files-to-back-up.ts';
import { manifestName, readManifest } from './manifest.ts';
import { slotsName } from './names.ts';
import type { Disk } from './stored-batches.ts';
import type { Step } from './work-in-hand.ts';

/** Where a backup waits, whole, to take the place of what is here. */
const staging = 'restoring';
/** Says that it is whole: from the moment this is on the disk, the next start finishes the work. */
const decision = 'restoring.json';
/** What stood here before is kept below this, each time in a folder of its own. */
const replaced = 'replaced';

const Decision = z.looseObject({
  /** What is put in its place, in this order. */
  places: z.array(z.string()),
  /** What stood there before. */
  moves: z.array(z.string()),
  /** The folder in `replaced` that it goes to. */
  into: z.string().regex(/^[\w. -]{1,60}$/),
});
type Decision = z.infer<typeof Decision>;

/**
 * Copies a backup whole beside what is here and decides that it takes its place at the next start. Until the decision is
 * on the disk nothing has changed. Refuses a backup any file of which is not as it was backed up.
 */
export async function decideReplacement(
  disk: Disk,
  dataFolder: string,
  { folder, name, manifest }: Backup,
  step: Step = () => undefined,
): Promise<void> {
  const { fileSystem } = disk;
  const staged = join(dataFolder, staging);
  try {
    await fileSystem.removeFolder(staged);
    await makeFolder(fileSystem, staged);
    const folders = new Set([staged]);
    const hasOwnKey = await isUnderOwnKey(disk, { folder, manifest });
    const isWanted = (file: string): boolean => hasOwnKey || !isVaultFile(file);
    const files = manifest.files.filter(({ path }) => isWanted(path));
    for (const [index, file] of files.entries()) {
      const { path } = file;
      step(index, files.length);
      const target = join(staged, path);
      for (let made = dirname(target); !folders.has(made); made = dirname(made)) folders.add(made);
      await makeFolder(fileSystem, dirname(target));
      if (!(await isAsBackedUp(disk, { folder }, file))) throw new Refused('repair-needed');
      await copyInForm(disk, { folder, path }, target);
    }
    await copyFile(fileSystem, join(folder, manifestName), join(staged, manifestName));
    for (const made of folders) await syncFolder(fileSystem, made);
    const standing = (await namesIn(fileSystem, dataFolder)).filter((each) => isDataName(each) && isWanted(each));
    // The mark that this was a backup comes first: nothing may be written here by the old computer's name.
    const places = [manifestName, ...(await namesIn(fileSystem, staged)).filter((each) => each !== manifestName)];
    const into = `${name.slice(0, 19)} ${Date.now()}`;
    await writeDecision(fileSystem, dataFolder, { places, moves: standing, into });
  } catch (error) {
    await fileSystem.removeFolder(staged).catch(() => undefined);
    // A file that the manifest names and that is gone is damage to the backup, not to the disk.
    throw codeOf(error) === 'ENOENT' ? new Refused('repair-needed', error) : error;
  }
}

/** The slots of a passphrase, and what they were before. */
function isVaultFile(path: string): boolean {
  return path.startsWith(slotsName);
}

/**
 * True where the files are sealed under another key than the one at hand: then they need the slots that were backed up
 * with them. Otherwise the passphrase stays the one of today.
 */
async function isUnderOwnKey(
  { fileSystem, cipher }: Disk,
  { folder, manifest }: Pick<Backup, 'folder' | 'manifest'>,
): Promise<boolean> {
  const sealed = manifest.files.find(({ path }) => tellsOfClients(path));
  if (sealed === undefined) return false;
  const bytes = await fileSystem.readFile(join(folder, sealed.path));
  if (plainForm(sealed.path, bytes, cipher) !== null) return false;
  if (!manifest.files.some(({ path }) => isVaultFile(path))) throw new Refused('repair-needed');
  return true;
}

/** Under a passphrase nothing that tells of a client may come onto the disk in plain form, not for a moment. */
async function copyInForm(
  { fileSystem, cipher }: Disk,
  { folder, path }: { readonly folder: string; readonly path: string },
  target: string,
): Promise<void> {
  const source = join(folder, path);
  const isPlain = isToConvert(await fileSystem.readBeginning(source, longestHeader), 'sealed');
  const isToSeal = cipher !== null && isPlain && tellsOfClients(path);
  const sealed = isToSeal ? convertFile(path, await fileSystem.readFile(source), 'sealed', cipher) : null;
  if (sealed === null) await copyFile(fileSystem, source, target);
  else await replaceFile(fileSystem, target, sealed, false);
}

async function writeDecision(fileSystem: FileSystem, dataFolder: string, what: Decision): Promise<void> {
  const bytes = writeEnvelope({ version: 1, sequence: 1, body: Buffer.from(JSON.stringify(what)) });
  await replaceFile(fileSystem, join(dataFolder, decision), bytes, false);
}

/**
 * Finishes what was decided, before anything of the folder is opened; can be stopped anywhere and begun again. Resolves
 * with whether something was put in place. What was only begun is cleared away.
 */
export async function finishReplacement(fileSystem: FileSystem, dataFolder: string): Promise<boolean> {
  const names = await namesIn(fileSystem, dataFolder);
  const decided = names.includes(decision) ? await readDecision(fileSystem, dataFolder) : null;
  const staged = join(dataFolder, staging);
  if (decided !== null) {
    const waiting = new Set(await namesIn(fileSystem, staged));
    const kept = join(dataFolder, replaced, decided.into);
    await makeFolder(fileSystem, kept);
    const moved = new Set(await namesIn(fileSystem, kept));
    for (const name of decided.moves) {
      // One that is placed already stands where the old one did.
      const isPlaced = decided.places.includes(name) && !waiting.has(name);
      if (!moved.has(name) && !isPlaced) await moveIfThere(fileSystem, join(dataFolder, name), join(kept, name));
    }
    await syncFolder(fileSystem, kept);
    for (const name of decided.places) {
      if (waiting.has(name)) await renamePatiently(fileSystem, join(staged, name), join(dataFolder, name));
    }
    await syncFolder(fileSystem, dataFolder);
    await fileSystem.unlink(join(dataFolder, decision));
    await syncFolder(fileSystem, dataFolder);
  }
  if (names.includes(staging)) await fileSystem.removeFolder(staged).catch(() => undefined);
  return decided !== null;
}

/** Null for a decision that is not whole: then it was never made. */
async function readDecision(fileSystem: FileSystem, dataFolder: string): Promise<Decision | null> {
  const envelope = readEnvelope(await fileSystem.readFile(join(dataFolder, decision)));
  if (envelope === null) return null;
  const read = Decision.safeParse(JSON.parse(envelope.body.toString('utf8')));
  return read.success ? read.data : null;
}

async function moveIfThere(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  try {
    await renamePatiently(fileSystem, from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/**
 * Gives the installation a new id where its folder is one that was put back from a backup, by the app or by hand: what
 * it wrote after that backup may come back from elsewhere, and would clash with what it writes now under the same ids.
 */
export async function renewWhereRestored(fileSystem: FileSystem, workspace: OpenWorkspace): Promise<boolean> {
  if ((await readManifest(fileSystem, workspace.folder)).kind === 'none') return false;
  await workspace.renewDevice();
  await fileSystem.unlink(join(workspace.folder, manifestName));
  await syncFolder(fileSystem, workspace.folder);
  return true;
}
