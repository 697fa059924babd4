import fc from 'fast-check';
import type { Answers, Clock, Expression, Leaf, Rule, Value } from '#shared/rules/schema.ts';
import { cite, ruleOf, stated } from '#test/unit/shared/rules/support/build.ts';

export type Domains = Readonly<Record<string, readonly Value[]>>;

/** Yes-or-no facts only: here the rule core has to settle all there is to settle. */
export const BOOLEANS: Domains = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((fact) => [fact, [true, false]]),
);

/** Six facts; the values stand for every stretch between the constants that the comparisons use. */
export const MIXED: Domains = {
  a: [true, false],
  b: [true, false],
  c: [true, false],
  mode: ['9610', '1210', 'another'],
  staff: [4, 5, 7, 10, 11],
  months: [4, 5, 7, 10, 11],
};

/** A number and a day on which several comparisons stand at once; the values stand for every stretch between them. */
export const INTERVALS: Domains = {
  a: [true, false],
  staff: [4, 5, 7, 10, 11],
  on: ['2025-12-30', '2025-12-31', '2026-01-01', '2026-05-05', '2027-12-31', '2028-01-01'],
};

const day = (value: number): string =>
  `2026-${String(Math.ceil(value / 28)).padStart(2, '0')}-${String(((value - 1) % 28) + 1).padStart(2, '0')}`;

/** Two days and their distance. */
export const DATES: Domains = {
  a: [true, false],
  exported: Array.from({ length: 16 }, (_, index) => day(1 + index * 17)),
  returned: Array.from({ length: 16 }, (_, index) => day(1 + index * 17)),
};

/** Two days around the ends of months and years, a leap day among them, and clocks of every measure between them. */
const EDGES = [
  '2026-10-31',
  '2026-12-31',
  '2027-01-01',
  '2027-01-31',
  '2027-02-28',
  '2027-03-01',
  '2027-04-30',
  '2027-05-01',
  '2027-12-31',
  '2028-02-29',
  '2028-04-30',
  '2028-05-01',
];
export const CLOCKS: Domains = { a: [true, false], shipped: EDGES, back: EDGES };

/** One of those days. */
export const edges: fc.Arbitrary<string> = fc.constantFrom(...EDGES);

/** Of each measure two clocks, so that one can run on after the other has ended. */
const clocks: readonly Clock[] = [
  { days: 28 },
  { days: 31 },
  { months: 1 },
  { months: 14 },
  { years: 1 },
  { nextMonth: 1 },
  { nextMonth: 28 },
  { nextYear: '02-28' },
  { nextYear: '04-30' },
];

function leafOn(fact: string, values: readonly Value[]): fc.Arbitrary<Leaf> {
  const constant = (list: readonly Value[]) => fc.constantFrom(...list);
  if (typeof values[0] === 'boolean') return constant([true, false]).map((value) => ({ fact, eq: value, cite }));
  if (typeof values[0] === 'number' || fact === 'on') {
    const [low, high]: readonly [Value, Value] = fact === 'on' ? ['2026-01-01', '2027-12-31'] : [5, 10];
    const bound = constant([low, high]);
    return fc.oneof(
      bound.map((value): Leaf => ({ fact, lt: value, cite })),
      bound.map((value): Leaf => ({ fact, le: value, cite })),
      bound.map((value): Leaf => ({ fact, gt: value, cite })),
      bound.map((value): Leaf => ({ fact, ge: value, cite })),
      bound.map((value): Leaf => ({ fact, eq: value, cite })),
      fc.constant<Leaf>({ fact, between: [low, high], cite }),
    );
  }
  if (fact === 'mode') {
    return fc.oneof(
      constant(['9610', '1210']).map((value): Leaf => ({ fact, eq: value, cite })),
      constant(['9610', '1210']).map((value): Leaf => ({ fact, ne: value, cite })),
      fc.constant<Leaf>({ fact, in: ['9610', '1210'], cite }),
    );
  }
  const bound = fc.constantFrom(...values);
  if (fact === 'shipped' || fact === 'back') {
    return fc.oneof(
      bound.map((value): Leaf => ({ fact, lt: value, cite })),
      clockFrom('shipped', 'back'),
      clockFrom('shipped', 'back'),
    );
  }
  return fc.oneof(
    bound.map((value): Leaf => ({ fact, lt: value, cite })),
    bound.map((value): Leaf => ({ fact, ge: value, cite })),
    fc
      .constantFrom(1, 3, 6)
      .map((months): Leaf => ({ fact: 'returned', dateWithin: { since: 'exported', months }, cite })),
  );
}

/** A comparison that counts from one fact's day to another's. */
function clockFrom(since: string, fact: string): fc.Arbitrary<Leaf> {
  return fc.constantFrom(...clocks).map((clock): Leaf => ({ fact, dateWithin: { since, ...clock }, cite }));
}

/** Expressions over the facts of the domains, up to the given depth. */
export function expressionOn(domains: Domains, depth: number): fc.Arbitrary<Expression> {
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    ...Object.entries(domains).map(([fact, values]) => leafOn(fact, values)),
  );
  if (depth === 0) return leaf;
  const inner = expressionOn(domains, depth - 1);
  const parts = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    leaf,
    parts.map((all): Expression => ({ all })),
    parts.map((any): Expression => ({ any })),
    inner.map((not): Expression => ({ not })),
    fc.tuple(fc.integer({ min: 1, max: 3 }), parts).map(([atLeast, of]): Expression => ({ atLeast, of })),
    fc.tuple(inner, inner).map(([unless, holds]): Expression => ({ unless, holds, cite })),
  );
}

function ruleOn(domains: Domains): fc.Arbitrary<Rule> {
  const conditions = (least: number) => fc.array(expressionOn(domains, 2), { minLength: least, maxLength: 2 });
  return fc.tuple(conditions(0), conditions(1)).map(([gate, needs]) => ruleOf(gate, needs));
}

/** Known values for some of the facts. */
function answersOn(domains: Domains): fc.Arbitrary<Answers> {
  const values = Object.entries(domains).map(([fact, list]) =>
    fc.option(fc.constantFrom(...list)).map((value): [string, Value][] => (value === null ? [] : [[fact, value]])),
  );
  return fc.tuple(...values).map((known) => stated(Object.fromEntries(known.flat())));
}

/** A random rule and some answers to it. */
export function casesOn(domains: Domains): fc.Arbitrary<readonly [Rule, Answers]> {
  return fc.tuple(ruleOn(domains), answersOn(domains));
}
