import { isCertain, questionOf } from '#shared/rules/certainty.ts';
import { AS_OF, type ValueOf } from '#shared/rules/comparison.ts';
import { compiledChecklist, type CompiledRule, type Line } from '#shared/rules/compiled-checklist.ts';
import { readAtoms, type Domain } from '#shared/rules/domain.ts';
import { negate, type Atom, type Formula } from '#shared/rules/formula.ts';
import { openLimits, readLiteral, residueOf } from '#shared/rules/residue.ts';
import { sampleValues, type Choices } from '#shared/rules/samples.ts';
import type { Checklist, Fact, Value } from '#shared/rules/schema.ts';
import { waysTo } from '#shared/rules/ways.ts';

/** What can become of one rule whatever anybody answers, on whatever day. */
export interface RuleOutcomes {
  readonly canBe: Readonly<Record<'likely' | 'unlikely' | 'notInvolved', boolean>>;
  /** Conditions that no answer can change, with the truth they always have. */
  readonly constants: readonly { readonly line: Line; readonly isTrue: boolean }[];
  /** Conditions in which a fact is asked to be one thing and, in the same breath, another. */
  readonly opposites: readonly { readonly line: Line; readonly fact: string; readonly other: Line }[];
}

/**
 * Finds by enumeration what can become of each rule of a sound checklist while nothing is known. The values of each fact fall into the few
 * classes its comparisons can tell apart, and the day asked for takes one day in each class; the search for a way to an outcome keeps
 * at most 1024 ways at each step. What is not found within that bound counts as possible, as does what only the
 * connection of two facts rules out: so nothing possible is ever called impossible.
 */
export function outcomesOf(checklist: Checklist, facts: readonly Fact[]): readonly RuleOutcomes[] {
  const compiled = compiledChecklist(checklist);
  const choices = choicesOf(facts);
  const domains = daysToTry(compiled.atoms).map((day) => readAtoms(compiled.atoms, onlyDay(day), choices));
  return compiled.rules.map((rule) => ({
    canBe: {
      likely: domains.some((domain) => canHold(rule.targets.likely, domain)),
      unlikely: domains.some((domain) => canHold(rule.targets.unlikely, domain)),
      notInvolved: domains.some((domain) => canHold(rule.targets.notInvolved, domain)),
    },
    constants: rule.lines.flatMap((line) => constantOf(line, domains)),
    opposites: domains.slice(0, 1).flatMap((domain) => oppositesIn(rule, domain)),
  }));
}

function canHold(formula: Formula, domain: Domain): boolean {
  const { ways, isComplete } = waysTo(questionOf(residueOf(formula, domain)), openLimits(domain));
  return ways.length > 0 || !isComplete;
}

function constantOf(line: Line, domains: readonly Domain[]): RuleOutcomes['constants'] {
  const always = (formula: Formula): boolean =>
    domains.every((domain) => isCertain(questionOf(residueOf(formula, domain)), openLimits(domain)));
  if (always(line.formula)) return [{ line, isTrue: true }];
  return always(negate(line.formula)) ? [{ line, isTrue: false }] : [];
}

/** Within every conjunction, comparisons of one variable that leave it no value; the gate, window and requirements are one conjunction. */
function oppositesIn({ lines }: CompiledRule, domain: Domain): RuleOutcomes['opposites'] {
  const found: { line: Line; fact: string; other: Line }[] = [];
  const visit = (line: Line, formula: Formula, limits: Map<number, Limit>): void => {
    if (formula.kind === 'literal') {
      const residue = readLiteral(formula, domain);
      if (residue.kind !== 'literal') return;
      const before = limits.get(residue.variable);
      const cells = residue.cells & (before?.cells ?? residue.cells);
      if (cells === 0 && before !== undefined) found.push({ line, fact: formula.atom.leaf.fact, other: before.line });
      else limits.set(residue.variable, { cells, line: before?.line ?? line });
      return;
    }
    if (formula.kind !== 'atLeast') return;
    const isAll = formula.need === formula.parts.length;
    // An alternative may be closed by what stands outside it: then the others are meant.
    for (const part of formula.parts) visit(line, part, isAll ? limits : new Map());
  };
  const shared = new Map<number, Limit>();
  for (const line of lines) visit(line, line.formula, shared);
  return found;
}

interface Limit {
  readonly cells: number;
  readonly line: Line;
}

/** One day of every stretch that comparisons of the day asked for can tell apart. */
function daysToTry(atoms: readonly Atom[]): readonly string[] {
  const constants = atoms.flatMap(({ leaf }) =>
    leaf.fact === AS_OF && !('dateWithin' in leaf) ? Object.values(leaf).flat().filter(isDay) : [],
  );
  const days = sampleValues('date', constants).filter(isDay);
  return days.length === 0 ? ['2026-01-01'] : [...new Set(days)];
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-/.test(value);
}

function onlyDay(day: string): ValueOf {
  return (fact): Value | undefined => (fact === AS_OF ? day : undefined);
}

function choicesOf(facts: readonly Fact[]): Choices {
  return new Map(
    facts.flatMap(({ id, choices }) =>
      choices === undefined ? [] : [[id, choices.map(({ value }) => value)] as const],
    ),
  );
}
