import type { ChecklistResult } from '#shared/rules/verdict.ts';

/**
 * The checklists that a report of a whole case begins with: those at least half answered that some rule may concern;
 * all where there are none. Facts are shared, so nearly every checklist has some answer.
 */
export function concernedChecklists(results: readonly ChecklistResult[]): readonly string[] {
  const concerned = results.filter(
    ({ answered, relevant, verdicts }) =>
      answered > 0 && answered * 2 >= relevant && verdicts.some(({ value }) => value !== 'notInvolved'),
  );
  return (concerned.length === 0 ? results : concerned).map(({ checklist }) => checklist);
}
