import type { Checklist } from '#shared/rules/schema.ts';
import { problemIn, type Entry } from './read-entries.ts';
import type { Problem } from './problems.ts';
import { expressionsOf, refsIn } from './walk-expression.ts';

/**
 * References of a checklist that lead nowhere, or back to where they started. `foreignRules` are the rules of the other
 * checklists, as `rule:<id>`.
 */
export function checkRefs(entry: Entry<Checklist>, foreignRules: ReadonlySet<string>): readonly Problem[] {
  const checklist = entry.value;
  const refs = expressionsOf(checklist).map(({ owner, expression, path }) => ({
    from: owner,
    refs: refsIn(expression, path),
  }));
  const edges = new Map<string, readonly string[]>();
  for (const { from, refs: out } of refs) {
    if (from !== null) edges.set(from, [...(edges.get(from) ?? []), ...out.map(({ ref }) => ref)]);
  }
  for (const rule of checklist.rules) {
    edges.set(
      `rule:${rule.id}`,
      [...rule.appliesIf, ...rule.requires].map((condition) => condition.id),
    );
  }

  return refs.flatMap(({ from, refs: out }) =>
    out.flatMap(({ ref, path }) => {
      if (foreignRules.has(ref)) return [];
      if (!edges.has(ref)) {
        return [
          problemIn(
            entry,
            path,
            `there is no condition \`${ref}\` in this checklist; name one of its conditions, or a rule of any checklist as rule:<id>.`,
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

/** The shortest way from a reference to a condition; null if there is none. */
function wayBack(
  start: string,
  target: string,
  edges: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const ways: (readonly string[])[] = [[start]];
  const visited = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const here = way.at(-1) ?? start;
    if (here === target) return way;
    if (visited.has(here)) continue;
    visited.add(here);
    for (const ref of edges.get(here) ?? []) ways.push([...way, ref]);
  }
  return null;
}
