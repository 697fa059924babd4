import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './node-version.mjs';
import { resolveElectron, standInNotice } from './resolve-electron.mjs';
import { isRoot, requireSandbox } from './sandbox.mjs';
import { say } from './say.mjs';
import { requireSharedMemory } from './shared-memory.mjs';
import { ensureSystem } from './system.mjs';

/**
 * Brings this machine to where Portolan can be built and started. Each step is skipped when it was done before.
 * @returns {Promise<import('./electron-present.mjs').Electron>}
 */
export async function setUp() {
  requireNode();
  await ensureDependencies();
  const electron = await resolveElectron();
  const notice = standInNotice(electron);
  if (notice !== null) say(notice);
  await ensureSystem(electron.executable);
  requireSandbox(electron.executable);
  requireSharedMemory();
  if (process.platform === 'linux' && isRoot()) say('Running as root, so Electron is started with --no-sandbox.');
  return electron;
}
