import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder, type TemporaryFolder } from '#test/helpers/temporary-folder.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { formatProblem } from '#tools/seeds/problems.ts';

/** The small, made-up seeds that tests spoil. */
export const smallSeeds = join(process.cwd(), 'test', 'fixtures', 'seeds');

/** One change to a file of the seeds: the first place of `from` becomes `to`. */
export interface Spoiled {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Compiles a copy of the small seeds with some files changed; problems come back as the lines a person reads. */
export async function problemsAfter(...changes: readonly Spoiled[]): Promise<readonly string[]> {
  await using folder = await seedsCopy();
  for (const { file, from, to } of changes) await spoil(join(folder.path, 'seeds', file), from, to);
  const { problems } = await compileSeeds(join(folder.path, 'seeds'));
  return problems.map(formatProblem);
}

/** A folder that holds a copy of the small seeds under `seeds/`. */
export async function seedsCopy(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder();
  await cp(smallSeeds, join(folder.path, 'seeds'), { recursive: true });
  return folder;
}

async function spoil(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold what the test wants to change: ${from}`);
  await writeFile(
    file,
    text.replace(from, () => to),
  );
}
