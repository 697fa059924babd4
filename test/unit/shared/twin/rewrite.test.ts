import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCivilDate, daysBetween } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Answers } from '#shared/rules/schema.ts';
import { createEvaluator } from '#shared/rules/evaluator.ts';
import { rewriteAnswers } from '#shared/twin/rewrite.ts';
import { seeds } from '#test/contract/app.ts';

const asOf = '2026-11-20';

function outcomes(bundle: Bundle, answers: Answers): readonly string[] {
  return createEvaluator(bundle)
    .all(answers, asOf)
    .flatMap(({ checklist, verdicts }) => verdicts.map(({ rule, value }) => `${checklist} ${rule} ${value}`));
}

function days(answers: Answers): readonly string[] {
  return Object.values(answers).flatMap((answer) =>
    'known' in answer && typeof answer.known === 'string' && isCivilDate(answer.known) ? [answer.known] : [],
  );
}

function amounts(answers: Answers): readonly number[] {
  return Object.values(answers).flatMap((answer) =>
    'known' in answer && typeof answer.known === 'object' && answer.known.minor !== 0 ? [answer.known.minor] : [],
  );
}

describe('the answers of a training case', () => {
  it('lead to the outcomes of the case they were made from, for every made-up seller and ten seeds', async () => {
    const bundle = await seeds;
    for (const sample of bundle.samples) {
      const before = outcomes(bundle, sample.answers);
      for (let seed = 0; seed < 10; seed += 1) {
        const { answers, changed } = rewriteAnswers(sample.answers, bundle, asOf, seed);
        const after = outcomes(bundle, answers);
        // Where a limit of the law leaves no room, what differs is said and nothing else differs.
        const differing = before
          .filter((line, place) => line !== after[place])
          .map((line) => line.split(' ').slice(0, 2).join(' '));
        expect(changed.map(({ checklist, rule }) => `${checklist} ${rule}`)).toEqual(differing);
        expect(changed, `${sample.id} ${seed}`).toEqual([]);
      }
    }
  });

  it('keep no day and no amount, move all days alike, and round every amount', async () => {
    const bundle = await seeds;
    for (const sample of bundle.samples) {
      const { answers } = rewriteAnswers(sample.answers, bundle, asOf, 3);
      const [was, is] = [days(sample.answers), days(answers)];
      expect(is.filter((day) => was.includes(day))).toEqual([]);
      expect(new Set(is.map((day, place) => daysBetween(was[place] ?? day, day))).size).toBeLessThanOrEqual(1);
      expect(amounts(answers).filter((amount) => amounts(sample.answers).includes(amount))).toEqual([]);
    }
  });

  it('are the same for the same seed, and others for another', async () => {
    const bundle = await seeds;
    const sample = bundle.samples.find(({ answers }) => days(answers).length > 0);
    if (sample === undefined) throw new Error('No sample has a day.');
    const made = [1, 1, 2, 3, 4].map((seed) =>
      JSON.stringify(rewriteAnswers(sample.answers, bundle, asOf, seed).answers),
    );
    expect(made[0]).toBe(made[1]);
    expect(new Set(made).size).toBeGreaterThan(1);
  });

  it('hold for cases made at random, and say truly which outcomes differ', async () => {
    const bundle = await seeds;
    const day = fc
      .integer({ min: -1500, max: 200 })
      .map((by) => new Date(Date.UTC(2026, 10, 20) + by * 86_400_000).toISOString().slice(0, 10));
    const value = (fact: Bundle['facts'][number]): fc.Arbitrary<Answers[string] | undefined> => {
      const known =
        fact.type === 'boolean'
          ? fc.boolean()
          : fact.type === 'date'
            ? day
            : fact.type === 'choice'
              ? fc.constantFrom(...(fact.choices ?? []).map((choice) => choice.value))
              : fact.type === 'money'
                ? fc.record({ minor: fc.integer({ min: 1, max: 9_000_000_000 }), currency: fc.constant('CNY') })
                : fc.integer({ min: 0, max: 10_000 });
      return fc.option(
        known.map((given) => ({ known: given, basis: 'stated' as const })),
        { nil: undefined },
      );
    };
    const cases = fc.record(Object.fromEntries(bundle.facts.map((fact) => [fact.id, value(fact)] as const)));
    fc.assert(
      fc.property(cases, fc.nat(), (given, seed) => {
        const answers: Answers = Object.fromEntries(
          Object.entries(given).flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])),
        );
        const twin = rewriteAnswers(answers, bundle, asOf, seed);
        const [before, after] = [outcomes(bundle, answers), outcomes(bundle, twin.answers)];
        const differing = before
          .filter((line, place) => line !== after[place])
          .map((line) => line.split(' ').slice(0, 2).join(' '));
        expect(twin.changed.map(({ checklist, rule }) => `${checklist} ${rule}`)).toEqual(differing);
        expect(days(twin.answers).filter((one) => days(answers).includes(one))).toEqual([]);
        expect(amounts(twin.answers).filter((one) => amounts(answers).includes(one))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
