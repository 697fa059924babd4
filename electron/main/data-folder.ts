import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { portableFolder } from '#main/portable.ts';
import { thisProcess, type ProcessMark } from '#main/writer/this-process.ts';

/** Where the data stands, and by what other copies of the app know this one. */
export interface DataPlace {
  readonly folder: string;
  /** True where it stands beside the app, to be carried with it. */
  readonly isPortable: boolean;
  readonly process: ProcessMark;
}

/**
 * Where the data stands: the folder asked for, the one beside a portable app, or the operating system's place for it.
 * Except in the last, Chromium keeps its own files in it too, so that two such starts have nothing in common.
 */
export function placeData(asked: string | null, computer: string | null): DataPlace {
  const { execPath: executable, platform, env: environment } = process;
  const portable = asked === null ? portableFolder({ executable, platform, environment }) : null;
  const mark = thisProcess(computer);
  const folder = asked ?? portable;
  if (folder === null) return { folder: join(app.getPath('userData'), 'data'), isPortable: false, process: mark };
  const place = { folder: resolve(folder), isPortable: portable !== null, process: mark };
  app.setPath('userData', profileFolder(place));
  return place;
}

/**
 * A folder of this computer's own: two computers in one of Chromium's profiles destroy it. It stands elsewhere where
 * Chromium could not write, since it would not start, and where another computer is the writer of the data folder.
 */
function profileFolder({ folder, process: { host } }: DataPlace): string {
  const profile = join(folder, '.profile', host);
  try {
    if (isWrittenElsewhere(folder, host)) throw new Error('Another computer writes here.');
    mkdirSync(profile, { recursive: true });
    accessSync(profile, constants.W_OK);
    return profile;
  } catch {
    return mkdtempSync(join(tmpdir(), 'portolan-profile-'));
  }
}

/** A first look only: who may write is decided when the data is opened. */
function isWrittenElsewhere(folder: string, host: string): boolean {
  // The first start ever: nobody writes there yet.
  if (!existsSync(folder)) return false;
  const marks = readdirSync(folder).filter((name) => /^writer-\d+\.lock$/.test(name));
  const texts = marks.map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.some((text) => !text.includes(`"host":"${host}"`) && text.includes('"isReleased":false'));
}
