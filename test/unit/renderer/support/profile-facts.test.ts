import { beforeAll, expect, test } from 'vitest';
import { profileFacts } from '#renderer/features/support/profile-facts.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { findSupport } from '#shared/measures/find-support.ts';

let bundle: Bundle;

beforeAll(async () => {
  ({ bundle } = await compileSeeds('seeds'));
}, 60_000);

test('the profile asks every fact on which it can rest whether an article concerns a seller, once', () => {
  const asked = profileFacts(bundle).map(({ id }) => id);
  expect(new Set(asked).size).toBe(asked.length);
  const { live, ended } = findSupport(bundle, {}, '2026-11-20');
  const missing = [...live, ...ended].flatMap(({ missingFacts }) => missingFacts);
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.filter((fact) => !asked.includes(fact))).toEqual([]);
});

test('the fact that most articles read is asked first', () => {
  const [first] = profileFacts(bundle);
  const readers = (fact: string) =>
    bundle.measures.filter(({ concerns }) => JSON.stringify(concerns).includes(`"fact":"${fact}"`)).length;
  const most = Math.max(...bundle.facts.map(({ id }) => readers(id)));
  expect(readers(first?.id ?? '')).toBe(most);
});

test('articles that speak to nobody in particular ask nothing', () => {
  const measures = bundle.measures.filter(({ concerns }) => concerns === null);
  expect(measures.length).toBeGreaterThan(0);
  expect(profileFacts({ measures, facts: bundle.facts })).toEqual([]);
});
