import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import type { CompiledRule } from '#shared/rules/compiled-checklist.ts';
import { evaluateChecklist, judge } from '#shared/rules/evaluate.ts';
import type { Judgement } from '#shared/rules/evaluate.ts';
import type { Answers, Checklist, Fact } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** Evaluates the checklists of one bundle, and each rule anew only where an answer it reads has changed since. */
export interface Evaluator {
  /** The outcome of one checklist; the same object as before where nothing it reads has changed. */
  readonly one: (checklist: Checklist, answers: Answers, asOf: CivilDate) => ChecklistResult;
  /** The outcomes of all checklists of the bundle, in its order. */
  readonly all: (answers: Answers, asOf: CivilDate) => readonly ChecklistResult[];
}

/** An evaluator over the checklists and facts of a bundle. */
export function createEvaluator(bundle: {
  readonly checklists: readonly Checklist[];
  readonly facts: readonly Fact[];
}): Evaluator {
  const judgements = createMemory<CompiledRule, Judgement>();
  const results = createMemory<Checklist, ChecklistResult>();
  const judgeOrRecall: typeof judge = (rule, situation) =>
    judgements(rule, keyOf(rule.reads, situation.answers, situation.asOf), () => judge(rule, situation));
  const one: Evaluator['one'] = (checklist, answers, asOf) => {
    const key = keyOf(compiledChecklist(checklist).reads, answers, asOf);
    return results(checklist, key, () => evaluateChecklist(checklist, answers, asOf, bundle.facts, judgeOrRecall));
  };
  return { one, all: (answers, asOf) => bundle.checklists.map((checklist) => one(checklist, answers, asOf)) };
}

/** The answers to these facts as text: same text, same outcome. */
function keyOf(facts: readonly string[], answers: Answers, asOf: CivilDate): string {
  return JSON.stringify([asOf, facts.map((fact) => answers[fact])]);
}

/** Kept of each, so that undoing, or looking at another case beside this one, costs nothing. */
const KEPT = 8;

type Memory<Subject, Result> = (subject: Subject, key: string, make: () => Result) => Result;

/** Remembers the latest results for each subject. */
function createMemory<Subject, Result>(): Memory<Subject, Result> {
  const bySubject = new Map<Subject, Map<string, Result>>();
  return (subject, key, make) => {
    const results = bySubject.get(subject) ?? new Map<string, Result>();
    bySubject.set(subject, results);
    const result = results.get(key) ?? make();
    results.delete(key);
    results.set(key, result);
    const [oldest] = results.keys();
    if (results.size > KEPT && oldest !== undefined) results.delete(oldest);
    return result;
  };
}
