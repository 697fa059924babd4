import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlesToCompare, startingPairs } from '#shared/measures/articles-to-compare.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const policyOf = (article: string) => article.split('#')[0];

it('offers pairs of two documents that one checklist leans on, none twice', () => {
  const pairs = startingPairs(bundle);
  expect(pairs.length).toBeGreaterThan(5);
  for (const { checklist, left, right } of pairs) {
    const leansOn = bundle.checklists.find(({ id }) => id === checklist)?.leansOn;
    expect(leansOn).toEqual(expect.arrayContaining([left, right]));
    expect(policyOf(left)).not.toBe(policyOf(right));
  }
  expect(new Set(pairs.map(({ left, right }) => [left, right].toSorted().join())).size).toBe(pairs.length);
});

it('offers first what a checklist reads together with the article, never the same document', () => {
  const offered = articlesToCompare('gz-2024#15', bundle, 8);
  expect(offered.slice(0, 2).toSorted()).toEqual(['gd-2021#10', 'sz-2022#20']);
  expect(offered.map(policyOf)).not.toContain('gz-2024');
});

it('offers nothing for an article that nothing is known of', () => {
  expect(articlesToCompare('gz-2024#preamble', bundle, 8)).toEqual([]);
});
