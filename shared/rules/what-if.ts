import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { compare } from '#shared/rules/comparison.ts';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import type { CompiledRule } from '#shared/rules/compiled-checklist.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { openCase, verdictValueOf } from '#shared/rules/rule-case.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import { choicesOf } from '#shared/rules/samples.ts';
import type { Answer, Answers, Checklist, Fact, Value } from '#shared/rules/schema.ts';
import { openSituation } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import { missingSets } from '#shared/rules/still-missing.ts';
import type { ChecklistResult, MissingFact, MissingSet } from '#shared/rules/verdict.ts';
import { waysTo } from '#shared/rules/ways.ts';
import type { PriceOf, Way } from '#shared/rules/ways.ts';

/** One fact that would have to be otherwise, or be settled, for a rule to come out as 可能适用. */
export interface Change extends MissingFact {
  /** What is answered today; null where it was not asked. */
  readonly from: Answer | null;
  readonly effort: 'cheap' | 'costly';
}

/** One least set of changes that would turn the outcome to 可能适用. */
export interface WhatIf {
  readonly changes: readonly Change[];
  /** Open facts that nobody can change: the changes help only where these turn out as wanted. */
  readonly provided: MissingSet;
}

/** Nobody weighs more. */
const MOST = 8;
/** Sets of facts looked into, the cheapest first. */
const MOST_TRIED = 48;

/**
 * The least changes that would turn the outcome of a rule to 可能适用, the cheapest first: fewer costly changes, then
 * fewer changes, then less left to be provided. A known answer may be changed and an open one settled where its fact
 * is changeable at all; what is not listed stays as it is. Nothing where the outcome is 可能适用 already, or cannot be.
 *
 * Pure: the situation is not touched, and nothing of this is ever written to a case.
 */
export function whatIf(rule: CompiledRule, situation: Situation, facts: readonly Fact[]): readonly WhatIf[] {
  if (verdictValueOf(openCase(rule, situation)) === 'likely') return [];
  const effortOf = effortsOf(facts);
  const found = factsToFree(rule, situation, effortOf).flatMap((freed) => {
    const ruleCase = openCase(rule, without(situation, freed));
    const { ways } = waysTo(ruleCase.questions.likely, ruleCase.situation.open);
    const sets = missingSets(ways, ruleCase, 'likely');
    return sets.flatMap((set) => whatIfOf(set, freed, situation, effortOf));
  });
  return leastOf(found).slice(0, MOST);
}

/** The same for a rule by its id; nothing where the checklist has no such rule. */
export function whatIfFor(
  checklist: Checklist,
  ruleId: string,
  answers: Answers,
  asOf: CivilDate,
  facts: readonly Fact[],
): readonly WhatIf[] {
  const compiled = compiledChecklist(checklist);
  const rule = compiled.rules.find((one) => one.rule.id === ruleId);
  return rule === undefined ? [] : whatIf(rule, openSituation(compiled, answers, asOf, choicesOf(facts)), facts);
}

/** A checklist as it would come out with some values put in place of the answers; null is an answer taken away. */
export function evaluateWith(
  checklist: Checklist,
  answers: Answers,
  changes: Readonly<Record<string, Value | null>>,
  asOf: CivilDate,
  facts: readonly Fact[] = [],
): ChecklistResult {
  const kept = Object.entries(answers).filter(([fact]) => !(fact in changes));
  const changed = Object.entries(changes).flatMap(([fact, known]): [string, Answer][] =>
    known === null ? [] : [[fact, { known, basis: 'stated' }]],
  );
  return evaluateChecklist(checklist, Object.fromEntries([...kept, ...changed]), asOf, facts);
}

type EffortOf = (fact: string) => Fact['changeable'];

function effortsOf(facts: readonly Fact[]): EffortOf {
  const efforts = new Map(facts.map(({ id, changeable }) => [id, changeable]));
  return (fact) => efforts.get(fact) ?? 'no';
}

/** The situation as if these facts had not been answered. */
function without({ checklist, answers, asOf, choices }: Situation, freed: ReadonlySet<string>): Situation {
  const kept = Object.fromEntries(Object.entries(answers).filter(([fact]) => !freed.has(fact)));
  return openSituation(checklist, kept, asOf, choices);
}

