import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#shared/calendar/civil-date.ts';
import type { Answers, Expression, Rule, Value } from '#shared/rules/schema.ts';
import { truthOf } from '#shared/rules/truth.ts';
import type { MissingSet } from '#shared/rules/verdict.ts';
import {
  BOOLEANS,
  casesOn,
  CLOCKS,
  DATES,
  edges,
  expressionOn,
  INTERVALS,
  MIXED,
} from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import type { Domains } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import { ruleOf, stated, TODAY, verdictOf } from '#test/unit/shared/rules/support/build.ts';
import {
  assignmentsOf,
  holds,
  keyOf,
  kleene,
  leafHolds,
  leavesOf,
  outcomeOf,
  subsetsOf,
} from '#test/unit/shared/rules/support/oracle.ts';
import type { Assignment } from '#test/unit/shared/rules/support/oracle.ts';

// Thousands of rules, each against every case, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

/** Every way the unanswered facts can still fall, with the outcome that follows. */
function completionsOf(rule: Rule, answers: Answers, domains: Domains): readonly Completion[] {
  const possible = Object.entries(domains).map(([fact, values]): [string, readonly Value[]] => {
    const answer = answers[fact];
    return [fact, answer !== undefined && 'known' in answer ? [answer.known] : values];
  });
  return assignmentsOf(Object.fromEntries(possible)).map((assignment) => ({
    assignment,
    outcome: outcomeOf(rule, assignment),
  }));
}

interface Completion {
  readonly assignment: Assignment;
  readonly outcome: 'likely' | 'unlikely' | 'notInvolved';
}

const agrees = (set: MissingSet, assignment: Assignment): boolean =>
  set.every(({ wanted }) => wanted.every(({ leaf, truth }) => leafHolds(leaf, assignment) === truth));

/** Every set that is left when one comparison is dropped from the given one. */
const weakened = (set: MissingSet): readonly MissingSet[] =>
  set.flatMap((missing, index) =>
    missing.wanted.map((_, dropped) =>
      set.with(index, { ...missing, wanted: missing.wanted.filter((__, position) => position !== dropped) }),
    ),
  );

/** Whether two completions that differ in this fact alone have different outcomes. */
function canChange(fact: string, completions: readonly Completion[]): boolean {
  const outcomes = new Map<string, string>();
  return completions.some(({ assignment, outcome }) => {
    const rest = JSON.stringify({ ...assignment, [fact]: null });
    const other = outcomes.get(rest) ?? outcome;
    outcomes.set(rest, outcome);
    return other !== outcome;
  });
}

let judged = 0;

/** Rules of its own for every property: the seed hangs on its name, and so is the same in every run of the tests. */
function forEveryCase(domains: Domains, numRuns: number, check: (rule: Rule, answers: Answers) => void): void {
  fc.assert(
    fc.property(casesOn(domains), ([rule, answers]) => {
      judged += 1;
      check(rule, answers);
    }),
    { numRuns, seed: seedFrom(expect.getState().currentTestName ?? '') },
  );
}

afterAll(() => {
  console.log(`brute force: ${judged} random rules`);
});

function seedFrom(name: string): number {
  let seed = 20261120;
  for (let index = 0; index < name.length; index += 1) seed = (Math.imul(seed, 31) + name.charCodeAt(index)) | 0;
  return seed;
}

/** What is true exactly where the rule has the outcome. */
function targetOf(rule: Rule, value: Completion['outcome']): Expression {
  const gate: Expression = { all: rule.appliesIf.map((condition) => condition.holds) };
  const needs: Expression = { all: rule.requires.map((condition) => condition.holds) };
  if (value === 'notInvolved') return { not: gate };
  return { all: [gate, value === 'likely' ? needs : { not: needs }] };
}

/** Together 20 000 rules for every property that is run over all of them. */
const worlds = [
  { name: 'yes-or-no facts', domains: BOOLEANS, runs: 10_000 },
  { name: 'facts of several types', domains: MIXED, runs: 7000 },
  { name: 'stretches of one number and one day', domains: INTERVALS, runs: 3000 },
];

test.each(worlds)('the random cases over $name are of every sort', ({ domains, runs }) => {
  const seen = { likely: 0, unlikely: 0, notInvolved: 0, undetermined: 0, beyondKleene: 0, severalFacts: 0 };
  forEveryCase(domains, runs, (rule, answers) => {
    const { value, stillMissing } = verdictOf(rule, answers);
    seen[value] += 1;
    if (value === 'undetermined') seen.severalFacts += stillMissing.toLikely.some((set) => set.length > 1) ? 1 : 0;
    else if (truthOf(targetOf(rule, value), answers, new Map(), TODAY) === 'unknown') seen.beyondKleene += 1;
  });
  for (const [, count] of Object.entries(seen)) expect(count).toBeGreaterThan(runs / 200);
});

