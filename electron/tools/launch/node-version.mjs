import { packageJson } from './project.mjs';
import { Refusal } from './refusal.mjs';

/**
 * Refuses a Node older than package.json asks for.
 * @param {string} [actual] such as `20.19.0`
 */
export function requireNode(actual = process.versions.node) {
  const wanted = packageJson().engines.node.replace(/^>=\s*/, '');
  if (compare(actual, wanted) < 0) {
    throw new Refusal(
      `Portolan needs Node ${wanted} or newer, and this is Node ${actual}.`,
      `install Node ${wanted} or newer (for example: nvm install ${wanted.split('.')[0]}), then type the command again`,
    );
  }
}

/**
 * @param {string} left
 * @param {string} right
 * @returns {number} negative when `left` is older
 */
function compare(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
