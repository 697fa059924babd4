import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** Whether this process is root, for whom Chromium refuses to start its sandbox. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Arguments Electron needs for its sandbox on this machine: none, except for root on Linux.
 * @returns {readonly string[]}
 */
export function sandboxArguments() {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}

/**
 * Refuses, with the command that mends it, where Linux lets a person other than root use neither kind of sandbox.
 * @param {string} executable
 */
export function requireSandbox(executable) {
  if (process.platform !== 'linux' || isRoot() || !areNamespacesRestricted()) return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  const status = statSync(helper, { throwIfNoEntry: false });
  const isPrepared = status !== undefined && status.uid === 0 && (status.mode & 0o4000) !== 0;
  if (isPrepared) return;
  throw new Refusal(
    'This Linux keeps programs from building their own sandbox, so Electron needs its helper to belong to root.',
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

function areNamespacesRestricted() {
  return (
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0'
  );
}

/** @param {string} name */
function setting(name) {
  try {
    return readFileSync(`/proc/sys/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}