describe.each(worlds)('against brute force over $name', ({ domains, runs }) => {
  test('the outcome is settled exactly where every completion agrees, and then it is that outcome', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const outcomes = new Set(completionsOf(rule, answers, domains).map(({ outcome }) => outcome));
      const [only] = outcomes;
      expect(verdictOf(rule, answers).value).toBe(outcomes.size === 1 ? only : 'undetermined');
    });
  });

  test('a condition is settled exactly where every completion agrees on it', () => {
    forEveryCase(domains, runs / 2, (rule, answers) => {
      const completions = completionsOf(rule, answers, domains);
      for (const { condition, truth } of verdictOf(rule, answers).conditions) {
        const truths = new Set(completions.map(({ assignment }) => String(holds(condition.holds, assignment))));
        const [only] = truths;
        expect(truth).toBe(truths.size === 1 ? only : 'unknown');
      }
    });
  });

  test('the reasons alone lead to the same outcome', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const { value, why } = verdictOf(rule, answers);
      const known = Object.fromEntries(why.map((reason) => [reason.leaf.fact, reason.value]));
      if (value === 'undetermined') expect(why).toEqual([]);
      else expect(verdictOf(rule, stated(known)).value).toBe(value);
    });
  });

  test('no smaller set of known comparisons would do, by Kleene’s logic alone', () => {
    let compared = 0;
    forEveryCase(domains, runs, (rule, answers) => {
      const { value, why } = verdictOf(rule, answers);
      if (value === 'undetermined') return;
      const target = targetOf(rule, value);
      const known = leavesOf(target).filter(({ fact }) => answers[fact] !== undefined);
      if (known.length > 8 || kleene(target, known, answers) !== true) return;
      const ofReasons = known.filter((leaf) => why.some((reason) => keyOf(reason.leaf) === keyOf(leaf)));
      expect(ofReasons.length).toBe(why.length);
      expect(kleene(target, ofReasons, answers)).toBe(true);
      for (const smaller of subsetsOf(known, why.length - 1)) expect(kleene(target, smaller, answers)).not.toBe(true);
      compared += 1;
    });
    expect(compared).toBeGreaterThan(runs / 4);
  });

  test('what is still missing suffices, can be answered so, and contains nothing needless', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const completions = completionsOf(rule, answers, domains);
      const { value, stillMissing } = verdictOf(rule, answers);
      if (value !== 'undetermined') {
        expect(stillMissing).toEqual({ toLikely: [], toNo: [] });
        return;
      }
      const answered = new Set(Object.keys(answers));
      const check = (sets: readonly MissingSet[], isMet: (outcomes: ReadonlySet<string>) => boolean) => {
        const isSufficient = (set: MissingSet) => {
          const met = completions.filter(({ assignment }) => agrees(set, assignment));
          return isMet(new Set(met.map(({ outcome }) => outcome)));
        };
        for (const set of sets) {
          expect(set.every(({ fact }) => !answered.has(fact))).toBe(true);
          expect(completions.some(({ assignment }) => agrees(set, assignment))).toBe(true);
          expect(isSufficient(set)).toBe(true);
          expect(weakened(set).some(isSufficient)).toBe(false);
        }
        expect(sets.length).toBeLessThanOrEqual(16);
        const met = sets.map((set) => completions.filter(({ assignment }) => agrees(set, assignment)));
        met.forEach((one, index) => {
          const covers = (other: readonly Completion[]) => one.every((completion) => other.includes(completion));
          expect(met.some((other, position) => position !== index && covers(other))).toBe(false);
        });
        expect(sets.map((set) => set.length)).toEqual(sets.map((set) => set.length).toSorted((one, two) => one - two));
      };
      check(stillMissing.toLikely, (outcomes) => outcomes.size === 1 && outcomes.has('likely'));
      check(stillMissing.toNo, (outcomes) => outcomes.size === 1 && !outcomes.has('likely'));
      const reachable = new Set(completions.map(({ outcome }) => outcome));
      expect(stillMissing.toLikely.length > 0).toBe(reachable.has('likely'));
      expect(stillMissing.toNo.length > 0).toBe(reachable.has('unlikely') || reachable.has('notInvolved'));
    });
  });

  test('a fact is moot exactly where no completion changes its outcome with it', () => {
    forEveryCase(domains, runs / 2, (rule, answers) => {
      const completions = completionsOf(rule, answers, domains);
      const verdict = verdictOf(rule, answers);
      const read = new Set(verdict.conditions.flatMap((condition) => condition.facts));
      for (const fact of Object.keys(domains).filter((one) => answers[one] === undefined && read.has(one))) {
        expect(verdict.moot.includes(fact)).toBe(!canChange(fact, completions));
      }
    });
  });

  test('one more answer never changes a settled outcome', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const { value } = verdictOf(rule, answers);
      if (value === 'undetermined') return;
      for (const [fact, values] of Object.entries(domains)) {
        if (answers[fact] !== undefined) continue;
        for (const known of values)
          expect(verdictOf(rule, { ...answers, ...stated({ [fact]: known }) }).value).toBe(value);
      }
    });
  });

  test('the order in which the answers came makes no difference', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const reversed = Object.fromEntries(Object.entries(answers).toReversed());
      expect(verdictOf(rule, reversed)).toEqual(verdictOf(rule, answers));
    });
  });

  test('an unknown requirement never passes', () => {
    forEveryCase(domains, runs / 2, (rule, answers) => {
      const { value, conditions } = verdictOf(rule, answers);
      if (conditions.some(({ truth }) => truth !== 'true')) expect(value).not.toBe('likely');
    });
  });

  test('an answer of the wrong type counts as no answer', () => {
    forEveryCase(domains, runs / 4, (rule, answers) => {
      const open = Object.keys(domains).filter((fact) => answers[fact] === undefined);
      const wrong = stated(Object.fromEntries(open.map((fact) => [fact, { minor: 1, currency: 'CNY' }])));
      const [bare, confused] = [verdictOf(rule, answers), verdictOf(rule, { ...answers, ...wrong })];
      expect(confused).toEqual(bare);
    });
  });
});

