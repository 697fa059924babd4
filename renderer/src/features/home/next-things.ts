import { isUnderWay, shareAnswered } from './share-answered.ts';
import type { Action, Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** Something worth doing next: a question that would settle most, or a step that an outcome asks for. */
export type NextThing =
  | { readonly kind: 'question'; readonly checklist: string; readonly step: string; readonly fact: string }
  | { readonly kind: 'action'; readonly checklist: string; readonly action: Action };

/**
 * The first things to do over all checklists, those furthest along first: open questions before the steps of outcomes,
 * each only once.
 */
export function nextThings(
  checklists: readonly Checklist[],
  results: readonly ChecklistResult[],
  limit: number,
): readonly NextThing[] {
  const inOrder = checklists.toSorted((one, other) => share(results, other.id) - share(results, one.id));
  const questions = inOrder.flatMap((checklist) => nextQuestion(checklist, resultOf(results, checklist.id)));
  const actions = inOrder.flatMap((checklist) => nextActions(checklist.id, resultOf(results, checklist.id)));
  return [...once(questions, (thing) => thing.fact), ...once(actions, (thing) => thing.action.id)].slice(0, limit);
}

type Question = Extract<NextThing, { kind: 'question' }>;
type Step = Extract<NextThing, { kind: 'action' }>;

function nextQuestion(checklist: Checklist, result: ChecklistResult | undefined): readonly Question[] {
  const fact = result?.nextFact ?? null;
  const step = checklist.steps.find(({ facts }) => fact !== null && facts.includes(fact));
  if (fact === null || step === undefined) return [];
  return [{ kind: 'question', checklist: checklist.id, step: step.id, fact }];
}

/** What a checklist that was never opened would ask for is noise: its first question is enough. */
function nextActions(checklist: string, result: ChecklistResult | undefined): readonly Step[] {
  if (result === undefined || !isUnderWay(result)) return [];
  return result.verdicts.flatMap(({ nextSteps }) =>
    nextSteps.map((action) => ({ kind: 'action', checklist, action }) as const),
  );
}

function share(results: readonly ChecklistResult[], checklist: string): number {
  const result = resultOf(results, checklist);
  // What is settled asks for nothing more: it comes after what is under way.
  return result === undefined || result.nextFact === null ? 0 : shareAnswered(result);
}

function resultOf(results: readonly ChecklistResult[], checklist: string): ChecklistResult | undefined {
  return results.find((result) => result.checklist === checklist);
}

function once<T>(things: readonly T[], keyOf: (thing: T) => string): readonly T[] {
  return [...new Map(things.toReversed().map((thing) => [keyOf(thing), thing])).values()].toReversed();
}
