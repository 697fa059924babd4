import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inProject, root } from './project.mjs';
import { duration, say } from './say.mjs';

const signOfLife = 30_000;

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 127 when the program is not on this machine, 128 or more when it was stopped
 * @property {string} output everything it wrote, in order
 */

/**
 * Runs a program to its end. Never throws: a missing program is code 127. Nothing is read from the keyboard, and
 * one that works quietly for long is reported alive every half minute.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string, timeout?: number }} [options] `show`: its output goes to the terminal; `timeout` in ms
 * @returns {Promise<Finished>}
 */
export function run(program, args, options = {}) {
  const { env = process.env, show = false, cwd = root, timeout = 0 } = options;
  return new Promise((settle) => {
    const child = spawn(program, [...args], { cwd, env, timeout, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      chunks.push(chunk);
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const started = Date.now();
    const reminder = setInterval(() => {
      if (!show) say(`  … still working (${duration(Date.now() - started)})`);
    }, signOfLife);
    /**
     * @param {number} code
     * @param {string} output
     */
    const finish = (code, output) => {
      clearInterval(reminder);
      settle({ code, output });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 128, Buffer.concat(chunks).toString('utf8')));
  });
}

/**
 * Runs npm: the one that started us where there is one, so that no shell is needed on Windows.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, cwd?: string, timeout?: number }} [options]
 * @returns {Promise<Finished>}
 */
export function runNpm(args, options = {}) {
  const script = process.env['npm_execpath'];
  if (script !== undefined && script.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], options);
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
  return run('npm', args, options);
}

/**
 * The environment in which the tools in node_modules are found by name, Electron is not taken for Node, and colours are not forced.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(extra = {}) {
  const { ELECTRON_RUN_AS_NODE: _electron, FORCE_COLOR: _colour, ...inherited } = process.env;
  const path = [inProject('node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...inherited, PATH: path, ...extra };
}
