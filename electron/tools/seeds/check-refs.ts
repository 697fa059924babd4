import type { Checklist } from '#shared/rules/schema.ts';
import { problemIn, type Entry } from './read-entries.ts';
import type { Problem } from './problems.ts';
import { expressionsOf, refsIn, type RefAt } from './walk-expression.ts';

/**
 * References of a checklist that lead nowhere, or back to where they started. `foreignRules` are the rules of the other
 * checklists, as `rule:<id>`.
 */
export function checkRefs(entry: Entry<Checklist>, foreignRules: ReadonlySet<string>): readonly Problem[] {
  const checklist = entry.value;
  const refs = refsOf(checklist);
  const edges = edgesOf(checklist);

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

/** References between checklists that lead back to where they started: no checklist by itself shows them. */
export function checkForeignCircles(entries: readonly Entry<Checklist>[]): readonly Problem[] {
  const owners = new Map<string, string>(
    entries.flatMap(({ value }) => value.rules.map((rule) => [`rule:${rule.id}`, value.id] as const)),
  );
  // Condition ids are only unique within their checklist.
  const nodeOf = (checklist: Checklist, ref: string, own: Edges): string =>
    `${own.has(ref) ? checklist.id : owners.get(ref)} ${ref}`;
  const edges: Map<string, readonly string[]> = new Map();
  for (const { value } of entries) {
    const own = edgesOf(value);
    for (const [from, to] of own) {
      edges.set(
        nodeOf(value, from, own),
        to.map((ref) => nodeOf(value, ref, own)),
      );
    }
  }
  return entries.flatMap((entry) => {
    const own = edgesOf(entry.value);
    return refsOf(entry.value).flatMap(({ from, refs }) =>
      refs.flatMap(({ ref, path }) => {
        if (from === null || own.has(ref)) return [];
        const circle = wayBack(nodeOf(entry.value, ref, own), nodeOf(entry.value, from, own), edges);
        if (circle === null) return [];
        const way = [from, ...circle.map((node) => node.slice(node.indexOf(' ') + 1))].join(' → ');
        return [problemIn(entry, path, `this reference leads back to itself (${way}); break the circle.`)];
      }),
    );
  });
}

type Edges = ReadonlyMap<string, readonly string[]>;

function refsOf(checklist: Checklist): readonly { readonly from: string | null; readonly refs: readonly RefAt[] }[] {
  return expressionsOf(checklist).map(({ owner, expression, path }) => ({
    from: owner,
    refs: refsIn(expression, path),
  }));
}

/** What each condition refers to, and each rule consists of. */
function edgesOf(checklist: Checklist): Edges {
  const edges = new Map<string, readonly string[]>();
  for (const { owner, expression, path } of expressionsOf(checklist)) {
    if (owner === null) continue;
    edges.set(owner, [...(edges.get(owner) ?? []), ...refsIn(expression, path).map(({ ref }) => ref)]);
  }
  for (const rule of checklist.rules) {
    edges.set(
      `rule:${rule.id}`,
      [...rule.appliesIf, ...rule.requires].map((condition) => condition.id),
    );
  }
  return edges;
}

/** The shortest way from a reference to a condition; null if there is none. */
function wayBack(start: string, target: string, edges: Edges): readonly string[] | null {
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
