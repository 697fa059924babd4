import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { runNpm } from './run.mjs';
import { say } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** Installs the npm packages of the lockfile, unless exactly those are there. */
export async function ensureDependencies() {
  const wanted = readLock(inProject('package-lock.json'));
  if (wanted === null)
    throw new Refusal('package-lock.json is missing or damaged.', 'git checkout -- package-lock.json');
  // npm itself writes this record, and writes it last: an install that was cut short leaves none.
  const installed = readLock(inProject('node_modules', '.package-lock.json'));
  if (installed !== null && isInstalled(wanted, installed)) return;

  say('Installing the npm packages of package-lock.json (npm ci) …');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new Refusal(`The npm packages could not be installed: ${npmReason(output)}.`, 'npm ci');
  }
}

/**
 * Whether what npm recorded as installed is what the lockfile asks for. Packages for other systems may be absent.
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  const asked = Object.entries(wanted.packages).filter(([path]) => path !== '');
  const isExtra = Object.keys(installed.packages).some((path) => wanted.packages[path] === undefined);
  return (
    !isExtra &&
    asked.every(([path, { version, integrity, optional }]) => {
      const found = installed.packages[path];
      if (found === undefined) return optional === true;
      return found.version === version && found.integrity === integrity;
    })
  );
}

/**
 * @param {string} path
 * @returns {Lock | null}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The line of npm's output that says what went wrong.
 * @param {string} output
 * @returns {string}
 */
function npmReason(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/i, '').trim());
  return lines.find((line) => line !== '' && !/^(code|errno|syscall) /.test(line)) ?? 'npm gave no reason';
}
