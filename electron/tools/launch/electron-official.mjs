import { officialElectron, pinnedVersion } from './electron-present.mjs';
import { inProject } from './project.mjs';
import { run, toolEnvironment } from './run.mjs';
import { say } from './say.mjs';

const probeLimit = 8_000;
/** A slow but working line may need this long for 120 MB. */
const downloadLimit = 12 * 60_000;

/**
 * Downloads the pinned Electron with Electron's own installer, which compares its checksum and honours `ELECTRON_MIRROR`.
 * @returns {Promise<{ electron: import('./electron-present.mjs').Electron } | { reason: string }>}
 */
export async function downloadOfficialElectron() {
  const version = pinnedVersion();
  const address = downloadAddress(version);
  const unreachable = await probe(address);
  if (unreachable !== null) return { reason: unreachable };

  say(`Downloading Electron ${version} (about 120 MB) from ${new URL(address).host} …`);
  const installer = inProject('node_modules', 'electron', 'install.js');
  const { code, output } = await run(process.execPath, [installer], { env: toolEnvironment(), timeout: downloadLimit });
  const electron = officialElectron();
  if (code === 0 && electron !== null) return { electron };
  return { reason: code === 128 ? 'the download took longer than twelve minutes' : firstLine(output) };
}

/**
 * Where Electron's installer will look, so that an unreachable site is found out in seconds.
 * @param {string} version
 */
export function downloadAddress(version, environment = process.env) {
  const base =
    environment['npm_config_electron_mirror'] ||
    environment['ELECTRON_MIRROR'] ||
    'https://github.com/electron/electron/releases/download/';
  const folder = environment['npm_config_electron_custom_dir'] || environment['ELECTRON_CUSTOM_DIR'] || `v${version}`;
  return `${base}${folder.replace('{{ version }}', version)}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/**
 * Null when the address answers with a file; otherwise why not.
 * @param {string} address
 * @returns {Promise<string | null>}
 */
async function probe(address) {
  // Our question would not go through the proxy that the installer is told to use.
  if (process.env['ELECTRON_GET_USE_PROXY']) return null;
  let host = address;
  try {
    host = new URL(address).host;
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeLimit) });
    return answer.ok ? null : `${host} answered ${answer.status}`;
  } catch {
    return `${host} cannot be reached`;
  }
}

/** @param {string} output */
function firstLine(output) {
  const line = output.split('\n').find((text) => /error/i.test(text)) ?? 'the download failed';
  return line.replace(/^\w*Error: /, '').trim();
}
