import type { Domain } from '#shared/rules/domain.ts';
import type { Formula } from '#shared/rules/formula.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/**
 * What is left of a formula once the known comparisons are put in: settled, or a condition on the cells of the
 * open variables. `never` is a part that no answer can settle.
 */
export type Residue =
  | { readonly kind: 'settled'; readonly isTrue: boolean }
  | { readonly kind: 'never' }
  | { readonly kind: 'literal'; readonly variable: number; readonly cells: number }
  | { readonly kind: 'atLeast'; readonly need: number; readonly parts: readonly Residue[] };

/** The cells still possible of each variable, as bit masks by its index. */
export type Limits = readonly number[];

/** A comparison wanted true or wanted false. */
type Literal = Extract<Formula, { kind: 'literal' }>;

/** Replaces the literals of a formula and drops what that settles. */
export function replaceLiterals(formula: Formula, replace: (literal: Literal) => Residue): Residue {
  if (formula.kind === 'unresolved') return { kind: 'never' };
  if (formula.kind === 'literal') return replace(formula);
  return countOf(
    formula.need,
    formula.parts.map((part) => replaceLiterals(part, replace)),
  );
}

/** Puts the readings of the comparisons into a formula. */
export function residueOf(formula: Formula, domain: Domain): Residue {
  return replaceLiterals(formula, (literal) => readLiteral(literal, domain));
}

/** What the answers make of one literal. */
export function readLiteral({ atom, wanted }: Literal, { readings, variables }: Domain): Residue {
  const reading = readings[atom.index];
  if (reading === undefined || reading.kind === 'never') return { kind: 'never' };
  if (reading.kind === 'known') return settled(reading.isTrue === wanted);
  const all = variables[reading.variable]?.all ?? 0;
  const cells = wanted ? reading.cells : all & ~reading.cells;
  if (cells === all || cells === 0) return settled(cells !== 0);
  return { kind: 'literal', variable: reading.variable, cells };
}

/** At least `need` of the parts, with the settled parts counted and dropped. */
function countOf(need: number, parts: readonly Residue[]): Residue {
  const open: Residue[] = [];
  let missing = need;
  for (const part of parts) {
    if (part.kind !== 'settled') open.push(part);
    else if (part.isTrue) missing -= 1;
  }
  if (missing <= 0) return settled(true);
  if (open.length < missing) return settled(false);
  const [only] = open;
  return only !== undefined && open.length === 1 ? only : { kind: 'atLeast', need: missing, parts: open };
}

/** Kleene's truth of a residue while each variable is known to lie within its limits. */
export function truthWithin(residue: Residue, limits: Limits): Truth {
  switch (residue.kind) {
    case 'settled':
      return residue.isTrue ? 'true' : 'false';
    case 'never':
      return 'unknown';
    case 'literal': {
      const possible = limits[residue.variable] ?? 0;
      const holding = possible & residue.cells;
      if (holding === 0) return 'false';
      return holding === possible ? 'true' : 'unknown';
    }
    default:
      return truthOfCount(residue.need, residue.parts, limits);
  }
}

/** The limits while nothing more is known: every cell of every variable. */
export function openLimits(domain: Domain): Limits {
  return domain.variables.map((variable) => variable.all);
}

/** The distinct conditions a residue sets on each of its variables, in order of appearance. */
export function conditionsByVariable(residue: Residue): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const visit = (part: Residue): void => {
    if (part.kind === 'atLeast') part.parts.forEach(visit);
    if (part.kind !== 'literal') return;
    const masks = found.get(part.variable);
    if (masks === undefined) found.set(part.variable, [part.cells]);
    else if (!masks.includes(part.cells)) masks.push(part.cells);
  };
  visit(residue);
  return found;
}

const TRUE: Residue = { kind: 'settled', isTrue: true };
const FALSE: Residue = { kind: 'settled', isTrue: false };

/** A residue that no answer can change any more. */
export function settled(isTrue: boolean): Residue {
  return isTrue ? TRUE : FALSE;
}

function truthOfCount(need: number, parts: readonly Residue[], limits: Limits): Truth {
  let holding = 0;
  let possible = 0;
  for (const part of parts) {
    const truth = truthWithin(part, limits);
    if (truth === 'true') holding += 1;
    if (truth !== 'false') possible += 1;
  }
  if (holding >= need) return 'true';
  return possible < need ? 'false' : 'unknown';
}
