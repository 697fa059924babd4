import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { seedsCopy } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { seedsPlugin } from '#tools/seeds/vite-plugin.ts';

/** Builds a program of one line beside the seeds; gives what the build would write. */
async function buildIn(root: string): Promise<ReadonlyMap<string, string>> {
  await writeFile(join(root, 'index.js'), 'export const program = 1;\n');
  const result = await build({
    root,
    logLevel: 'silent',
    configFile: false,
    plugins: [seedsPlugin()],
    build: { write: false, rolldownOptions: { input: join(root, 'index.js') } },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.map((file) => [file.fileName, file.type === 'asset' ? String(file.source) : file.code]));
}

it('puts the compiled seeds beside the program', async () => {
  await using folder = await seedsCopy();
  const files = await buildIn(folder.path);
  const { bundle } = await compileSeeds(join(folder.path, 'seeds'));
  expect(JSON.parse(files.get('bundle.json') ?? 'null')).toEqual(bundle);
});

it('stops the build with the list of problems', async () => {
  await using folder = await seedsCopy();
  await writeFile(join(folder.path, 'seeds', 'samples', 'one.yaml'), 'id: one\n');
  await expect(buildIn(folder.path)).rejects.toThrow('seeds/samples/one.yaml:1:1 the field `name` is missing; add it');
});
