import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Where the data stands: the folder asked for, or the operating system's place for it. With a folder asked for,
 * Chromium keeps its own files in it too, so that two such starts have nothing in common.
 */
export function placeDataFolder(asked: string | null): string {
  if (asked === null) return join(app.getPath('userData'), 'data');
  const folder = resolve(asked);
  app.setPath('userData', profileFolder(folder));
  return folder;
}

/** Chromium does not start where it cannot write, which would keep a person from reading a read-only data folder. */
function profileFolder(dataFolder: string): string {
  const profile = join(dataFolder, '.profile');
  try {
    mkdirSync(profile, { recursive: true });
    accessSync(profile, constants.W_OK);
    return profile;
  } catch {
    return mkdtempSync(join(tmpdir(), 'portolan-profile-'));
  }
}
