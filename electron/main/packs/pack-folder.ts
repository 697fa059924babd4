import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '#main/corpus/corpus.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { groundsOf, type GroundsBook } from '#shared/corpus/grounds.ts';
import { overviewOf } from '#shared/corpus/overview.ts';
import type { InstalledPack, PackFile, PackReference } from '#shared/packs/schema.ts';
import type { CheckedPack } from './check-pack.ts';
import { sha256Of, sha256OfText } from './hash.ts';

const [packName, bundleName, overviewName, groundsName] = [
  'pack.portolanpack',
  'bundle.json',
  'overview.json',
  'grounds.json',
];

/** Where a pack lies in the data folder: the only path made of anything a pack says, and its id has a fixed form. */
export function packFolder(dataFolder: string, { id, version }: PackReference): string {
  return join(dataFolder, 'packs', `${id}-${version}`);
}

/**
 * Writes a checked pack and what the app reads of it, each file fsynced under its final name. Resolves with the bytes
 * that must stand there from now on; where one write fails none of the files stays.
 */
export async function writePack(
  fileSystem: FileSystem,
  dataFolder: string,
  { manifest, bundle, reading, bytes }: CheckedPack,
): Promise<PackFile[]> {
  const folder = packFolder(dataFolder, manifest);
  const contents: readonly (readonly [string, Buffer])[] = [
    [packName, bytes],
    [bundleName, Buffer.from(JSON.stringify(bundle))],
    [overviewName, Buffer.from(JSON.stringify(overviewOf(bundle)))],
    [groundsName, Buffer.from(JSON.stringify(groundsOf(bundle, sha256OfText)))],
    ...reading,
  ];
  try {
    for (const [name, content] of contents) await replaceFile(fileSystem, join(folder, name), content, false);
  } catch (error) {
    await removePack(dataFolder, manifest);
    throw error;
  }
  return contents.map(([name, content]) => ({ name, bytes: content.length, sha256: sha256Of(content) }));
}

/** Takes away what an installation that failed had written; a disk that refuses leaves files that nothing names. */
export async function removePack(dataFolder: string, reference: PackReference): Promise<void> {
  await rm(packFolder(dataFolder, reference), { recursive: true, force: true }).catch(() => undefined);
}

/** The corpus of an installed pack, every byte of it checked; null where a file is gone or is not what was installed. */
export async function readPack(
  fileSystem: FileSystem,
  dataFolder: string,
  pack: InstalledPack,
): Promise<Corpus | null> {
  const folder = packFolder(dataFolder, pack);
  const read = async (name: string): Promise<Buffer> => {
    const bytes = await fileSystem.readFile(join(folder, name));
    const isWhole = pack.files.some((file) => file.name === name && file.sha256 === sha256Of(bytes));
    if (!isWhole) throw new Error(`${name} is not the file that was installed.`);
    return bytes;
  };
  try {
    const [overview, grounds] = await Promise.all([read(overviewName), read(groundsName), read(bundleName)]);
    let whole: Promise<Bundle> | null = null;
    // True of each because these are the very bytes that were written after the checks of the installation.
    return {
      overview: JSON.parse(overview.toString('utf8')) as Bundle,
      grounds: JSON.parse(grounds.toString('utf8')) as GroundsBook,
      // Read anew, and checked anew: main keeps no copy of what only the window needs.
      text: async () => new Uint8Array(await read(bundleName)),
      whole: () => (whole ??= read(bundleName).then((bytes) => JSON.parse(bytes.toString('utf8')) as Bundle)),
    };
  } catch {
    return null;
  }
}
