import type { Expression, Fact } from '#shared/rules/schema.ts';
import { asOf, dayFault, leafFaults } from './check-value.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';
import { leavesIn, refsIn } from './walk-expression.ts';
import type { Path } from './yaml-source.ts';

/** The facts an expression reads, each with the way to it; the built-in `asOf` is none of them. */
export function factsIn(expression: Expression, path: Path): readonly { readonly id: string; readonly path: Path }[] {
  return leavesIn(expression, path)
    .flatMap(({ leaf, path: at }) => [
      { id: leaf.fact, path: [...at, 'fact'] },
      ...('dateWithin' in leaf ? [{ id: leaf.dateWithin.since, path: [...at, 'dateWithin', 'since'] }] : []),
    ])
    .filter(({ id }) => id !== asOf);
}

/** Comparisons of an expression with values that do not fit their facts. */
export function checkTypes(
  entry: Entry<unknown>,
  expression: Expression,
  path: Path,
  facts: ReadonlyMap<string, Fact>,
): readonly Problem[] {
  return leavesIn(expression, path).flatMap(({ leaf, path: at }) => {
    const fact = facts.get(leaf.fact);
    const faults = fact === undefined ? [] : leafFaults(leaf, fact);
    const start = 'dateWithin' in leaf ? dayFault(facts.get(leaf.dateWithin.since)) : null;
    return [
      ...faults.map((fault) => problemIn(entry, [...at, ...fault.path], fault.message)),
      ...(start === null ? [] : [problemIn(entry, [...at, 'dateWithin', 'since'], start)]),
    ];
  });
}

/** Everything wrong in an expression that stands outside the checklists: there it has nothing to refer to. */
export function checkLoneExpression(
  entry: Entry<unknown>,
  expression: Expression,
  path: Path,
  facts: ReadonlyMap<string, Fact>,
): readonly Problem[] {
  return [
    ...factsIn(expression, path)
      .filter(({ id }) => !facts.has(id))
      .map(({ id, path: at }) => unknownFact(entry, id, at)),
    ...refsIn(expression, path).map((ref) =>
      problemIn(entry, ref.path, 'a reference has a meaning only inside a checklist; write the comparison out here.'),
    ),
    ...checkTypes(entry, expression, path, facts),
  ];
}

/** The problem of naming a fact that is not defined. */
export function unknownFact(entry: Entry<unknown>, id: string, path: Path): Problem {
  return problemIn(entry, path, `there is no fact \`${id}\`; name one of seeds/facts.yaml, or write it there first.`);
}