const clockWorlds = [
  { name: 'two days and the months between them', domains: DATES, runs: 2000 },
  { name: 'two days and clocks of every measure', domains: CLOCKS, runs: 3000 },
];

describe.each(clockWorlds)('against brute force over $name', ({ domains, runs }) => {
  test('nothing is settled that a completion could change', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const { value, conditions, moot } = verdictOf(rule, answers);
      const completions = completionsOf(rule, answers, domains);
      const outcomes = new Set<string>(completions.map(({ outcome }) => outcome));
      if (value !== 'undetermined') expect([...outcomes]).toEqual([value]);
      for (const { condition, truth } of conditions.filter((one) => one.truth !== 'unknown')) {
        expect(completions.every((one) => String(holds(condition.holds, one.assignment)) === truth)).toBe(true);
      }
      for (const fact of moot) expect(canChange(fact, completions)).toBe(false);
    });
  });

  test('what is still missing suffices', () => {
    forEveryCase(domains, runs, (rule, answers) => {
      const completions = completionsOf(rule, answers, domains);
      const { toLikely, toNo } = verdictOf(rule, answers).stillMissing;
      for (const { assignment, outcome } of completions) {
        for (const set of toLikely) if (agrees(set, assignment)) expect(outcome).toBe('likely');
        for (const set of toNo) if (agrees(set, assignment)) expect(outcome).not.toBe('likely');
      }
    });
  });
});

/** Every day on which a clock that touches the days of `CLOCKS` could begin or end. */
const CALENDAR = Array.from({ length: 1900 }, (_, gap) => addDays('2025-01-01', gap));

test.each([
  ['from which clocks count', 'shipped', 'back'],
  ['to which clocks count', 'back', 'shipped'],
])('of the unknown day %s every day of the calendar is thought of, and no more', (_, open, known) => {
  const cases = fc.tuple(expressionOn({ shipped: CLOCKS['shipped'] ?? [], back: CLOCKS['back'] ?? [] }, 2), edges);
  fc.assert(
    fc.property(cases, ([expression, day]) => {
      const outcomes = new Set(CALENDAR.map((one) => holds(expression, { [open]: one, [known]: day })));
      const { value } = verdictOf(ruleOf([], [expression]), stated({ [known]: day }));
      const [only] = outcomes;
      expect(value).toBe(outcomes.size > 1 ? 'undetermined' : only === true ? 'likely' : 'unlikely');
    }),
    { numRuns: 600, seed: 20261120 },
  );
});
