import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Refused } from '#main/ipc/refused.ts';
import { readEnvelope, writeEnvelope } from '#main/store/envelope.ts';
import { codeOf, namesIn, renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { makeFolder, replaceFile, syncFolder } from '#main/store/replace-file.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Backup } from './backup-folder.ts';
import { copyFile } from './copy-file.ts';
import { isDataName } from './files-to-back-up.ts';
import { manifestName, readManifest } from './manifest.ts';

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
  fileSystem: FileSystem,
  dataFolder: string,
  { folder, name, manifest }: Backup,
): Promise<void> {
  const staged = join(dataFolder, staging);
  try {
    await fileSystem.removeFolder(staged);
    await makeFolder(fileSystem, staged);
    const folders = new Set([staged]);
    for (const { path, sha256 } of manifest.files) {
      const target = join(staged, path);
      for (let made = dirname(target); !folders.has(made); made = dirname(made)) folders.add(made);
      await makeFolder(fileSystem, dirname(target));
      const sum = await copyFile(fileSystem, join(folder, path), target);
      if (sum.sha256 !== sha256) throw new Refused('repair-needed');
    }
    await copyFile(fileSystem, join(folder, manifestName), join(staged, manifestName));
    for (const made of folders) await syncFolder(fileSystem, made);
    const standing = (await namesIn(fileSystem, dataFolder)).filter(isDataName);
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
