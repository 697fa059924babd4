import { AS_OF } from '#shared/rules/comparison.ts';
import type { SettledValue } from '#shared/rules/compiled-checklist.ts';
import { decisiveFacts } from '#shared/rules/decisive-facts.ts';
import type { Formula } from '#shared/rules/formula.ts';
import { factsReadBy, openFactsIn } from '#shared/rules/open-facts.ts';
import { residueOf, settled } from '#shared/rules/residue.ts';
import type { Residue } from '#shared/rules/residue.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { Expression } from '#shared/rules/schema.ts';
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
export function matteringFacts(ruleCase: RuleCase, verdict: Verdict): MatteringFacts {
  const { compiled, situation } = ruleCase;
  const forOutcome = verdict.value === 'undetermined' ? factsForOutcome(ruleCase, verdict) : new Set<string>();
  const days = verdict.deadlines.flatMap(({ day, since }) =>
    since === null || since === AS_OF ? [] : [{ day, since }],
  );
  const forShown = new Set(days.flatMap(({ day, since }) => (day === null ? [since] : [])));
  const { likely, notInvolved } = compiled.targets;
  // While neither is settled, no comparison stands in 不适用 that does not stand in one of these two.
  const decided = verdict.value === 'undetermined' ? [likely, notInvolved] : [compiled.targets[verdict.value]];
  const shown = shownWith(ruleCase, verdict);
  for (const { when, onlyIf } of shown) {
    for (const fact of factsOfShown(when, onlyIf, ruleCase, forOutcome)) forShown.add(fact);
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

/** Something that is shown only where its own condition holds, in the cases in which an outcome comes about. */
interface Shown {
  readonly when: Residue;
  readonly onlyIf: Formula;
}

function shownWith({ compiled, situation, questions }: RuleCase, { value }: Verdict): readonly Shown[] {
  const { obligations, deadlines, nextSteps } = compiled.rule;
  const shown: Shown[] = [];
  const add = (when: Residue, items: readonly { readonly onlyIf?: Expression | undefined }[]): void => {
    if (when.kind === 'settled' && !when.isTrue) return;
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
  if (value !== 'undetermined') {
    add(settled(true), items[value]);
    return shown;
  }
  add(questions.likely.residue, items.likely);
  add(questions.unlikely.residue, items.unlikely);
  add(questions.notInvolved.residue, items.notInvolved);
  add(settled(true), nextSteps.undetermined);
  return shown;
}

/** Open facts on which it rests whether something is shown, beside those known to matter already. */
function factsOfShown(
  when: Residue,
  onlyIf: Formula,
  { situation }: RuleCase,
  already: ReadonlySet<string>,
): readonly string[] {
  const residue = residueOf(onlyIf, situation.domain);
  if (factsReadBy(residue, situation).every((fact) => already.has(fact))) return [];
  const facts = openFactsIn({ kind: 'atLeast', need: 2, parts: [when, residue] }, situation);
  return facts.filter((fact) => !already.has(fact));
}
