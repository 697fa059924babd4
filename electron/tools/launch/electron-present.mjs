import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, packageJson } from './project.mjs';
import { Refusal } from './refusal.mjs';

/**
 * An Electron that can be started, and where it came from.
 * @typedef {{ executable: string, version: string, source: 'override' | 'official' | 'stand-in' }} Electron
 */

/** The version the product is made for. */
export function pinnedVersion() {
  const version = packageJson().devDependencies['electron'];
  if (version === undefined) throw new Refusal('package.json names no Electron.', 'git checkout -- package.json');
  return version;
}

/** Where the npm package of Electron keeps the official binary. */
const officialFolder = inProject('node_modules', 'electron', 'dist');

/**
 * The Electron named by `ELECTRON_OVERRIDE_DIST_PATH`; null when that is not set.
 * @returns {Electron | null}
 */
export function overrideElectron(environment = process.env) {
  const folder = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return null;
  const found = electronIn(folder, 'override');
  if (found !== null) return found;
  throw new Refusal(
    `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, where there is no Electron.`,
    'unset ELECTRON_OVERRIDE_DIST_PATH, or point it at an unpacked Electron',
  );
}

/**
 * The official binary of the pinned version, where it was downloaded before.
 * @returns {Electron | null}
 */
export function officialElectron() {
  const found = electronIn(officialFolder, 'official');
  return found?.version === pinnedVersion() ? found : null;
}

/**
 * The Electron unpacked in a folder; null when there is none.
 * @param {string} folder
 * @param {Electron['source']} source
 * @returns {Electron | null}
 */
export function electronIn(folder, source) {
  const executable = join(folder, executableName());
  if (!existsSync(executable)) return null;
  try {
    const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    return { executable, version, source };
  } catch {
    return { executable, version: 'unknown', source };
  }
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
