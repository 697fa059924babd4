import type { Constant } from '#shared/calculators/schema.ts';
import type { RuleRecord } from '#shared/corpus/schema.ts';
import type { Measure } from '#shared/measures/schema.ts';
import type { Checklist, Contradiction, Fact, Sample } from '#shared/rules/schema.ts';
import { withForeignRules } from '#shared/rules/foreign-rules.ts';
import { checkChecklist, factsOfRules, type Surroundings } from './check-checklist.ts';
import { checkCurrencies } from './check-currencies.ts';
import { checkLoneExpression, factsIn, unknownFact } from './check-expression.ts';
import { duplicatesOf } from './check-ids.ts';
import { checkIntervals, checkValidity } from './check-intervals.ts';
import { checkOutcomes } from './check-outcomes.ts';
import { checkForeignCircles } from './check-refs.ts';
import { valueFault } from './check-value.ts';
import { checkCoverage } from './coverage.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';

/** All entries of the seeds that are written in YAML, with their places. */
export interface Written {
  readonly ruleRecords: readonly Entry<RuleRecord>[];
  readonly facts: readonly Entry<Fact>[];
  readonly checklists: readonly Entry<Checklist>[];
  readonly samples: readonly Entry<Sample>[];
  readonly measures: readonly Entry<Measure>[];
  readonly constants: readonly Entry<Constant>[];
  readonly contradictions: readonly Entry<Contradiction>[];
}

/** What is wrong between the files: ids used twice, names that lead nowhere, facts without use. */
export function checkBundle(written: Written, articles: ReadonlySet<string>): readonly Problem[] {
  const { ruleRecords, facts, checklists, samples, measures, constants, contradictions } = written;
  const factsById = new Map(facts.toReversed().map(({ value }) => [value.id, value]));
  const rules = new Set(checklists.flatMap(({ value }) => value.rules.map((rule) => `rule:${rule.id}`)));
  return [
    ...sameId('rule record', ruleRecords),
    ...sameId('fact', facts),
    ...sameId('checklist', checklists),
    ...sameId('sample', samples),
    ...sameId('constant', constants),
    ...sameId('contradiction', contradictions),
    ...ruleRecords.flatMap((entry) => [...checkStatements(entry), ...checkValidity(entry)]),
    ...facts.flatMap(checkChoices),
    ...checkRuleIds(checklists),
    ...checkChecklists(checklists, { facts: factsById, articles, rules }),
    ...checkLinks(checklists),
    ...checkUse(written),
    ...samples.flatMap((entry) => checkSample(entry, factsById, checklists)),
    ...checkMeasures(measures, factsById, articles),
    ...contradictions.flatMap((entry) => checkContradiction(entry, factsById)),
    ...checkCurrencies(written),
    ...checkCoverage(measures, checklists, articles),
  ];
}

/** What a checklist means is looked into only where every checklist says what it means. */
function checkChecklists(checklists: readonly Entry<Checklist>[], surroundings: Surroundings): readonly Problem[] {
  const problems = [
    ...checklists.flatMap((entry) => checkChecklist(entry, surroundings)),
    ...checkForeignCircles(checklists),
  ];
  if (problems.length > 0) return problems;
  const all = checklists.map(({ value }) => value);
  const facts = [...surroundings.facts.values()];
  return checklists.flatMap((entry) => {
    const intervals = checkIntervals(entry, surroundings.facts);
    return intervals.length > 0 ? intervals : checkOutcomes(entry, withForeignRules(entry.value, all), facts);
  });
}

function sameId(kind: string, entries: readonly Entry<{ readonly id: string }>[]): readonly Problem[] {
  return duplicatesOf(entries, (entry) => entry.value.id).map((entry) =>
    problemIn(entry, ['id'], `there is another ${kind} \`${entry.value.id}\`; give this one its own id.`),
  );
}

function checkStatements(entry: Entry<RuleRecord>): readonly Problem[] {
  const statements = entry.value.statements.map(({ id }, index) => ({ id, index }));
  return duplicatesOf(statements, ({ id }) => id).map(({ id, index }) =>
    problemIn(
      entry,
      ['statements', index, 'id'],
      `the statement id \`${id}\` stands twice in this rule record; give this one its own id.`,
    ),
  );
}

function checkChoices(entry: Entry<Fact>): readonly Problem[] {
  const { type, choices } = entry.value;
  if (type === 'choice' && (choices === undefined || choices.length < 2)) {
    return [
      problemIn(entry, ['type'], 'a fact of type choice needs at least two `choices`; add them, or use another type.'),
    ];
  }
  if (type !== 'choice' && choices !== undefined) {
    return [
      problemIn(entry, ['choices'], `a fact of type ${type} has no choices; remove them, or make its type choice.`),
    ];
  }
  const values = (choices ?? []).map(({ value }, index) => ({ value, index }));
  return duplicatesOf(values, ({ value }) => value).map(({ value, index }) =>
    problemIn(entry, ['choices', index, 'value'], `the choice \`${value}\` stands twice; give this one its own value.`),
  );
}

