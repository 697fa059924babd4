import { isCertain, questionOf } from '#shared/rules/certainty.ts';
import { factsOfLeaf } from '#shared/rules/comparison.ts';
import type { SettledValue } from '#shared/rules/compiled-checklist.ts';
import { atomsIn } from '#shared/rules/formula.ts';
import type { Atom, Formula } from '#shared/rules/formula.ts';
import { readLiteral, replaceLiterals, settled } from '#shared/rules/residue.ts';
import type { Limits, Residue } from '#shared/rules/residue.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import { settledTruth } from '#shared/rules/situation.ts';
import type { Reason } from '#shared/rules/verdict.ts';
import { waysTo } from '#shared/rules/ways.ts';
import type { Way } from '#shared/rules/ways.ts';

/**
 * A smallest set of known comparisons that suffices for a settled outcome, in the order of the rule; among equally
 * small ones that with the most evidence. Where the outcome holds whichever way an open answer falls, the set is
 * one from which nothing can be left out, and may be empty.
 */
export function whyOf(ruleCase: RuleCase, value: SettledValue): readonly Reason[] {
  const formula = ruleCase.compiled.targets[value];
  const sufficient = smallestSupport(ruleCase, formula) ?? supportBesideOpen(ruleCase, formula);
  return sufficient.flatMap((atom) => reasonOf(atom, ruleCase, value));
}

const IS_KNOWN = 1;
const KNOWN_OR_NOT = 3;

/** Every comparison becomes a variable of its own: known, or not known. */
function supportVariables({ situation }: RuleCase): Limits {
  return situation.checklist.atoms.map(() => KNOWN_OR_NOT);
}

function smallestSupport(ruleCase: RuleCase, formula: Formula): readonly Atom[] | null {
  const residue = replaceLiterals(formula, (literal) => {
    const read = readLiteral(literal, ruleCase.situation.domain);
    return read.kind === 'settled' && read.isTrue ? knownLiteral(literal.atom) : settled(false);
  });
  const { ways } = waysTo(questionOf(residue), supportVariables(ruleCase));
  const [first] = ways;
  if (first === undefined) return null;
  const [best] = ways
    .filter((way) => way.price === first.price)
    .map((way) => limitedAtoms(way, ruleCase))
    .toSorted((left, right) => statedCount(left, ruleCase) - statedCount(right, ruleCase));
  return best ?? null;
}

/** Leaves out one known comparison after the other, the stated ones first, while the outcome stays certain. */
function supportBesideOpen(ruleCase: RuleCase, formula: Formula): readonly Atom[] {
  const { domain, open, checklist } = ruleCase.situation;
  const { atoms } = checklist;
  const residue = replaceLiterals(formula, (literal) => {
    const read = readLiteral(literal, domain);
    if (read.kind === 'literal') return { ...read, variable: read.variable + atoms.length };
    return read.kind === 'settled' && read.isTrue ? knownLiteral(literal.atom) : read;
  });
  const question = questionOf(residue);
  const candidates = atomsIn(formula)
    .toReversed()
    .toSorted((left, right) => Number(isEvidenced(left, ruleCase)) - Number(isEvidenced(right, ruleCase)));
  let limits: Limits = [...atoms.map(() => IS_KNOWN), ...open];
  for (const atom of candidates) {
    const without = limits.with(atom.index, KNOWN_OR_NOT);
    if (isCertain(question, without)) limits = without;
  }
  const read = atomsIn(formula).filter((atom) => domain.readings[atom.index]?.kind === 'known');
  return read.filter((atom) => limits[atom.index] === IS_KNOWN);
}

function knownLiteral(atom: Atom): Residue {
  return { kind: 'literal', variable: atom.index, cells: IS_KNOWN };
}

function limitedAtoms(way: Way, { compiled }: RuleCase): readonly Atom[] {
  return compiled.atoms.filter((atom) => way.limits[atom.index] === IS_KNOWN);
}

function statedCount(atoms: readonly Atom[], ruleCase: RuleCase): number {
  return atoms.filter((atom) => !isEvidenced(atom, ruleCase)).length;
}

function isEvidenced({ leaf }: Atom, { situation }: RuleCase): boolean {
  return factsOfLeaf(leaf).every((fact) => {
    const answer = situation.answers[fact];
    return answer !== undefined && 'known' in answer && answer.basis === 'evidenced';
  });
}

function reasonOf(atom: Atom, ruleCase: RuleCase, outcome: SettledValue): readonly Reason[] {
  const reading = ruleCase.situation.domain.readings[atom.index];
  const value = ruleCase.situation.valueOf(atom.leaf.fact);
  if (reading?.kind !== 'known' || value === undefined) return [];
  return [
    {
      leaf: atom.leaf,
      truth: reading.isTrue ? 'true' : 'false',
      value,
      basis: isEvidenced(atom, ruleCase) ? 'evidenced' : 'stated',
      condition: conditionOf(atom, ruleCase, outcome),
    },
  ];
}

/** The first condition in which the comparison stands; for a no, rather the one that fails. */
function conditionOf(atom: Atom, { compiled, situation }: RuleCase, outcome: SettledValue): string {
  const candidates = compiled.lines.filter((line) => atomsIn(line.formula).includes(atom));
  const failing = candidates.find((line) => outcome !== 'likely' && settledTruth(line.formula, situation) === 'false');
  return (failing ?? candidates[0])?.condition.id ?? '';
}
