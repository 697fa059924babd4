import type { Checklist } from '#shared/rules/schema.ts';
import { problemIn, type Entry } from './read-entries.ts';
import type { Problem } from './problems.ts';
import { expressionsOf, refsIn, type RefAt } from './walk-expression.ts';

/** References of a checklist that lead nowhere, or back to where they started. */
export function checkRefs(entry: Entry<Checklist>): readonly Problem[] {
  const checklist = entry.value;
  const refs = expressionsOf(checklist).map(({ owner, rule, expression, path }) => ({
    from: owner,
    rule,
    refs: refsIn(expression, path),
  }));
  const edges = new Map<string, readonly RefAt[]>();
  for (const rule of checklist.rules) {
    edges.set(
      `rule:${rule.id}`,
      refs.filter((ref) => ref.from !== null && ref.rule === rule.id).flatMap((ref) => ref.refs),
    );
  }
  for (const { from, refs: out } of refs) if (from !== null) edges.set(from, out);

  return refs.flatMap(({ from, refs: out }) =>
    out.flatMap(({ ref, path }) => {
      if (!edges.has(ref)) {
        return [
          problemIn(
            entry,
            path,
            `there is no condition \`${ref}\` in this checklist; name one of its conditions, or one of its rules as rule:<id>.`,
          ),
        ];
      }
      const circle = from === null ? null : wayBack(ref, from, edges);
      return circle === null
        ? []
        : [
            problemIn(
              entry,
              path,
              `this reference leads back to itself (${from} → ${circle.join(' → ')}); break the circle.`,
            ),
          ];
    }),
  );
}

/** The way from a reference to a condition, or to a rule that the condition is a part of; null if there is none. */
function wayBack(
  start: string,
  target: string,
  edges: ReadonlyMap<string, readonly RefAt[]>,
): readonly string[] | null {
  const ways: (readonly string[])[] = [[start]];
  const visited = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const here = way.at(-1) ?? start;
    if (here === target) return way;
    if (visited.has(here)) continue;
    visited.add(here);
    for (const { ref } of edges.get(here) ?? []) ways.push([...way, ref]);
  }
  return null;
}
