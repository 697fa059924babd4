import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import type { CompiledRule } from '#shared/rules/compiled-checklist.ts';
import { evaluateChecklist, judge } from '#shared/rules/evaluate.ts';
import type { Judgement } from '#shared/rules/evaluate.ts';
import type { Answer, Answers, Checklist, Fact, Value } from '#shared/rules/schema.ts';
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
    judgements(rule, rule.reads, situation.answers, situation.asOf, () => judge(rule, situation));
  const one: Evaluator['one'] = (checklist, answers, asOf) =>
    results(checklist, compiledChecklist(checklist).reads, answers, asOf, () =>
      evaluateChecklist(checklist, answers, asOf, bundle.facts, judgeOrRecall),
    );
  return { one, all: (answers, asOf) => bundle.checklists.map((checklist) => one(checklist, answers, asOf)) };
}

/** Kept of each, so that undoing, or looking at another case beside this one, costs nothing. */
const KEPT = 8;

type Memory<Subject, Result> = (
  subject: Subject,
  reads: readonly string[],
  answers: Answers,
  asOf: CivilDate,
  make: () => Result,
) => Result;

/** A result with what it was made from. */
interface Kept<Result> {
  readonly asOf: CivilDate;
  readonly read: readonly (Answer | undefined)[];
  readonly result: Result;
}

/** Remembers the latest results for each subject, the newest last. */
function createMemory<Subject, Result>(): Memory<Subject, Result> {
  const bySubject = new Map<Subject, Kept<Result>[]>();
  return (subject, reads, answers, asOf, make) => {
    const kept = bySubject.get(subject) ?? [];
    bySubject.set(subject, kept);
    const place = kept.findLastIndex(
      (one) => one.asOf === asOf && reads.every((fact, index) => isSame(one.read[index], answers[fact])),
    );
    const [found] = place === -1 ? [] : kept.splice(place, 1);
    const next = found ?? { asOf, read: reads.map((fact) => answers[fact]), result: make() };
    kept.push(next);
    if (kept.length > KEPT) kept.shift();
    return next.result;
  };
}

/** Answers that stay are mostly the same object; one read anew from the disk is another that says the same. */
function isSame(one: Answer | undefined, other: Answer | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if ('unknown' in one || 'unknown' in other) {
    return 'unknown' in one && 'unknown' in other && one.unknown === other.unknown;
  }
  return one.basis === other.basis && isSameValue(one.known, other.known);
}

function isSameValue(one: Value, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.minor === other.minor && one.currency === other.currency;
}
