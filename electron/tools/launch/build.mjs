import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inProject, root } from './project.mjs';
import { Refusal } from './refusal.mjs';
import { run, toolEnvironment } from './run.mjs';
import { duration, say } from './say.mjs';

const inputs = [
  'electron',
  'renderer',
  'shared',
  'seeds',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const builder = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const stamp = inProject('out', '.sources');
const results = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/**
 * Builds the app, unless nothing it is built from has changed since the last build.
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function ensureBuilt() {
  if (isBuiltFrom(hashOf(inputs))) return 'unchanged';
  await buildNow();
  return 'built';
}

/** Builds the app, and notes what it was built from. */
export async function buildNow() {
  const sources = hashOf(inputs);
  rmSync(stamp, { force: true });
  say('Building the app …');
  const started = Date.now();
  // tsx lets the configuration use this project's own TypeScript.
  const { code, output } = await run(process.execPath, ['--import', 'tsx', builder, 'build'], {
    env: toolEnvironment({ NO_COLOR: '1' }),
  });
  if (code !== 0)
    throw new Refusal(
      `The app could not be built.\n${reasonIn(output)}`,
      'mend what is named above, then: npm run build',
    );
  writeFileSync(stamp, sources);
  say(`Built in ${duration(Date.now() - started)}.`);
}

/**
 * What the builder says went wrong, without the stack of the builder itself.
 * @param {string} output
 */
function reasonIn(output) {
  const lines = output.split('\n').filter((line) => !/^\s+at |^vite v|modules transformed/.test(line));
  return lines.join('\n').trim();
}

/** @param {string} sources */
function isBuiltFrom(sources) {
  const isWhole = existsSync(stamp) && results.every((file) => existsSync(inProject(file)));
  return isWhole && readFileSync(stamp, 'utf8') === sources;
}

/**
 * One hash over the names and contents of files and folders of the project.
 * @param {readonly string[]} paths
 * @returns {string} sha256, hex
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(inProject(path)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} sorted, so that the order in which a disk lists them does not matter
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}
