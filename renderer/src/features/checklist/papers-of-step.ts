import type { Paper, Step } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** The papers that serve a condition which reads one of the step's facts. */
export function papersOfStep(result: ChecklistResult, step: Step): readonly Paper[] {
  const conditions = new Set(
    result.verdicts
      .flatMap((verdict) => verdict.conditions)
      .filter(({ facts }) => facts.some((fact) => step.facts.includes(fact)))
      .map(({ condition }) => condition.id),
  );
  return result.papers.filter((paper) => paper.conditions.some((condition) => conditions.has(condition)));
}