/** Sets of answered facts to look into: in each, all would have to change, at least in one way to 可能适用. */
function factsToFree(rule: CompiledRule, situation: Situation, effortOf: EffortOf): readonly ReadonlySet<string>[] {
  const changeable = Object.keys(situation.answers).filter((fact) => effortOf(fact) !== 'no');
  const ruleCase = openCase(rule, without(situation, new Set(changeable)));
  const today = cellsToday(ruleCase, situation);
  const { ways } = waysTo(ruleCase.questions.likely, ruleCase.situation.open, priceFor(ruleCase, today, effortOf));
  const sets = new Map<string, ReadonlySet<string>>();
  for (const way of ways) {
    const freed = changedFacts(way, ruleCase, today).filter((fact) => situation.valueOf(fact) !== undefined);
    sets.set(freed.toSorted().join(' '), new Set(freed));
  }
  return [...sets.values()].slice(0, MOST_TRIED);
}

/** By variable, the cells in which today's answers lie; undefined where these do not settle it. */
type Today = readonly (number | undefined)[];

function cellsToday({ situation: freed }: RuleCase, { domain: known }: Situation): Today {
  const cells: (number | undefined)[] = [...freed.open];
  freed.domain.readings.forEach((reading, index) => {
    if (reading.kind !== 'open') return;
    const [mask, now] = [cells[reading.variable], known.readings[index]];
    if (mask === undefined || now?.kind !== 'known') cells[reading.variable] = undefined;
    else cells[reading.variable] = mask & (now.isTrue ? reading.cells : ~reading.cells);
  });
  return cells;
}

const isAsToday = (mask: number, today: number | undefined): boolean => today !== undefined && (mask & today) === today;

/** Costly above all, then the number of changes, then what is left to be provided. */
const PRICES = { no: 1, cheap: 100, costly: 10_000 } as const;

function priceFor({ situation: { domain, open } }: RuleCase, today: Today, effortOf: EffortOf): PriceOf {
  const prices = domain.variables.map(({ facts }) => Math.max(...facts.map((fact) => PRICES[effortOf(fact)])));
  return (variable, mask) =>
    mask === open[variable] || isAsToday(mask, today[variable]) ? 0 : (prices[variable] ?? 0);
}

function changedFacts(way: Way, { situation: { domain, open } }: RuleCase, today: Today): readonly string[] {
  const changed = domain.variables.flatMap(({ facts }, variable) => {
    const mask = way.limits[variable] ?? 0;
    return mask === open[variable] || isAsToday(mask, today[variable]) ? [] : facts;
  });
  return [...new Set(changed)];
}

/** Nothing where one of the freed facts need not change: then a smaller set of them says as much. */
function whatIfOf(
  set: MissingSet,
  freed: ReadonlySet<string>,
  situation: Situation,
  effortOf: EffortOf,
): readonly WhatIf[] {
  const isWanted = ({ wanted }: MissingFact) =>
    wanted.every(({ leaf, truth }) => compare(leaf, situation.valueOf) === String(truth));
  const changing = new Set(set.filter((missing) => !isWanted(missing)).map(({ fact }) => fact));
  if ([...freed].some((fact) => !changing.has(fact))) return [];
  const changes = set.flatMap((missing): Change[] => {
    const effort = effortOf(missing.fact);
    return effort === 'no' ? [] : [{ ...missing, from: situation.answers[missing.fact] ?? null, effort }];
  });
  return [{ changes, provided: set.filter(({ fact }) => effortOf(fact) === 'no') }];
}

/** The cheapest first, without those of which a part would do, and without those in which there is nothing to change. */
function leastOf(found: readonly WhatIf[]): readonly WhatIf[] {
  const namesOf = (set: readonly MissingFact[]) => set.map(({ fact }) => fact);
  const sets = found.map((one) => {
    const changed = namesOf(one.changes);
    return { one, changed, all: [...changed, ...namesOf(one.provided)] };
  });
  const isPart = (part: readonly string[], whole: readonly string[]) => part.every((fact) => whole.includes(fact));
  return sets
    .filter(
      (set) =>
        set.changed.length > 0 &&
        !sets.some(
          (other) =>
            other.all.length < set.all.length && isPart(other.changed, set.changed) && isPart(other.all, set.all),
        ),
    )
    .map(({ one }) => one)
    .toSorted(
      (left, right) =>
        costliness(left) - costliness(right) ||
        left.changes.length - right.changes.length ||
        left.provided.length - right.provided.length,
    );
}

function costliness({ changes }: WhatIf): number {
  return changes.filter(({ effort }) => effort === 'costly').length;
}
