import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** How far a checklist has come, from 0 to 1; one that asks nothing is done. */
export function shareAnswered({ answered, relevant }: ChecklistResult): number {
  return relevant === 0 ? 1 : answered / relevant;
}

/** Facts are shared, so every checklist has some; at half of them someone is at work on it. */
export function isUnderWay(result: ChecklistResult): boolean {
  return shareAnswered(result) >= 0.5;
}
