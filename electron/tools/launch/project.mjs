import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, whatever folder the command was typed in. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/**
 * A path inside the project.
 * @param {...string} parts
 * @returns {string}
 */
export function inProject(...parts) {
  return join(root, ...parts);
}

/**
 * The project's package.json, as far as starting needs it.
 * @returns {{ engines: { node: string }, devDependencies: Record<string, string> }}
 */
export function packageJson() {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
}
