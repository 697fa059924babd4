import type { Answers, Checklist, Step } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/**
 * answered: every fact that matters is known; unsure: said not to be known; open: something was not asked;
 * moot: nothing is known, and nothing can change any outcome any more.
 */
export type StepState = 'answered' | 'unsure' | 'open' | 'moot';

type Steps = Pick<Checklist, 'id' | 'steps'>;

interface Judged {
  readonly verdicts: readonly Pick<ChecklistResult['verdicts'][number], 'moot' | 'conditions'>[];
}

/** Facts that can no longer change the outcome of any rule that reads them. */
export function mootFacts(result: Judged): ReadonlySet<string> {
  const moot = new Set(result.verdicts.flatMap((verdict) => verdict.moot));
  for (const verdict of result.verdicts) {
    const read = verdict.conditions.flatMap((condition) => condition.facts);
    for (const fact of read) if (!verdict.moot.includes(fact)) moot.delete(fact);
  }
  return moot;
}

export function stepState(step: Step, answers: Answers, moot: ReadonlySet<string>): StepState {
  const notKnown = step.facts.filter((fact) => !isKnown(answers, fact));
  const mattering = notKnown.filter((fact) => !moot.has(fact));
  if (mattering.length === 0) return notKnown.length === step.facts.length ? 'moot' : 'answered';
  return mattering.every((fact) => answers[fact] !== undefined) ? 'unsure' : 'open';
}

/** Known facts of a step out of all of its facts. */
export function stepProgress(step: Step, answers: Answers): { readonly known: number; readonly all: number } {
  return { known: step.facts.filter((fact) => isKnown(answers, fact)).length, all: step.facts.length };
}

export function stepOfFact(checklist: Steps, fact: string): Step | undefined {
  return checklist.steps.find((step) => step.facts.includes(fact));
}

/** The step that helps most: where the next fact is asked, else the first that is open, not sure, or the first of all. */
export function stepThatHelps(
  checklist: Steps,
  answers: Answers,
  moot: ReadonlySet<string>,
  nextFact: string | null,
): string {
  const next = nextFact === null || moot.has(nextFact) ? undefined : stepOfFact(checklist, nextFact);
  const first = (wanted: StepState) => checklist.steps.find((step) => stepState(step, answers, moot) === wanted);
  return (next ?? first('open') ?? first('unsure') ?? checklist.steps[0])?.id ?? '';
}

/** The first of the wanted steps that the checklist has, else its first step. */
export function stepOf(checklist: Steps, wanted: readonly (string | undefined)[]): Step {
  const found = wanted.flatMap((id) => checklist.steps.find((step) => step.id === id) ?? [])[0] ?? checklist.steps[0];
  if (found === undefined) throw new Error(`Checklist ${checklist.id} has no step`);
  return found;
}

/** The step after or before, passing over those that no longer matter; null at the end. */
export function neighbour(
  checklist: Steps,
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
