import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { problemsAfter, seedsCopy, smallSeeds } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const policy = 'policies/zz-2020.md';
const checklist = 'checklists/small.yaml';
const facts = 'facts.yaml';
const rule = 'rules/zz-rule.yaml';
const sample = 'samples/one.yaml';

it('finds nothing wrong in sound seeds', async () => {
  expect(await problemsAfter()).toEqual([]);
});

it('compiles documents alone, where nothing else is written yet', async () => {
  await using folder = await seedsCopy();
  for (const name of ['checklists', 'samples', 'measures', 'facts.yaml', 'contradictions.yaml']) {
    await rm(join(folder.path, 'seeds', name), { recursive: true });
  }
  const { bundle, problems } = await compileSeeds(join(folder.path, 'seeds'));
  expect([problems, bundle.policies.length, bundle.facts, bundle.checklists]).toEqual([[], 1, [], []]);
});

it('finds a fact that nothing uses', async () => {
  const added = {
    file: facts,
    from: '- id: exportMode',
    to: `- id: staff
  type: integer
  question: { zh: 有多少人？, en: How many people? }
  label: { zh: 人数, en: people }
  help: { zh: 问人事。, en: Ask human resources. }
  holder: { zh: 人事, en: human resources }
  changeable: 'no'
  sensitive: false
- id: exportMode`,
  };
  expect(await problemsAfter(added)).toEqual([
    'seeds/facts.yaml:9:7 no checklist and no measure uses the fact `staff`; use it in a condition or remove it.',
  ]);
});

it('lists the problems of several files at once, in order', async () => {
  const problems = await problemsAfter(
    { file: rule, from: 'grade: C', to: 'grade: D' },
    { file: facts, from: 'changeable: cheap', to: 'changeable: maybe' },
  );
  expect(problems).toEqual([
    'seeds/facts.yaml:7:15 `changeable` is not a value known here; expected one of no, cheap, costly.',
    'seeds/rules/zz-rule.yaml:14:12 `statements[0].grade` is not a value known here; expected one of A, B, C, S.',
  ]);
});

it('reads files with the line ends of Windows alike', async () => {
  const { bundle } = await compileSeeds(smallSeeds);
  await using folder = await seedsCopy();
  for (const file of [policy, checklist, facts, rule, sample]) {
    const path = join(folder.path, 'seeds', file);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
  }
  const other = await compileSeeds(join(folder.path, 'seeds'));
  expect([other.problems, other.bundle.edition]).toEqual([[], bundle.edition]);
});
