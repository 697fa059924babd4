import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { toolEnvironment } from './run.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { say } from './say.mjs';

/**
 * Opens the app on the person's own screen and waits until it is closed, passing on what it logs.
 * @param {import('./electron-present.mjs').Electron} electron
 * @param {number} started when the person asked, in ms since the epoch: the app tells how long its first content took
 * @returns {Promise<number>} exit code
 */
export function openApp(electron, started) {
  const env = toolEnvironment({ PORTOLAN_STARTED_AT: String(started) });
  return new Promise((settle, fail) => {
    const args = [root, ...sandboxArguments()];
    const app = spawn(electron.executable, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
    createInterface({ input: app.stderr }).on('line', (line) => say(inPlainWords(line)));
    app.once('error', (error) => fail(new Refusal(`Electron did not start: ${error.message}`, 'npm start')));
    app.once('exit', (code) => settle(code ?? 1));
  });
}

/**
 * A line of the app's log, where a person at the terminal waits for it.
 * @param {string} line
 */
export function inPlainWords(line) {
  const milliseconds = /^portolan first-content milliseconds=(\d+)$/.exec(line)?.[1];
  return milliseconds === undefined ? line : `First content after ${milliseconds} ms.`;
}