function checkRuleIds(checklists: readonly Entry<Checklist>[]): readonly Problem[] {
  const rules = checklists.flatMap((entry) =>
    entry.value.rules.map(({ id }, index) => ({ entry, id, path: ['rules', index, 'id'] })),
  );
  return duplicatesOf(rules, ({ id }) => id)
    .filter(({ entry, id }) => entry.value.rules.filter((rule) => rule.id === id).length === 1)
    .map(({ entry, id, path }) =>
      problemIn(entry, path, `another checklist has a rule \`${id}\`; give this one its own id.`),
    );
}

function checkLinks(checklists: readonly Entry<Checklist>[]): readonly Problem[] {
  const known = new Set(checklists.map(({ value }) => value.id));
  return checklists.flatMap((entry) =>
    entry.value.links.flatMap(({ checklist }, index) =>
      known.has(checklist)
        ? []
        : [
            problemIn(
              entry,
              ['links', index, 'checklist'],
              `there is no checklist \`${checklist}\`; name one of seeds/checklists.`,
            ),
          ],
    ),
  );
}

function checkUse({ facts, checklists, measures, contradictions }: Written): readonly Problem[] {
  const used = new Set([
    ...checklists.flatMap(({ value }) => [
      ...factsOfRules(value).map(({ id }) => id),
      ...value.steps.flatMap((step) => step.facts),
    ]),
    ...measures.flatMap(({ value }) =>
      value.concerns === null ? [] : factsIn(value.concerns, []).map(({ id }) => id),
    ),
    ...contradictions.flatMap(({ value }) => value.facts),
  ]);
  return facts
    .filter(({ value }) => !used.has(value.id))
    .map((entry) =>
      problemIn(
        entry,
        ['id'],
        `no checklist and no measure uses the fact \`${entry.value.id}\`; use it in a condition or remove it.`,
      ),
    );
}

function checkSample(
  entry: Entry<Sample>,
  facts: ReadonlyMap<string, Fact>,
  checklists: readonly Entry<Checklist>[],
): readonly Problem[] {
  const rules = new Set(checklists.flatMap(({ value }) => value.rules.map(({ id }) => id)));
  const { answers, expected, name } = entry.value;
  return [
    ...Object.entries(answers).flatMap(([id, answer]) => {
      const fact = facts.get(id);
      if (fact === undefined)
        return [problemIn(entry, ['answers', id], `there is no fact \`${id}\`; name one of seeds/facts.yaml.`)];
      const fault = 'known' in answer ? valueFault(fact, answer.known) : null;
      return fault === null ? [] : [problemIn(entry, ['answers', id, 'known'], fault)];
    }),
    ...Object.keys(expected)
      .filter((id) => !rules.has(id))
      .map((id) =>
        problemIn(
          entry,
          ['expected', id],
          `there is no rule \`${id}\` in seeds/checklists; name the rule whose verdict is expected.`,
        ),
      ),
    ...(name['zh-CN'].includes('虚构')
      ? []
      : [problemIn(entry, ['name'], 'a sample seller is made up and its name says so; write 虚构 into `zh`.')]),
  ];
}

function checkMeasures(
  measures: readonly Entry<Measure>[],
  facts: ReadonlyMap<string, Fact>,
  articles: ReadonlySet<string>,
): readonly Problem[] {
  return [
    ...duplicatesOf(measures, ({ value }) => value.article).map((entry) =>
      problemIn(entry, ['article'], `there is another measure for ${entry.value.article}; make them one.`),
    ),
    ...measures
      .filter(({ value }) => !articles.has(value.article))
      .map((entry) =>
        problemIn(
          entry,
          ['article'],
          `there is no article ${entry.value.article}; look up its number in seeds/policies.`,
        ),
      ),
    ...measures.flatMap((entry) =>
      entry.value.concerns === null ? [] : checkLoneExpression(entry, entry.value.concerns, ['concerns'], facts),
    ),
  ];
}

function checkContradiction(entry: Entry<Contradiction>, facts: ReadonlyMap<string, Fact>): readonly Problem[] {
  const { holds, facts: named } = entry.value;
  return [
    ...checkLoneExpression(entry, holds, ['holds'], facts),
    ...named.flatMap((id, index) => (facts.has(id) ? [] : [unknownFact(entry, id, ['facts', index])])),
  ];
}
