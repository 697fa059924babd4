import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

/** Whether a window can be shown here. A `DISPLAY` left over from a session that ended does not count. */
export function hasDisplay(environment = process.env, platform = process.platform) {
  if (platform !== 'linux') return true;
  if (environment['WAYLAND_DISPLAY']) return true;
  const display = environment['DISPLAY'] ?? '';
  const local = /^:(\d+)/.exec(display);
  return local === null ? display !== '' : existsSync(`/tmp/.X11-unix/X${local[1]}`);
}

/**
 * Does the work with a display: the person's own, else a virtual screen of 1920 × 1080 that ends with the work.
 * @template T
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} work is given what to add to the environment
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  const screen = await startVirtualScreen();
  // The screen would outlive us when we are interrupted.
  const interrupted = () => {
    screen.stop();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work({ DISPLAY: screen.display });
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    screen.stop();
  }
}

/** @returns {Promise<{ display: string, stop: () => void }>} */
function startVirtualScreen() {
  return new Promise((settle, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const refuse = () => fail(new Refusal('The virtual screen (Xvfb) did not start.', 'sudo apt-get install -y xvfb'));
    const patience = setTimeout(() => {
      server.kill('SIGKILL');
      refuse();
    }, 15_000);
    server.once('error', refuse);
    server.once('exit', refuse);
    let said = '';
    server.stdio[3]?.on('data', (chunk) => {
      said += String(chunk);
      // Xvfb writes its number with a line feed once it listens.
      if (!said.includes('\n')) return;
      clearTimeout(patience);
      settle({ display: `:${said.trim()}`, stop: () => server.kill() });
    });
  });
}
