import { AS_OF } from '#shared/rules/comparison.ts';
import type { SettledValue } from '#shared/rules/compiled-checklist.ts';
import { decisiveFacts } from '#shared/rules/decisive-facts.ts';
import type { Formula } from '#shared/rules/formula.ts';
import { factsReadBy, openFactsIn } from '#shared/rules/open-facts.ts';
import { conditionsByVariable, residueOf, settled } from '#shared/rules/residue.ts';
import type { Residue } from '#shared/rules/residue.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { Expression } from '#shared/rules/schema.ts';
import type { WaysByValue } from '#shared/rules/still-missing.ts';
import type { Verdict } from '#shared/rules/verdict.ts';

/** The facts that matter to a rule, by what they matter to. */
export interface MatteringFacts {
  /** Open facts that can still change the outcome. */
  readonly forOutcome: ReadonlySet<string>;
  /** Open facts that can change only what is shown with it. */
  readonly forShown: ReadonlySet<string>;
  /** Answered facts on which the outcome, or something shown with it, rests. */
  readonly answered: ReadonlySet<string>;
}

/**
 * What still matters to a rule: to its outcome, to whether an action or a deadline is shown with an outcome that can
 * still come about, and to the day of a deadline that is shown. Papers follow the outcome alone.
 */
export function matteringFacts(ruleCase: RuleCase, verdict: Verdict, ways: WaysByValue | null): MatteringFacts {
  const { compiled, situation } = ruleCase;
  const forOutcome = verdict.value === 'undetermined' ? factsForOutcome(ruleCase, verdict) : new Set<string>();
  const days = verdict.deadlines.flatMap(({ day, since }) =>
    since === null || since === AS_OF ? [] : [{ day, since }],
  );
  const forShown = new Set(days.flatMap(({ day, since }) => (day === null ? [since] : [])));
  const { likely, notInvolved } = compiled.targets;
  // While neither is settled, no comparison stands in 不适用 that does not stand in one of these two.
  const decided = verdict.value === 'undetermined' ? [likely, notInvolved] : [compiled.targets[verdict.value]];
  const shown = shownWith(ruleCase, verdict, ways);
  for (const one of shown) {
    for (const fact of factsOfShown(one, ruleCase, forOutcome)) forShown.add(fact);
  }
  const read = [...decided, ...shown.map(({ onlyIf }) => onlyIf)].flatMap((formula) =>
    decisiveFacts(formula, situation),
  );
  const answered = [...read, ...days.flatMap(({ day, since }) => (day === null ? [] : [since]))];
  return { forOutcome, forShown, answered: new Set(answered) };
}

function factsForOutcome({ situation }: RuleCase, { conditions, moot, stillMissing }: Verdict): ReadonlySet<string> {
  const facts = new Set<string>();
  const read = new Set(conditions.flatMap((condition) => condition.facts));
  for (const fact of read) if (situation.valueOf(fact) === undefined && !moot.includes(fact)) facts.add(fact);
  for (const sets of [stillMissing.toLikely, stillMissing.toNo]) {
    for (const set of sets) for (const { fact } of set) facts.add(fact);
  }
  return facts;
}

/** The cases in which an outcome comes about: what is left of it, and the variables it reads. */
interface When {
  readonly residue: Residue;
  readonly variables: ReadonlySet<number>;
}

const ALWAYS: When = { residue: settled(true), variables: new Set() };

/** Something that is shown only where its own condition holds, in the cases in which an outcome comes about. */
interface Shown {
  readonly when: When;
  readonly onlyIf: Formula;
}

function shownWith(
  { compiled, situation, questions }: RuleCase,
  { value }: Verdict,
  ways: WaysByValue | null,
): readonly Shown[] {
  const { obligations, deadlines, nextSteps } = compiled.rule;
  const shown: Shown[] = [];
  const add = (when: When, items: readonly { readonly onlyIf?: Expression | undefined }[]): void => {
    for (const { onlyIf } of items) {
      const formula = onlyIf === undefined ? undefined : situation.checklist.onlyIf.get(onlyIf);
      if (formula !== undefined) shown.push({ when, onlyIf: formula });
    }
  };
  const items = {
    likely: [...nextSteps.likely, ...deadlines, ...obligations],
    unlikely: [...nextSteps.unlikely, ...deadlines],
    notInvolved: nextSteps.notInvolved,
  } satisfies Record<SettledValue, readonly object[]>;
  if (value !== 'undetermined' || ways === null) {
    if (value !== 'undetermined') add(ALWAYS, items[value]);
    return shown;
  }
  for (const outcome of ['likely', 'unlikely', 'notInvolved'] as const) {
    const { residue, conditions } = questions[outcome];
    // What nothing leads to shows nothing.
    if (ways[outcome].isComplete && ways[outcome].ways.length === 0) continue;
    add({ residue, variables: new Set(conditions.keys()) }, items[outcome]);
  }
  add(ALWAYS, nextSteps.undetermined);
  return shown;
}

/** Open facts on which it rests whether something is shown, beside those known to matter already. */
function factsOfShown(
  { when, onlyIf }: Shown,
  { situation }: RuleCase,
  already: ReadonlySet<string>,
): readonly string[] {
  const residue = residueOf(onlyIf, situation.domain);
  if (factsReadBy(residue, situation).every((fact) => already.has(fact))) return [];
  const isApart = [...conditionsByVariable(residue).keys()].every((variable) => !when.variables.has(variable));
  // Where the two read nothing in common, the outcome can come about whichever way the condition falls.
  const facts = openFactsIn(
    isApart ? residue : { kind: 'atLeast', need: 2, parts: [when.residue, residue] },
    situation,
  );
  return facts.filter((fact) => !already.has(fact));
}
