import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { factsOfLeaf } from '#shared/rules/comparison.ts';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Checklist, Fact } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** Evaluates the checklists of one bundle, each anew only where an answer it reads has changed since. */
export interface Evaluator {
  /** The outcome of one checklist; the same object as before where nothing it reads has changed. */
  readonly one: (checklist: Checklist, answers: Answers, asOf: CivilDate) => ChecklistResult;
  /** The outcomes of all checklists of the bundle, in its order. */
  readonly all: (answers: Answers, asOf: CivilDate) => readonly ChecklistResult[];
}

/** Results kept of each checklist, so that undoing, or looking at another case beside this one, costs nothing. */
const KEPT = 8;

/** An evaluator over the checklists and facts of a bundle. */
export function createEvaluator(bundle: {
  readonly checklists: readonly Checklist[];
  readonly facts: readonly Fact[];
}): Evaluator {
  const memos = new Map<Checklist, (answers: Answers, asOf: CivilDate) => ChecklistResult>();
  const one: Evaluator['one'] = (checklist, answers, asOf) => {
    const memo = memos.get(checklist) ?? memoised(checklist, bundle.facts);
    memos.set(checklist, memo);
    return memo(answers, asOf);
  };
  return { one, all: (answers, asOf) => bundle.checklists.map((checklist) => one(checklist, answers, asOf)) };
}

function memoised(
  checklist: Checklist,
  facts: readonly Fact[],
): (answers: Answers, asOf: CivilDate) => ChecklistResult {
  const read = factsReadBy(checklist);
  const results = new Map<string, ChecklistResult>();
  return (answers, asOf) => {
    const key = JSON.stringify([asOf, read.map((fact) => answers[fact])]);
    const result = results.get(key) ?? evaluateChecklist(checklist, answers, asOf, facts);
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > KEPT && oldest !== undefined) results.delete(oldest);
    return result;
  };
}

/** Every fact whose answer can make a difference to the result of a checklist. */
function factsReadBy(checklist: Checklist): readonly string[] {
  const { atoms } = compiledChecklist(checklist);
  return [
    ...new Set([
      ...atoms.flatMap((atom) => factsOfLeaf(atom.leaf)),
      ...checklist.rules.flatMap((rule) => rule.deadlines.map((deadline) => deadline.since)),
      ...checklist.steps.flatMap((step) => step.facts),
    ]),
  ];
}
