import { join } from 'node:path';
import { codeOf, namesIn, type FileSystem } from '#main/store/file-system.ts';
import { longestHeader } from '#main/store/envelope.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { convertFile, isToConvert, tellsOfClients, type Form } from '#main/record/convert-file.ts';

/** Where files lie that tell of clients. */
const telling = [/^workspace\.json/, /^clients$/, /^backups$/, /^replaced$/, /^exchange$/];

/** How far the conversion of a folder has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What converting a folder needs. */
export interface Conversion {
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
  readonly cipher: Cipher;
  readonly form: Form;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Brings every file that tells of a client into one form, each whole in one step, so that it can be stopped anywhere
 * and gone on with. Nothing else may write the folder meanwhile. Resolves with the paths, below the folder, of files
 * that could not be opened and stay as they are.
 */
export async function convertFolder(conversion: Conversion): Promise<readonly string[]> {
  const { dataFolder, fileSystem, cipher, form, onProgress } = conversion;
  const waiting = await filesToConvert(conversion);
  const left: string[] = [];
  for (const [index, path] of waiting.entries()) {
    onProgress?.({ done: index, total: waiting.length });
    const whole = join(dataFolder, path);
    const converted = convertFile(path, await fileSystem.readFile(whole), form, cipher);
    if (converted === null) left.push(path);
    else await replaceFile(fileSystem, whole, converted, false);
  }
  onProgress?.({ done: waiting.length, total: waiting.length });
  return left;
}

async function filesToConvert({ dataFolder, fileSystem, form }: Conversion): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await namesIn(fileSystem, dataFolder)) {
    if (!telling.some((pattern) => pattern.test(name))) continue;
    for (const path of (await filesBelow(fileSystem, dataFolder, name)).filter(tellsOfClients)) {
      if (isToConvert(await fileSystem.readBeginning(join(dataFolder, path), longestHeader), form)) found.push(path);
    }
  }
  return found;
}

async function filesBelow(fileSystem: FileSystem, folder: string, path: string): Promise<readonly string[]> {
  const names = await fileSystem.readdir(join(folder, path)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (names === null) return [path];
  const below = await Promise.all(names.map((name) => filesBelow(fileSystem, folder, `${path}/${name}`)));
  return below.flat();
}
