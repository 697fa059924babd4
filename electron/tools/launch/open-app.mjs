import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { toolEnvironment } from './run.mjs';
import { machineArguments } from './machine-arguments.mjs';
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
    const args = [root, ...machineArguments()];
    const app = spawn(electron.executable, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
    createInterface({ input: app.stderr }).on('line', (line) => {
      const words = inPlainWords(line);
      if (words !== null) say(words);
    });
    app.once('error', (error) => fail(new Refusal(`Electron did not start: ${error.message}`, 'npm start')));
    app.once('exit', (code) => settle(code ?? 1));
  });
}

/**
 * What to tell the person of a line of the app's log; null for Chromium's complaint that there is no message bus,
 * which on a machine without a desktop comes many times and means nothing.
 * @param {string} line
 * @returns {string | null}
 */
export function inPlainWords(line) {
  if (/^\[[\d:/.]+:ERROR:dbus\//.test(line)) return null;
  const milliseconds = /^portolan first-content milliseconds=(\d+)$/.exec(line)?.[1];
  return milliseconds === undefined ? line : `First content after ${milliseconds} ms.`;
}
