import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { factsOfLeaf } from '#shared/rules/comparison.ts';
import { deadlinesOf } from '#shared/rules/deadlines.ts';
import { definitionsOf } from '#shared/rules/definitions.ts';
import { explain } from '#shared/rules/explain.ts';
import { atomsIn } from '#shared/rules/formula.ts';
import { neededFacts } from '#shared/rules/needed-facts.ts';
import { nextFactOf } from '#shared/rules/next-fact.ts';
import { openCase, verdictValueOf } from '#shared/rules/rule-case.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { Choices } from '#shared/rules/samples.ts';
import type { Action, Answers, Checklist, Fact, Paper, Rule, VerdictValue } from '#shared/rules/schema.ts';
import { settledTruth, settledTruthOf } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { ChecklistResult, ConditionResult, Verdict } from '#shared/rules/verdict.ts';

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
export function evaluateRule(rule: Rule, situation: Situation): Verdict {
  const ruleCase = openCase(rule, situation);
  const value = verdictValueOf(ruleCase);
  const explanation = explain(ruleCase, value);
  const isLive = value === 'likely' || value === 'undetermined';
  return {
    rule: rule.id,
    value,
    strength: strengthOf(value, explanation.why),
    conditions: conditionResults(ruleCase),
    ...explanation,
    deadlines: value === 'notInvolved' ? [] : deadlinesOf(rule.deadlines, situation),
    obligations: isLive ? actionsFor(rule.obligations, situation) : [],
    nextSteps: actionsFor(rule.nextSteps[value], situation),
  };
}

/**
 * The outcomes of a checklist's rules for one client on one day. With `facts` given, a choice is known to take no
 * other values than those of its fact, which can settle a little more.
 */
export function evaluateChecklist(
  checklist: Checklist,
  answers: Answers,
  asOf: CivilDate,
  facts: readonly Fact[] = [],
): ChecklistResult {
  const situation: Situation = { answers, asOf, definitions: definitionsOf(checklist), choices: choicesOf(facts) };
  const verdicts = checklist.rules.map((rule) => evaluateRule(rule, situation));
  const asked = [...new Set(checklist.steps.flatMap((step) => step.facts))];
  const needed = neededFacts(checklist.rules, verdicts, situation);
  const answered = asked.filter((fact) => isKnown(fact, answers));
  const open = asked.filter((fact) => needed.has(fact));
  return {
    checklist: checklist.id,
    verdicts,
    nextFact: nextFactOf(open, verdicts, answers),
    answered: answered.filter((fact) => !needed.has(fact)).length,
    relevant: new Set([...answered, ...open]).size,
    papers: checklist.papers.filter((paper) => isCalledFor(paper, checklist.rules, verdicts)),
  };
}

function strengthOf(value: VerdictValue, why: Verdict['why']): Verdict['strength'] {
  if (value === 'undetermined') return null;
  return why.length > 0 && why.every((reason) => reason.basis === 'evidenced') ? 'evidenced' : 'stated';
}

function conditionResults({ lines, domain }: RuleCase): readonly ConditionResult[] {
  return lines.map(({ condition, part, formula }) => ({
    condition,
    part,
    truth: settledTruth(formula, domain),
    facts: [...new Set(atomsIn(formula).flatMap((atom) => factsOfLeaf(atom.leaf)))],
  }));
}

function actionsFor(actions: readonly Action[], situation: Situation): readonly Action[] {
  return actions.filter(({ onlyIf }) => onlyIf === undefined || settledTruthOf(onlyIf, situation) !== 'false');
}

function choicesOf(facts: readonly Fact[]): Choices {
  const listed = facts.flatMap(({ id, choices }) => (choices === undefined ? [] : [{ id, choices }]));
  return new Map(listed.map(({ id, choices }) => [id, choices.map((choice) => choice.value)]));
}

function isKnown(fact: string, answers: Answers): boolean {
  const answer = answers[fact];
  return answer !== undefined && 'known' in answer;
}

/** A paper is called for while a rule that one of its conditions belongs to may concern the case. */
function isCalledFor(paper: Paper, rules: readonly Rule[], verdicts: readonly Verdict[]): boolean {
  return rules.some((rule, index) => {
    const isInvolved = verdicts[index]?.value !== 'notInvolved';
    return isInvolved && [...rule.appliesIf, ...rule.requires].some(({ id }) => paper.conditions.includes(id));
  });
}
