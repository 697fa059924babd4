import type { Answers, Checklist, Step } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/**
 * answered: every fact known; unsure: said not to be known; open: something was not asked;
 * moot: what is not known can no longer change any outcome.
 */
export type StepState = 'answered' | 'unsure' | 'open' | 'moot';

/** Facts that can no longer change the outcome of any rule that reads them. */
export function mootFacts(result: ChecklistResult): ReadonlySet<string> {
  const moot = new Set(result.verdicts.flatMap((verdict) => verdict.moot));
  for (const verdict of result.verdicts) {
    const read = verdict.conditions.flatMap((condition) => condition.facts);
    for (const fact of read) if (!verdict.moot.includes(fact)) moot.delete(fact);
  }
  return moot;
}

export function stepState(step: Step, answers: Answers, moot: ReadonlySet<string>): StepState {
  const notKnown = step.facts.filter((fact) => !isKnown(answers, fact));
  if (notKnown.length === 0) return 'answered';
  if (notKnown.every((fact) => moot.has(fact))) return 'moot';
  return notKnown.every((fact) => answers[fact] !== undefined) ? 'unsure' : 'open';
}

/** Known facts of a step out of all of its facts. */
export function stepProgress(step: Step, answers: Answers): { readonly known: number; readonly all: number } {
  return { known: step.facts.filter((fact) => isKnown(answers, fact)).length, all: step.facts.length };
}

export function stepOfFact(checklist: Checklist, fact: string): Step | undefined {
  return checklist.steps.find((step) => step.facts.includes(fact));
}

/** The step to show on arrival: the one asked for, the one left, the one that helps most, or the first. */
export function stepToShow(
  checklist: Checklist,
  wanted: readonly (string | undefined)[],
  nextFact: string | null,
): Step {
  for (const id of wanted) {
    const step = checklist.steps.find((candidate) => candidate.id === id);
    if (step !== undefined) return step;
  }
  const next = nextFact === null ? undefined : stepOfFact(checklist, nextFact);
  const step = next ?? checklist.steps[0];
  if (step === undefined) throw new Error(`Checklist ${checklist.id} has no step`);
  return step;
}

/** The step after or before, passing over those that no longer matter; null at the end. */
export function neighbour(
  checklist: Checklist,
  from: string,
  direction: 1 | -1,
  isPassed: (step: Step) => boolean,
): Step | null {
  const start = checklist.steps.findIndex((step) => step.id === from);
  for (let index = start + direction; index >= 0 && index < checklist.steps.length; index += direction) {
    const step = checklist.steps[index];
    if (step !== undefined && !isPassed(step)) return step;
  }
  return null;
}

function isKnown(answers: Answers, fact: string): boolean {
  const answer = answers[fact];
  return answer !== undefined && 'known' in answer;
}
