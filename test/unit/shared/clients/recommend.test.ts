import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recommend, type Recommendation } from '#shared/clients/recommend.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { findSupport } from '#shared/measures/find-support.ts';
import { createEvaluator, type Evaluator } from '#shared/rules/evaluator.ts';
import type { Answer, Answers } from '#shared/rules/schema.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const asOf = '2026-11-20';
let bundle: Bundle;
let evaluator: Evaluator;

beforeAll(async () => {
  ({ bundle } = await compileSeeds('seeds'));
  evaluator = createEvaluator(bundle);
});

const known = (value: boolean | string): Answer => ({ known: value, basis: 'stated' });

function recommendedFor(answers: Answers): readonly Recommendation[] {
  const { live, ended } = findSupport(bundle, answers, asOf);
  return recommend(bundle, evaluator.all(answers, asOf), [...live, ...ended]);
}

describe('which checklists are recommended', () => {
  it('names the overseas warehouse to an enterprise that exports under 9810, with the words that say so', () => {
    const found = recommendedFor({ sellerKind: known('enterprise'), exportMode: known('m9810') });
    const warehouse = found.find(({ checklist }) => checklist === 'overseas-warehouse');
    expect(warehouse?.standing).toBe('concerns');
    expect(warehouse?.grounds.map(({ condition }) => condition.id)).toEqual(['enterprise-warehouse', 'is-9810']);
    expect(found.indexOf(warehouse as Recommendation)).toBeLessThan(5);
  });

  it('names Guangzhou’s support to a seller there and no other city’s', () => {
    const found = recommendedFor({
      sellerKind: known('enterprise'),
      registeredCity: known('guangzhou'),
      sellsAbroad: known(true),
    });
    const names = found.filter(({ standing }) => standing === 'concerns').map(({ checklist }) => checklist);
    expect(names).toContain('support-gz');
    expect(found.map(({ checklist }) => checklist)).not.toContain('support-sz');
    expect(found.map(({ checklist }) => checklist)).not.toContain('support-sh');
  });

  it('says what would make a checklist concern a client where that is not known', () => {
    const found = recommendedFor({ sellerKind: known('enterprise') });
    const warehouse = found.find(({ checklist }) => checklist === 'overseas-warehouse');
    expect(warehouse?.standing).toBe('mayConcern');
    expect(warehouse?.open).toMatchObject([{ condition: { id: 'is-9810' }, facts: ['exportMode'] }]);
  });

  it('puts what concerns every sample seller before what only may', () => {
    for (const { answers } of bundle.samples) {
      const standings = recommendedFor(answers)
        .filter(({ isSettled }) => !isSettled)
        .map(({ standing }) => standing);
      const first = standings.indexOf('mayConcern');
      expect(standings.slice(first === -1 ? standings.length : first)).not.toContain('concerns');
    }
  });

  it('rests every reason on a passage or a rule record of the bundle, for every sample', () => {
    const sources = new Set([
      ...bundle.policies.flatMap(({ articles }) => articles.map(({ id }) => id)),
      ...bundle.ruleRecords.map(({ id }) => id),
    ]);
    for (const { answers } of bundle.samples) {
      for (const { grounds, articles } of recommendedFor(answers)) {
        for (const { cite } of grounds) {
          expect(cite.length).toBeGreaterThan(0);
          for (const citation of cite) expect(sources).toContain('rule' in citation ? citation.rule : citation.article);
        }
        for (const article of articles) expect(sources).toContain(article);
      }
    }
  });

  it('never recommends a checklist of which no rule is involved, and never leaves out one that is involved', () => {
    const facts = ['sellerKind', 'exportMode', 'registeredCity', 'sellsAbroad', 'hasOverseasWarehouse', 'importMode'];
    const choice = fc.record(
      Object.fromEntries(
        facts.map((id) => {
          const fact = bundle.facts.find((one) => one.id === id);
          const values = fact?.choices?.map(({ value }): boolean | string => value) ?? [true, false];
          return [id, fc.option(fc.constantFrom(...values))];
        }),
      ),
    );
    fc.assert(
      fc.property(choice, (chosen) => {
        const answers: Answers = Object.fromEntries(
          Object.entries(chosen).flatMap(([id, value]) => (value === null ? [] : [[id, known(value)]])),
        );
        const results = evaluator.all(answers, asOf);
        const involved = results
          .filter(({ verdicts }) => verdicts.some(({ value }) => value !== 'notInvolved'))
          .map(({ checklist }) => checklist);
        const found = recommendedFor(answers);
        expect(found.map(({ checklist }) => checklist).toSorted()).toEqual(involved.toSorted());
        for (const { standing, open } of found) expect(open.length > 0).toBe(standing === 'mayConcern');
      }),
      { numRuns: 40 },
    );
  });
});
