import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refused } from '#main/ipc/refused.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { replaceFile } from '#main/store/replace-file.ts';

/** What was written, by name and without its folder. */
export interface SavedFile {
  readonly file: string;
  readonly bytes: number;
}

/** Writes a file of the person's choice whole or not at all, and reads it back before saying that it is there. */
export async function saveFile(
  path: string,
  content: Buffer,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<SavedFile> {
  try {
    await replaceFile(fileSystem, path, content, false);
    if (!content.equals(await readFile(path))) throw new Error('The file reads back differently.');
  } catch (error) {
    throw new Refused(saveFailureOf(error), error);
  }
  return { file: basename(path), bytes: content.length };
}
