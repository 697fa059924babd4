import { existsSync, readdirSync } from 'node:fs';
import { hasDisplay } from './display.mjs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';
import { isRoot } from './sandbox.mjs';
import { say } from './say.mjs';
import {
  electronPackages,
  fontPackages,
  hasChineseFont,
  hasLibraries,
  hasVirtualScreen,
  screenPackages,
} from './system-packages.mjs';

/**
 * Installs what Electron needs of a Linux system, or says how. Other systems carry it already.
 * @param {string} executable Electron
 */
export async function ensureSystem(executable) {
  if (process.platform !== 'linux') return;
  const [libraries, font, screen] = await Promise.all([
    hasLibraries(executable),
    hasChineseFont(),
    hasDisplay() || hasVirtualScreen(),
  ]);
  const missing = [
    ...(libraries ? [] : electronPackages),
    ...(font ? [] : fontPackages),
    ...(screen ? [] : screenPackages),
  ];
  if (missing.length === 0) return;
  await installPackages(missing, 'libraries or fonts that Electron needs');
  if (!(await hasLibraries(executable))) {
    throw new Refusal('Libraries that Electron needs are still missing.', `ldd '${executable}' | grep 'not found'`);
  }
}

/**
 * Installs packages with apt-get, or says what to type.
 * @param {readonly import('./system-packages.mjs').PackageNames[]} packages
 * @param {string} what the system lacks, in words
 */
export async function installPackages(packages, what) {
  if (!existsSync('/usr/bin/apt-get')) {
    const names = packages.map((names) => names.at(-1)).join(' ');
    throw new Refusal(`This Linux lacks ${what}, and has no apt-get: ${names}.`, null);
  }
  if (!isRoot()) {
    const names = (await namesHere(packages)).join(' ');
    throw new Refusal(
      `This system lacks ${what}: ${names}.`,
      `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  if (hasNoLists()) await apt(['update']);
  say(`Installing system packages with apt-get: ${(await namesHere(packages)).join(', ')} …`);
  if ((await tryInstall(packages)) === 0) return;
  // Lists may be older than what the mirror still offers.
  await apt(['update']);
  if ((await tryInstall(packages)) === 0) return;
  const names = (await namesHere(packages)).join(' ');
  throw new Refusal(
    'The system packages could not be installed.',
    `apt-get install -y --no-install-recommends ${names}`,
  );
}

/** @param {readonly import('./system-packages.mjs').PackageNames[]} packages */
async function tryInstall(packages) {
  return apt(['install', '-y', '--no-install-recommends', ...(await namesHere(packages))]);
}

/** @param {readonly string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (await run('apt-get', ['-q', ...args], { env })).code;
}

function hasNoLists() {
  try {
    return !readdirSync('/var/lib/apt/lists').some((name) => /_Packages(\.|$)/.test(name));
  } catch {
    return true;
  }
}

/**
 * The name each package has on this release.
 * @param {readonly import('./system-packages.mjs').PackageNames[]} packages
 * @returns {Promise<string[]>}
 */
async function namesHere(packages) {
  return Promise.all(
    packages.map(async (names) => {
      for (const name of names) {
        if ((await run('apt-cache', ['show', '--no-all-versions', name])).code === 0) return name;
      }
      return names.at(-1) ?? '';
    }),
  );
}
