import { spawn } from 'node:child_process';
import { root } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { toolEnvironment } from './run.mjs';
import { sandboxArguments } from './sandbox.mjs';

/**
 * Opens the app on the person's own screen and waits until it is closed.
 * @param {import('./electron-present.mjs').Electron} electron
 * @param {number} started when the person asked, in ms since the epoch: the app tells how long its first content took
 * @returns {Promise<number>} exit code
 */
export function openApp(electron, started) {
  const env = toolEnvironment({ PORTOLAN_STARTED_AT: String(started) });
  return new Promise((settle, fail) => {
    const app = spawn(electron.executable, [root, ...sandboxArguments()], {
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    app.once('error', (error) => fail(new Refusal(`Electron did not start: ${error.message}`, 'npm start')));
    app.once('exit', (code) => settle(code ?? 1));
  });
}
