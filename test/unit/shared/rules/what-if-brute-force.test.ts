import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Value } from '#shared/rules/schema.ts';
import type { WhatIf } from '#shared/rules/what-if.ts';
import { BOOLEANS, casesOn, INTERVALS, MIXED } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import type { Domains } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import { assignmentsOf, leafHolds, outcomeOf } from '#test/unit/shared/rules/support/oracle.ts';
import type { Assignment } from '#test/unit/shared/rules/support/oracle.ts';
import { whatIfs } from '#test/unit/shared/rules/support/what-if.ts';
import type { Effort } from '#test/unit/shared/rules/support/what-if.ts';

// Thousands of rules, each against every case, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

const effortsOf = (domains: Domains) =>
  fc
    .tuple(...Object.keys(domains).map(() => fc.constantFrom<Effort>('no', 'cheap', 'cheap', 'costly')))
    .map((list) => Object.fromEntries(Object.keys(domains).map((fact, index) => [fact, list[index] ?? 'no'])));

/** Every case of some facts; a case is known by its place among all. */
interface Cases {
  readonly facts: readonly string[];
  readonly domains: Domains;
  readonly all: readonly Assignment[];
  /** The place of a fact's value in its list, in a case. */
  readonly digit: (index: number, fact: number) => number;
  /** The same number for all cases that differ in no fact that is named. */
  readonly among: (index: number, named: readonly boolean[]) => number;
}

function casesOver(domains: Domains): Cases {
  const facts = Object.keys(domains);
  const sizes = facts.map((fact) => domains[fact]?.length ?? 1);
  // The last fact changes first from case to case.
  const steps = sizes.map((_, fact) => sizes.slice(fact + 1).reduce((product, size) => product * size, 1));
  const digit: Cases['digit'] = (index, fact) => Math.floor(index / (steps[fact] ?? 1)) % (sizes[fact] ?? 1);
  const among: Cases['among'] = (index, named) =>
    named.reduce((sum, isNamed, fact) => (isNamed ? sum + digit(index, fact) * (steps[fact] ?? 1) : sum), 0);
  return { facts, domains, all: assignmentsOf(domains), digit, among };
}

/** Together 20 000 rules. */
describe.each([
  { name: 'yes-or-no facts', domains: BOOLEANS, runs: 10_000 },
  { name: 'facts of several types', domains: MIXED, runs: 5000 },
  { name: 'stretches of one number and one day', domains: INTERVALS, runs: 5000 },
])('what if, against brute force over $name', ({ domains, runs }) => {
  const cases = casesOver(domains);

  test('suffices, asks nothing needless, keeps off what cannot be changed, and misses nothing cheaper', () => {
    const seen = { some: 0, several: 0, provided: 0 };
    fc.assert(
      fc.property(casesOn(domains), effortsOf(domains), ([rule, answers], efforts) => {
        const { facts } = cases;
        const known = (fact: string): Value | undefined => {
          const answer = answers[fact];
          return answer !== undefined && 'known' in answer ? answer.known : undefined;
        };
        const likely = cases.all.map((assignment) => ({
          assignment,
          isLikely: outcomeOf(rule, assignment) === 'likely',
        }));
        /** Whether every case in which `named` facts are as wanted, and all else is as it is, comes out as 可能适用. */
        const suffices = (set: WhatIf['provided'], named: readonly string[]) => {
          const possible = likely.filter(
            ({ assignment }) =>
              facts.every(
                (fact) => named.includes(fact) || known(fact) === undefined || known(fact) === assignment[fact],
              ) && set.every(({ wanted }) => wanted.every(({ leaf, truth }) => leafHolds(leaf, assignment) === truth)),
          );
          return possible.length > 0 && possible.every(({ isLikely }) => isLikely);
        };
        const isLikelyNow = suffices([], []);
        const found = whatIfs(rule, answers, efforts);
        expect(isLikelyNow && found.length > 0).toBe(false);
        expect(found.length).toBeLessThanOrEqual(8);
        for (const { changes, provided } of found) {
          const set = [...changes, ...provided];
          const named = set.map(({ fact }) => fact);
          expect(changes.every(({ fact, effort }) => effort === efforts[fact])).toBe(true);
          expect(provided.every(({ fact }) => efforts[fact] === 'no' && known(fact) === undefined)).toBe(true);
          expect(suffices(set, named)).toBe(true);
          set.forEach((missing, index) => {
            const others = set.filter((other) => other !== missing);
            expect(
              suffices(
                others,
                named.filter((fact) => fact !== missing.fact),
              ),
            ).toBe(false);
            missing.wanted.forEach((_, dropped) => {
              const wanted = missing.wanted.filter((__, position) => position !== dropped);
              expect(suffices(set.with(index, { ...missing, wanted }), named)).toBe(false);
            });
          });
        }
        const prices = found.map(({ changes }) => [
          changes.filter(({ effort }) => effort === 'costly').length,
          changes.length,
        ]);
        expect(prices).toEqual(prices.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
        const least = isLikelyNow ? undefined : cheapest(cases, likely, known, efforts);
        // Where nothing has to change, what is open and unchangeable may decide alone: then there may be nothing to say.
        if (least?.[1] !== 0) expect(prices[0]).toEqual(least);
        if (found.length > 0) seen.some += 1;
        if (found.some(({ changes }) => changes.length > 1)) seen.several += 1;
        if (found.some(({ provided }) => provided.length > 0)) seen.provided += 1;
      }),
      { numRuns: runs, seed: 20261120 },
    );
    console.log(`what if, ${runs} random rules: ${JSON.stringify(seen)}`);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 100);
  });
});

/** The least price of changes that can lead to 可能适用 for certain, open unchangeable facts at their best; by trying all. */
function cheapest(
  cases: Cases,
  likely: readonly { readonly isLikely: boolean }[],
  known: (fact: string) => Value | undefined,
  efforts: Readonly<Record<string, Effort>>,
): readonly number[] | undefined {
  const { facts, domains } = cases;
  const changeable = facts.filter((fact) => efforts[fact] !== 'no');
  const subsets = changeable.reduce<readonly (readonly string[])[]>(
    (all, fact) => [...all, ...all.map((subset) => [...subset, fact])],
    [[]],
  );
  const priced = subsets
    .map((subset) => ({ subset, price: [subset.filter((fact) => efforts[fact] === 'costly').length, subset.length] }))
    .toSorted(({ price: [a = 0, b = 0] }, { price: [c = 0, d = 0] }) => a - c || b - d);
  const found = priced.find(({ subset }) => {
    // What is changed, and what is open and cannot be, may be chosen; of the rest every case must do.
    const chosen = facts.map((fact) => subset.includes(fact) || (efforts[fact] === 'no' && known(fact) === undefined));
    const kept = facts.map((fact) => {
      const value = subset.includes(fact) ? undefined : known(fact);
      return value === undefined ? null : (domains[fact]?.indexOf(value) ?? -1);
    });
    const failing = new Set<number>();
    const possible = new Set<number>();
    likely.forEach(({ isLikely }, index) => {
      if (kept.some((place, fact) => place !== null && cases.digit(index, fact) !== place)) return;
      const choice = cases.among(index, chosen);
      if (isLikely) possible.add(choice);
      else failing.add(choice);
    });
    return [...possible].some((choice) => !failing.has(choice));
  });
  return found?.price;
}
