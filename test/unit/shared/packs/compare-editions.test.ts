import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { changedClauses, compareEditions } from '#shared/packs/compare-editions.ts';
import { smallSeeds } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

let bundle: Bundle;

beforeAll(async () => {
  ({ bundle } = await compileSeeds(smallSeeds));
});

describe('two editions', () => {
  it('that are the same differ in nothing', () => {
    const changes = compareEditions(bundle, structuredClone(bundle));
    expect([changes.policies, changes.ruleRecords, changes.checklists]).toEqual([[], [], []]);
    expect(changedClauses(changes)).toBe(0);
    expect(Object.values(changes.others).flatMap(Object.values)).toEqual(Array(15).fill(0));
  });

  it('differ the other way round when they are compared the other way round', () => {
    const [policy] = bundle.policies;
    const without = { ...bundle, policies: [] };
    const [forth, back] = [compareEditions(bundle, without), compareEditions(without, bundle)];
    expect(forth.policies).toMatchObject([{ id: policy?.id, kind: 'removed' }]);
    expect(back.policies).toMatchObject([{ id: policy?.id, kind: 'added' }]);
    expect(changedClauses(forth)).toBe(policy?.articles.length);
    expect(forth.policies[0]?.parts.map(({ before }) => before)).toEqual(
      back.policies[0]?.parts.map(({ after }) => after),
    );
  });

  it('name the one clause whose words changed, with both of its texts', () => {
    const changed = structuredClone(bundle);
    const article = changed.policies[0]?.articles[1];
    if (article === undefined) throw new Error('The small seeds have no second article.');
    const before = article.text;
    article.text = `${before}新的一句。`;
    const { policies } = compareEditions(bundle, changed);
    expect(policies).toMatchObject([
      { kind: 'changed', parts: [{ id: article.id, kind: 'changed', before, after: `${before}新的一句。` }] },
    ]);
  });

  it('name a document of which only a date changed, without clauses', () => {
    const changed = structuredClone(bundle);
    const [policy] = changed.policies;
    if (policy !== undefined) policy.period.to = '2030-01-01';
    expect(compareEditions(bundle, changed).policies).toMatchObject([{ kind: 'changed', parts: [] }]);
  });

  it('name a condition whose words are the same and whose meaning is not', () => {
    const changed = structuredClone(bundle);
    const condition = changed.checklists[0]?.rules[0]?.requires[0];
    if (condition === undefined) throw new Error('The small seeds have no condition.');
    condition.holds = { not: condition.holds };
    const [checklist] = compareEditions(bundle, changed).checklists;
    expect(checklist?.parts).toMatchObject([{ kind: 'changed', before: condition.label, after: condition.label }]);
  });

  it('count what stands behind documents and checklists', () => {
    const changed = { ...structuredClone(bundle), facts: bundle.facts.slice(1), samples: [] };
    const { others } = compareEditions(bundle, changed);
    expect(others.facts).toEqual({ added: 0, removed: 1, changed: 0 });
    expect(others.samples.removed).toBe(bundle.samples.length);
  });
});
