import { isCertain, questionOf } from '#shared/rules/certainty.ts';
import type { Question } from '#shared/rules/certainty.ts';
import { knownValues } from '#shared/rules/comparison.ts';
import type { ValueOf } from '#shared/rules/comparison.ts';
import { windowOf } from '#shared/rules/definitions.ts';
import { readAtoms } from '#shared/rules/domain.ts';
import type { Domain } from '#shared/rules/domain.ts';
import { allOf, negate, toFormula } from '#shared/rules/formula.ts';
import type { Atom, AtomTable, Formula } from '#shared/rules/formula.ts';
import { openLimits, residueOf } from '#shared/rules/residue.ts';
import type { Limits } from '#shared/rules/residue.ts';
import type { Condition, Rule, VerdictValue } from '#shared/rules/schema.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { ConditionResult } from '#shared/rules/verdict.ts';

/** The outcomes that are an answer; exactly one of them is true of every complete set of answers. */
export type SettledValue = Exclude<VerdictValue, 'undetermined'>;

/** One line of the rule as a formula. */
export interface Line {
  readonly condition: Condition;
  readonly part: ConditionResult['part'];
  readonly formula: Formula;
}

/** When a rule has one of its settled outcomes, and what of that the answers leave open. */
export interface Target {
  readonly formula: Formula;
  readonly question: Question;
}

/** One rule with the answers put in: what verdict and explanations are worked out from. */
export interface RuleCase {
  readonly lines: readonly Line[];
  readonly atoms: readonly Atom[];
  readonly domain: Domain;
  readonly open: Limits;
  readonly valueOf: ValueOf;
  readonly situation: Situation;
  readonly targets: Readonly<Record<SettledValue, Target>>;
}

/**
 * Puts a situation into a rule.
 *
 * With the gate G, the window W and the requirements R, each all of its conditions:
 * 不涉及 = not G, whatever the rest says; 可能适用 = G and W and R; 不适用 = G and not (W and R).
 * Outside its window the text does not cover the case, so that is 不适用 and not 不涉及: another text may.
 * While G is unknown a failed requirement already rules 可能适用 out, but which no it is stays open: 待定.
 */
export function openCase(rule: Rule, situation: Situation): RuleCase {
  const table: AtomTable = new Map();
  const linesOf = (part: Line['part'], conditions: readonly Condition[]): readonly Line[] =>
    conditions.map((condition) => ({
      condition,
      part,
      formula: toFormula(condition.holds, situation.definitions, table),
    }));
  const window = windowOf(rule);
  const gate = linesOf('gate', rule.appliesIf);
  const rest = [...linesOf('window', window === null ? [] : [window]), ...linesOf('requirement', rule.requires)];

  const atoms = [...table.values()];
  const valueOf = knownValues(situation.answers, situation.asOf);
  const domain = readAtoms(atoms, valueOf, situation.choices);
  const target = (formula: Formula): Target => ({ formula, question: questionOf(residueOf(formula, domain)) });
  const gateHolds = allOf(gate.map((line) => line.formula));
  const restHolds = allOf(rest.map((line) => line.formula));
  return {
    lines: [...gate, ...rest],
    atoms,
    domain,
    open: openLimits(domain),
    valueOf,
    situation,
    targets: {
      notInvolved: target(negate(gateHolds)),
      likely: target(allOf([gateHolds, restHolds])),
      unlikely: target(allOf([gateHolds, negate(restHolds)])),
    },
  };
}

/** The outcome that every answer still possible leads to; undetermined where they lead to different ones. */
export function verdictValueOf({ targets, open }: RuleCase): VerdictValue {
  if (isCertain(targets.notInvolved.question, open)) return 'notInvolved';
  if (isCertain(targets.likely.question, open)) return 'likely';
  return isCertain(targets.unlikely.question, open) ? 'unlikely' : 'undetermined';
}
