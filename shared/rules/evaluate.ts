import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import type { CompiledRule, Line } from '#shared/rules/compiled-checklist.ts';
import { deadlinesOf } from '#shared/rules/deadlines.ts';
import { explain, waysLeft } from '#shared/rules/explain.ts';
import { matteringFacts } from '#shared/rules/mattering-facts.ts';
import type { MatteringFacts } from '#shared/rules/mattering-facts.ts';
import { nextFactOf } from '#shared/rules/next-fact.ts';
import { openCase, verdictValueOf } from '#shared/rules/rule-case.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import { choicesOf } from '#shared/rules/samples.ts';
import type { Answers, Checklist, Fact, Paper, Rule, VerdictValue } from '#shared/rules/schema.ts';
import { isShown, openSituation, settledTruth } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { WaysByValue } from '#shared/rules/still-missing.ts';
import type { ChecklistResult, ConditionResult, Verdict } from '#shared/rules/verdict.ts';

/**
 * The outcomes of a checklist's rules for one client on one day, with all that follows from them. With `facts`
 * given, a choice is known to take no other values than those of its fact, which can settle a little more.
 */
export function evaluateChecklist(
  checklist: Checklist,
  answers: Answers,
  asOf: CivilDate,
  facts: readonly Fact[] = [],
  judgeRule: typeof judge = judge,
): ChecklistResult {
  const compiled = compiledChecklist(checklist);
  const situation = openSituation(compiled, answers, asOf, choicesOf(facts));
  const judged = compiled.rules.map((rule) => judgeRule(rule, situation));
  const verdicts = judged.map(({ verdict }) => verdict);
  const { asked } = compiled;
  const union = (kind: keyof MatteringFacts) => new Set(judged.flatMap(({ mattering }) => [...mattering[kind]]));
  const [forOutcome, forShown, carrying] = [union('forOutcome'), union('forShown'), union('answered')];
  const open = [
    ...asked.filter((fact) => forOutcome.has(fact)),
    ...asked.filter((fact) => forShown.has(fact) && !forOutcome.has(fact)),
  ];
  const isOpen = new Set(open);
  const answered = asked.filter(
    (fact) => carrying.has(fact) && !isOpen.has(fact) && situation.valueOf(fact) !== undefined,
  );
  return {
    checklist: checklist.id,
    verdicts,
    nextFact: nextFactOf(open, verdicts, answers),
    answered: answered.length,
    relevant: answered.length + open.length,
    papers: checklist.papers.filter((paper) => isCalledFor(paper, judged)),
  };
}

/**
 * The outcome of one rule with its proof.
 *
 * A gate condition that fails makes it 不涉及, whatever else is known. With the gate passed, a failed requirement or
 * a day outside the rule's window makes it 不适用. 可能适用 needs every one of them to hold. All else is 待定: also a
 * failed requirement while the gate is unknown, since either no may come of it; then nothing leads to 可能适用 any
 * more and `stillMissing.toNo` says what would tell the two apart.
 *
 * Deadlines are left out of a rule that does not concern the case; obligations belong to 可能适用 and 待定.
 */
export function evaluateRule(compiled: CompiledRule, situation: Situation): Verdict {
  return judge(compiled, situation).verdict;
}

/** A rule in a situation: its outcome, and the facts that still matter to it. */
export interface Judgement {
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly mattering: MatteringFacts;
}

/** Judges one rule; whoever evaluates again and again may hand `evaluateChecklist` one that remembers. */
export function judge(compiled: CompiledRule, situation: Situation): Judgement {
  const ruleCase = openCase(compiled, situation);
  const value = verdictValueOf(ruleCase);
  const ways = value === 'undetermined' ? waysLeft(ruleCase) : null;
  const verdict = verdictOf(ruleCase, value, ways);
  return { rule: compiled.rule, verdict, mattering: matteringFacts(ruleCase, verdict, ways) };
}

function verdictOf(ruleCase: RuleCase, value: VerdictValue, ways: WaysByValue | null): Verdict {
  const { compiled, situation } = ruleCase;
  const { rule } = compiled;
  const explanation = explain(ruleCase, value, ways);
  const isLive = value === 'likely' || value === 'undetermined';
  return {
    rule: rule.id,
    value,
    strength: strengthOf(value, explanation.why),
    conditions: compiled.lines.map((line) => conditionResult(line, situation)),
    ...explanation,
    deadlines: value === 'notInvolved' ? [] : deadlinesOf(rule.deadlines, situation),
    obligations: isLive ? rule.obligations.filter((action) => isShown(action, situation)) : [],
    nextSteps: rule.nextSteps[value].filter((action) => isShown(action, situation)),
  };
}

function strengthOf(value: VerdictValue, why: Verdict['why']): Verdict['strength'] {
  if (value === 'undetermined') return null;
  return why.length > 0 && why.every((reason) => reason.basis === 'evidenced') ? 'evidenced' : 'stated';
}

function conditionResult({ condition, part, formula, facts }: Line, situation: Situation): ConditionResult {
  return { condition, part, truth: settledTruth(formula, situation), facts };
}

/** A paper is called for while a rule that one of its conditions belongs to may concern the case. */
function isCalledFor(paper: Paper, judged: readonly Judgement[]): boolean {
  return judged.some(({ rule, verdict }) => {
    const conditions = verdict.value === 'notInvolved' ? [] : [...rule.appliesIf, ...rule.requires];
    return conditions.some(({ id }) => paper.conditions.includes(id));
  });
}
