import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { BadInput } from './bad-input.ts';

/** What the compiled bundle is made from: the seeds, and everything that takes part in compiling them. */
const inputs = ['seeds', 'electron/tools/seeds', 'electron/tools/locales', 'shared'];
const inputFile = /\.(?:ts|json|yaml|md|txt)$/;

/**
 * The compiled seeds. Compiling takes longer than answering, so the last result is kept in `.cache/` and used for as long as
 * none of its inputs has changed. Seeds with problems are refused: nothing true can be told from them.
 */
export async function loadBundle(root: string): Promise<Bundle> {
  const key = await keyOf(root);
  const file = join(root, '.cache', 'portolan', 'bundle.json');
  const kept = await readKept(file, key);
  if (kept !== null) return kept;
  const { compileSeeds } = await import('#tools/seeds/compile.ts');
  const { formatProblem } = await import('#tools/seeds/problems.ts');
  const { bundle, problems } = await compileSeeds(join(root, 'seeds'));
  const [first] = problems;
  if (first !== undefined) {
    const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
    throw new BadInput(`The seeds have ${count}, which the command lint lists; the first is ${formatProblem(first)}`);
  }
  await keep(file, key, bundle);
  return bundle;
}

async function keyOf(root: string): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => filesOf(join(root, input))))).flat().toSorted();
  const hash = createHash('sha256');
  for (const [index, bytes] of (await Promise.all(files.map((file) => readFile(file)))).entries()) {
    hash.update(`${relative(root, files[index] ?? '')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && inputFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function readKept(file: string, key: string): Promise<Bundle | null> {
  try {
    const text = await readFile(file, 'utf8');
    if (!text.startsWith(`${key}\n`)) return null;
    // Written by `keep` from a compiled bundle of the very inputs that the key names.
    return JSON.parse(text.slice(key.length + 1)) as Bundle;
  } catch {
    return null;
  }
}

/** Another call may write at the same time, and the folder may be read-only: neither may spoil an answer. */
async function keep(file: string, key: string, bundle: Bundle): Promise<void> {
  try {
    const temporary = `${file}.${process.pid}`;
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(temporary, `${key}\n${JSON.stringify(bundle)}`);
    await rename(temporary, file);
  } catch {
    // The next call compiles again.
  }
}
