import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What tells where the app itself stands. */
export interface AppPlace {
  /** The program that runs. */
  readonly executable: string;
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const markFile = 'portable';
const folderName = 'portolan-data';

/** Where the data stands in a portable copy of the app: beside it; null where no file `portable` is there. */
export function portableFolder(place: AppPlace): string | null {
  const beside = besideApp(place);
  return existsSync(join(beside, markFile)) ? join(beside, folderName) : null;
}

/** The folder in which a person sees the app: some systems run it from inside a bundle, or from a copy elsewhere. */
function besideApp({ executable, platform, environment }: AppPlace): string {
  if (environment['APPIMAGE'] !== undefined) return dirname(environment['APPIMAGE']);
  if (environment['PORTABLE_EXECUTABLE_DIR'] !== undefined) return environment['PORTABLE_EXECUTABLE_DIR'];
  const folder = dirname(executable);
  // …/Portolan.app/Contents/MacOS/Portolan
  return platform === 'darwin' && folder.endsWith('.app/Contents/MacOS') ? join(folder, '..', '..', '..') : folder;
}
