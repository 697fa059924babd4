import { run } from './run.mjs';

/**
 * What Electron, its virtual screen and Chinese text need of a Debian or Ubuntu, each with the names it has had:
 * newer releases gave libraries with a 64-bit clock the ending `t64`.
 * @typedef {readonly string[]} PackageNames best first
 */

/** @type {readonly PackageNames[]} */
export const electronPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libcups2t64', 'libcups2'],
  ['libnotify4'],
  ['libsecret-1-0'],
];

/** @type {readonly PackageNames[]} */
export const screenPackages = [['xvfb']];

/** @type {readonly PackageNames[]} */
export const fontPackages = [['fontconfig'], ['fonts-noto-cjk']];

/**
 * Whether every shared library the executable links to is on this machine. True where that cannot be asked.
 * @param {string} executable
 */
export async function hasLibraries(executable) {
  const { code, output } = await run('ldd', [executable]);
  return code !== 0 || !output.includes('not found');
}

/** Whether a font with Chinese characters is installed. */
export async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}

/** Whether the virtual screen is installed. */
export async function hasVirtualScreen() {
  return (await run('Xvfb', ['-help'])).code !== 127;
}
