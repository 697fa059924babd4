import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { seedsCopy } from '#test/helpers/seeds-copy.ts';
import { BadInput } from '#tools/cli/bad-input.ts';
import { loadBundle } from '#tools/cli/load-bundle.ts';

const kept = (root: string): string => join(root, '.cache', 'portolan', 'bundle.json');

it('compiles once and answers from what it kept', async () => {
  await using folder = await seedsCopy();
  const first = await loadBundle(folder.path);
  const text = await readFile(kept(folder.path), 'utf8');
  await writeFile(kept(folder.path), text.replace(first.edition, 'kept'));
  expect((await loadBundle(folder.path)).edition).toBe('kept');
});

it('compiles anew when a seed has changed', async () => {
  await using folder = await seedsCopy();
  const first = await loadBundle(folder.path);
  const file = join(folder.path, 'seeds', 'facts.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('en: registration', 'en: registering'));
  const second = await loadBundle(folder.path);
  expect(second.edition).not.toBe(first.edition);
  expect(second.facts[0]?.label.en).toBe('registering');
});

it('compiles anew when what it kept is torn', async () => {
  await using folder = await seedsCopy();
  const first = await loadBundle(folder.path);
  const text = await readFile(kept(folder.path), 'utf8');
  await writeFile(kept(folder.path), text.slice(0, text.length / 2));
  expect(await loadBundle(folder.path)).toEqual(first);
});

it('answers where nothing can be kept', async () => {
  await using folder = await seedsCopy();
  await writeFile(join(folder.path, '.cache'), 'a file where the folder should be');
  expect((await loadBundle(folder.path)).policies.length).toBe(1);
});

it('refuses seeds with problems in one sentence, and keeps nothing of them', async () => {
  await using folder = await seedsCopy();
  await rm(join(folder.path, 'seeds', 'facts.yaml'));
  const refused = await loadBundle(folder.path).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(BadInput);
  expect(String(refused)).toMatch(/The seeds have \d+ problems, which the command lint lists; the first is seeds\//);
  await expect(readFile(kept(folder.path))).rejects.toThrow('ENOENT');
});
