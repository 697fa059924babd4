import type { Checklist, Condition, Expression, Rule } from '#shared/rules/schema.ts';

/** What a `ref` can name: conditions of the checklist by id, and its rules as `rule:<id>`. */
export type Definitions = ReadonlyMap<string, Expression>;

/** The id under which a rule's window stands among its conditions. */
const WINDOW = 'window';

/** Everything a checklist's expressions may refer to. */
export function definitionsOf(checklist: Checklist): Definitions {
  const definitions = new Map<string, Expression>();
  for (const rule of checklist.rules) {
    definitions.set(`rule:${rule.id}`, appliesAndIsMet(rule));
    for (const { id, holds } of [...rule.appliesIf, ...rule.requires]) definitions.set(id, holds);
  }
  return definitions;
}

/** The rule's window as a condition on the day in `windowBasis`; null where its text has no end on either side. */
export function windowOf(rule: Rule): Condition | null {
  if (rule.inForce === null) return null;
  const { from, to, windowBasis: fact, cite } = rule.inForce;
  const named = { id: WINDOW, label: rule.title, cite };
  if (from !== null && to !== null) return { ...named, holds: { fact, between: [from, to], cite } };
  if (from !== null) return { ...named, holds: { fact, ge: from, cite } };
  if (to !== null) return { ...named, holds: { fact, le: to, cite } };
  return null;
}

function appliesAndIsMet(rule: Rule): Expression {
  const window = windowOf(rule);
  const conditions = [...rule.appliesIf, ...(window === null ? [] : [window]), ...rule.requires];
  return { all: conditions.map((condition) => condition.holds) };
}
