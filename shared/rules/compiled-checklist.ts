import { factsOfLeaf } from '#shared/rules/comparison.ts';
import { definitionsOf, windowOf } from '#shared/rules/definitions.ts';
import { allOf, atomsIn, negate, toFormula } from '#shared/rules/formula.ts';
import type { Atom, AtomTable, Formula } from '#shared/rules/formula.ts';
import type { Checklist, Condition, Expression, Rule, VerdictValue } from '#shared/rules/schema.ts';
import type { ConditionResult } from '#shared/rules/verdict.ts';

/** The outcomes that are an answer; exactly one of them is true of every complete set of answers. */
export type SettledValue = Exclude<VerdictValue, 'undetermined'>;

/** One line of a rule with its formula. */
export interface Line {
  readonly condition: Condition;
  readonly part: ConditionResult['part'];
  readonly formula: Formula;
  /** The facts it reads, in order of appearance. */
  readonly facts: readonly string[];
}

/** A rule as formulas: its lines, and when it has which outcome. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly lines: readonly Line[];
  readonly targets: Readonly<Record<SettledValue, Formula>>;
  /** The comparisons of its lines, in order of appearance. */
  readonly atoms: readonly Atom[];
  /** Every fact whose answer can make a difference to its verdict, or to what is shown with it. */
  readonly reads: readonly string[];
}

/** What of a checklist does not depend on any answer. */
export interface CompiledChecklist {
  readonly rules: readonly CompiledRule[];
  /** The formulas of what actions and deadlines are shown for. */
  readonly onlyIf: ReadonlyMap<Expression, Formula>;
  /** Every comparison of the checklist by its index. */
  readonly atoms: readonly Atom[];
  /** The facts its steps ask, each once, in their order. */
  readonly asked: readonly string[];
  /** Every fact whose answer can make a difference to its result. */
  readonly reads: readonly string[];
}

const compiled = new WeakMap<Checklist, CompiledChecklist>();

/** The formulas of a checklist, worked out once for each checklist object. */
export function compiledChecklist(checklist: Checklist): CompiledChecklist {
  const existing = compiled.get(checklist);
  if (existing !== undefined) return existing;
  const definitions = definitionsOf(checklist);
  const table: AtomTable = new Map();
  const formulaOf = (expression: Expression) => toFormula(expression, definitions, table);
  const onlyIf = new Map<Expression, Formula>();
  const rules = checklist.rules.map((rule) => {
    const parts = compileRule(rule, formulaOf);
    for (const expression of onlyIfOf(rule)) onlyIf.set(expression, formulaOf(expression));
    return { ...parts, reads: factsReadBy(rule, parts.atoms, onlyIf) };
  });
  const asked = new Set(checklist.steps.flatMap((step) => step.facts));
  const reads = new Set([...asked, ...rules.flatMap((rule) => rule.reads)]);
  const result = { rules, onlyIf, atoms: [...table.values()], asked: [...asked], reads: [...reads] };
  compiled.set(checklist, result);
  return result;
}

/**
 * With the gate G, the window W and the requirements R, each all of its conditions:
 * 不涉及 = not G, whatever the rest says; 可能适用 = G and W and R; 不适用 = G and not (W and R).
 * Outside its window the text does not cover the case, so that is 不适用 and not 不涉及: another text may.
 * While G is unknown a failed requirement already rules 可能适用 out, but which no it is stays open: 待定.
 */
function compileRule(rule: Rule, formulaOf: (expression: Expression) => Formula): Omit<CompiledRule, 'reads'> {
  const linesOf = (part: Line['part'], conditions: readonly Condition[]): readonly Line[] =>
    conditions.map((condition) => {
      const formula = formulaOf(condition.holds);
      const facts = new Set(atomsIn(formula).flatMap((atom) => factsOfLeaf(atom.leaf)));
      return { condition, part, formula, facts: [...facts] };
    });
  const window = windowOf(rule);
  const gate = linesOf('gate', rule.appliesIf);
  const rest = [...linesOf('window', window === null ? [] : [window]), ...linesOf('requirement', rule.requires)];
  const gateHolds = allOf(gate.map((line) => line.formula));
  const restHolds = allOf(rest.map((line) => line.formula));
  const likely = allOf([gateHolds, restHolds]);
  return {
    rule,
    lines: [...gate, ...rest],
    targets: { notInvolved: negate(gateHolds), likely, unlikely: allOf([gateHolds, negate(restHolds)]) },
    atoms: atomsIn(likely),
  };
}

function onlyIfOf({ obligations, deadlines, nextSteps }: Rule): readonly Expression[] {
  const shown = [...obligations, ...deadlines, ...Object.values(nextSteps).flat()];
  return shown.flatMap(({ onlyIf }) => (onlyIf === undefined ? [] : [onlyIf]));
}

function factsReadBy(rule: Rule, atoms: readonly Atom[], onlyIf: ReadonlyMap<Expression, Formula>): readonly string[] {
  const shown = onlyIfOf(rule).flatMap((expression) => {
    const formula = onlyIf.get(expression);
    return formula === undefined ? [] : atomsIn(formula);
  });
  const compared = [...atoms, ...shown].flatMap((atom) => factsOfLeaf(atom.leaf));
  return [
    ...new Set([...compared, ...rule.deadlines.flatMap((deadline) => ('since' in deadline ? [deadline.since] : []))]),
  ];
}
