import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Where the data stands: the folder asked for, or the operating system's place for it. With a folder asked for,
 * Chromium keeps its own files in it too, so that two such starts have nothing in common.
 */
export function placeDataFolder(asked: string | null): string {
  if (asked === null) return join(app.getPath('userData'), 'data');
  const folder = resolve(asked);
  app.setPath('userData', join(folder, '.profile'));
  return folder;
}
