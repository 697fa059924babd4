import type { Checklist, Fact } from '#shared/rules/schema.ts';
import { checkTypes, factsIn, unknownFact } from './check-expression.ts';
import { duplicatesOf } from './check-ids.ts';
import { checkRefs } from './check-refs.ts';
import { asOf, dayFault } from './check-value.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';
import { expressionsOf } from './walk-expression.ts';
import type { Path } from './yaml-source.ts';

/** What a checklist may name outside itself. */
export interface Surroundings {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly articles: ReadonlySet<string>;
  /** Rules of every checklist, as `rule:<id>`. */
  readonly rules: ReadonlySet<string>;
}

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Everything wrong in one checklist that its schema cannot see. */
export function checkChecklist(entry: Entry<Checklist>, surroundings: Surroundings): readonly Problem[] {
  return [
    ...checkOwnIds(entry),
    ...checkFacts(entry, surroundings.facts),
    ...checkRefs(entry, foreignTo(entry.value, surroundings.rules)),
    ...checkPapers(entry),
    ...checkSteps(entry, surroundings.facts),
    ...entry.value.leansOn.flatMap((article, index) =>
      surroundings.articles.has(article)
        ? []
        : [
            problemIn(
              entry,
              ['leansOn', index],
              `there is no article ${article}; look up its number in seeds/policies.`,
            ),
          ],
    ),
  ];
}

function foreignTo(checklist: Checklist, rules: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set(checklist.rules.map((rule) => `rule:${rule.id}`));
  return new Set([...rules].filter((rule) => !own.has(rule)));
}

/** The facts a checklist's rules read, in conditions, windows and deadlines. */
export function factsOfRules(checklist: Checklist): readonly Named[] {
  const compared = expressionsOf(checklist).flatMap(({ expression, path }) => factsIn(expression, path));
  return [...compared, ...datesOf(checklist)].filter(({ id }) => id !== asOf);
}

/** Where a window is measured on a fact's day, or a deadline counts from it. */
function datesOf(checklist: Checklist): readonly Named[] {
  return checklist.rules.flatMap((rule, index) => [
    ...(rule.inForce === null
      ? []
      : [{ id: rule.inForce.windowBasis, path: ['rules', index, 'inForce', 'windowBasis'] }]),
    ...rule.deadlines.flatMap((deadline, place) =>
      'since' in deadline ? [{ id: deadline.since, path: ['rules', index, 'deadlines', place, 'since'] }] : [],
    ),
  ]);
}

function checkOwnIds(entry: Entry<Checklist>): readonly Problem[] {
  const { steps, rules, papers } = entry.value;
  const conditions = rules.flatMap((rule, index) =>
    (['appliesIf', 'requires'] as const).flatMap((part) =>
      rule[part].map(({ id }, place) => ({ id, path: ['rules', index, part, place, 'id'] })),
    ),
  );
  const groups: readonly (readonly [string, readonly Named[]])[] = [
    ['step', steps.map(({ id }, index) => ({ id, path: ['steps', index, 'id'] }))],
    ['rule', rules.map(({ id }, index) => ({ id, path: ['rules', index, 'id'] }))],
    ['condition', conditions],
    ['paper', papers.map(({ id }, index) => ({ id, path: ['papers', index, 'id'] }))],
  ];
  const reserved = conditions.filter(({ id }) => id === 'window');
  return [
    ...groups.flatMap(([kind, named]) =>
      duplicatesOf(named, ({ id }) => id).map(({ id, path }) =>
        problemIn(entry, path, `the ${kind} id \`${id}\` stands twice in this checklist; give this one its own id.`),
      ),
    ),
    ...reserved.map(({ path }) =>
      problemIn(entry, path, 'the id `window` is kept for a rule’s own window; use another id.'),
    ),
  ];
}

function checkFacts(entry: Entry<Checklist>, facts: ReadonlyMap<string, Fact>): readonly Problem[] {
  const unknown = factsOfRules(entry.value).filter(({ id }) => !facts.has(id));
  const mistyped = expressionsOf(entry.value).flatMap(({ expression, path }) =>
    checkTypes(entry, expression, path, facts),
  );
  const dated = datesOf(entry.value).flatMap(({ id, path }) => {
    const fault = dayFault(facts.get(id));
    return fault === null ? [] : [problemIn(entry, path, fault)];
  });
  return [...unknown.map(({ id, path }) => unknownFact(entry, id, path)), ...mistyped, ...dated];
}

function checkPapers(entry: Entry<Checklist>): readonly Problem[] {
  const { papers, rules } = entry.value;
  const conditions = new Set(rules.flatMap((rule) => [...rule.appliesIf, ...rule.requires].map(({ id }) => id)));
  const known = new Set(papers.map((paper) => paper.id));
  const brought = rules.flatMap((rule, index) => [
    ...rule.obligations.flatMap(({ bring }, place) => named(bring, ['rules', index, 'obligations', place, 'bring'])),
    ...Object.entries(rule.nextSteps).flatMap(([outcome, actions]) =>
      actions.flatMap(({ bring }, place) => named(bring, ['rules', index, 'nextSteps', outcome, place, 'bring'])),
    ),
  ]);
  return [
    ...papers
      .flatMap((paper, index) => named(paper.conditions, ['papers', index, 'conditions']))
      .filter(({ id }) => !conditions.has(id))
      .map(({ id, path }) =>
        problemIn(
          entry,
          path,
          `there is no condition \`${id}\` in this checklist; name one that the paper shows to be met.`,
        ),
      ),
    ...brought
      .filter(({ id }) => !known.has(id))
      .map(({ id, path }) =>
        problemIn(
          entry,
          path,
          `there is no paper \`${id}\` in this checklist; name one of its papers, or write it there first.`,
        ),
      ),
  ];
}

function checkSteps(entry: Entry<Checklist>, facts: ReadonlyMap<string, Fact>): readonly Problem[] {
  const used = new Set(factsOfRules(entry.value).map(({ id }) => id));
  const asked = entry.value.steps.flatMap((step, index) => named(step.facts, ['steps', index, 'facts']));
  const askedIds = new Set(asked.map(({ id }) => id));
  const neverAsked = [...used].filter((id) => facts.has(id) && !askedIds.has(id));
  return [
    ...asked.flatMap(({ id, path }) => {
      if (!facts.has(id)) return [unknownFact(entry, id, path)];
      if (used.has(id)) return [];
      return [
        problemIn(
          entry,
          path,
          `this step asks the fact \`${id}\`, which no rule of the checklist uses; use it in a condition or ask it no more.`,
        ),
      ];
    }),
    ...duplicatesOf(asked, ({ id }) => id).map(({ id, path }) =>
      problemIn(entry, path, `the fact \`${id}\` is asked twice; leave it in one step.`),
    ),
    ...neverAsked.map((id) =>
      problemIn(entry, ['steps'], `a rule uses the fact \`${id}\`, but no step asks it; add it to a step.`),
    ),
  ];
}

function named(ids: readonly string[] | undefined, path: Path): readonly Named[] {
  return (ids ?? []).map((id, index) => ({ id, path: [...path, index] }));
}
