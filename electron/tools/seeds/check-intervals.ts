import { addDays } from '#shared/calendar/civil-date.ts';
import type { RuleRecord } from '#shared/corpus/schema.ts';
import type { Checklist, Expression, Fact, Leaf, Rule, Value } from '#shared/rules/schema.ts';
import { isOrdered, kindOf, neighbour, order } from '#shared/rules/value-kind.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';
import { alternativesIn, expressionsOf } from './walk-expression.ts';

/**
 * Gaps and overlaps in a checklist. Of rules: windows that end before they begin, and versions of one rule (same gate, dated by
 * the same fact, the earlier one with an end) that do not follow each other day on day. Of conditions: alternatives that pass over
 * exactly one value of a fact between them, or that both take it in, as `less than 5` beside `more than 5` does.
 */
export function checkIntervals(entry: Entry<Checklist>, facts: ReadonlyMap<string, Fact>): readonly Problem[] {
  return [
    ...entry.value.rules.flatMap((rule, index) => {
      const { from = null, to = null } = rule.inForce ?? {};
      if (from === null || to === null || from <= to) return [];
      return [
        problemIn(entry, ['rules', index, 'inForce', 'to'], 'the window ends before it begins; mend one of the days.'),
      ];
    }),
    ...checkVersions(entry),
    ...expressionsOf(entry.value).flatMap(({ expression, path }) =>
      alternativesIn(expression, path).flatMap(({ expressions, path: at }) =>
        boundaryFaults(expressions, facts).map((message) => problemIn(entry, at, message)),
      ),
    ),
  ];
}

/** A rule record whose validity ends before it begins. */
export function checkValidity(entry: Entry<RuleRecord>): readonly Problem[] {
  const { validFrom, validTo } = entry.value;
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [problemIn(entry, ['validTo'], 'the rule record ends before it begins; mend one of the days.')];
}

function checkVersions(entry: Entry<Checklist>): readonly Problem[] {
  const dated = entry.value.rules.flatMap((rule, index) =>
    rule.inForce === null ? [] : [{ rule, index, window: rule.inForce, key: versionKey(rule) }],
  );
  return dated.flatMap((later) => {
    const before = dated
      .filter(({ key, window }) => key === later.key && window !== later.window && startsFirst(window, later.window))
      .toSorted((left, right) => ((left.window.from ?? '') < (right.window.from ?? '') ? -1 : 1))
      .at(-1);
    if (before?.window.to === undefined || before.window.to === null) return [];
    const [last, first] = [before.window.to, later.window.from ?? ''];
    const path = ['rules', later.index, 'inForce', 'from'];
    const earlier = `\`${before.rule.id}\`, which ends on ${last}`;
    if (first <= last) {
      return [problemIn(entry, path, `this window overlaps that of ${earlier}; begin on ${addDays(last, 1)}.`)];
    }
    if (first === addDays(last, 1)) return [];
    return [
      problemIn(
        entry,
        path,
        `no rule covers the days between this window and that of ${earlier}; begin on ${addDays(last, 1)}, or write the rule between.`,
      ),
    ];
  });
}

type Window = NonNullable<Rule['inForce']>;

function startsFirst(window: Window, other: Window): boolean {
  return other.from !== null && (window.from === null || window.from < other.from);
}

function versionKey({ appliesIf, inForce }: Rule): string {
  const gate = appliesIf.map(({ holds }) =>
    JSON.stringify(holds, (key, value: unknown) => (key === 'cite' ? 0 : value)),
  );
  return [inForce?.windowBasis, ...gate.toSorted()].join('\n');
}

interface Interval {
  readonly low: Value | null;
  readonly high: Value | null;
  /** True where nothing else is asked beside it. */
  readonly isBare: boolean;
}

function boundaryFaults(alternatives: readonly Expression[], facts: ReadonlyMap<string, Fact>): readonly string[] {
  const named = new Set(alternatives.flatMap((one) => leavesOf(one).map(({ fact }) => fact)));
  return [...named].flatMap((fact) => {
    const intervals = alternatives.flatMap((one) => intervalOf(one, fact));
    return intervals.flatMap((left) =>
      intervals.flatMap((right) => boundaryFault(left, right, intervals, facts.get(fact))),
    );
  });
}

function boundaryFault(
  { high, isBare }: Interval,
  right: Interval,
  all: readonly Interval[],
  fact: Fact | undefined,
): readonly string[] {
  if (high === null || right.low === null || fact === undefined) return [];
  const missed = neighbour(high, 1);
  if (missed !== null && isSame(neighbour(missed, 1), right.low) && !all.some((one) => takesIn(one, missed))) {
    return [
      `of \`${fact.id}\`, exactly ${written(missed)} falls between these alternatives; take it into one of them (le or ge).`,
    ];
  }
  if (!isBare || !right.isBare || !isSame(high, right.low)) return [];
  return [
    `of \`${fact.id}\`, exactly ${written(high)} is in two of these alternatives; leave it out of one (lt or gt).`,
  ];
}

function leavesOf(expression: Expression): readonly Leaf[] {
  if ('fact' in expression) return [expression];
  return 'all' in expression ? expression.all.flatMap((part) => ('fact' in part ? [part] : [])) : [];
}

function intervalOf(expression: Expression, fact: string): readonly Interval[] {
  const bounds = leavesOf(expression)
    .filter((leaf) => leaf.fact === fact)
    .flatMap(boundsOf);
  if (bounds.length === 0) return [];
  const isBare = 'fact' in expression;
  return [
    bounds.reduce<Interval>(
      (left, right) => ({ low: later(left.low, right.low, 1), high: later(left.high, right.high, -1), isBare }),
      { low: null, high: null, isBare },
    ),
  ];
}

function boundsOf(leaf: Leaf): readonly Pick<Interval, 'low' | 'high'>[] {
  const bounds = rawBoundsOf(leaf);
  const kinds = [bounds?.low, bounds?.high].flatMap((value) =>
    value === null || value === undefined ? [] : [kindOf(value)],
  );
  return bounds !== null && kinds.every((kind) => kind !== null && isOrdered(kind)) ? [bounds] : [];
}

function rawBoundsOf(leaf: Leaf): Pick<Interval, 'low' | 'high'> | null {
  if ('lt' in leaf) return { low: null, high: neighbour(leaf.lt, -1) };
  if ('le' in leaf) return { low: null, high: leaf.le };
  if ('gt' in leaf) return { low: neighbour(leaf.gt, 1), high: null };
  if ('ge' in leaf) return { low: leaf.ge, high: null };
  if ('eq' in leaf) return { low: leaf.eq, high: leaf.eq };
  if ('between' in leaf) return { low: leaf.between[0], high: leaf.between[1] };
  return null;
}

/** The bound that limits more: the later of two lower ones (1), the earlier of two upper ones (-1). */
function later(left: Value | null, right: Value | null, direction: 1 | -1): Value | null {
  if (left === null || right === null) return left ?? right;
  return (order(left, right) ?? 0) * direction >= 0 ? left : right;
}

function takesIn({ low, high }: Interval, value: Value): boolean {
  return (low === null || (order(low, value) ?? 1) <= 0) && (high === null || (order(value, high) ?? 1) <= 0);
}

function isSame(left: Value | null, right: Value): boolean {
  return left !== null && order(left, right) === 0;
}

function written(value: Value): string {
  return typeof value === 'object' ? `${value.minor} ${value.currency} (minor units)` : String(value);
}
