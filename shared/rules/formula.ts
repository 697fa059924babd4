import { assertNever } from '#shared/assert-never.ts';
import type { Definitions } from '#shared/rules/definitions.ts';
import type { Expression, Leaf } from '#shared/rules/schema.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/** One distinct comparison: two leaves that compare the same fact in the same way are one atom, whatever they cite. */
export interface Atom {
  readonly index: number;
  readonly leaf: Leaf;
}

/**
 * An expression with its references followed and every negation pushed down to the comparisons, so that it can
 * only gain by a literal that holds. All explanations rest on that. `unresolved` is a reference to nothing or to
 * itself: it stays unknown for ever.
 */
export type Formula =
  | { readonly kind: 'literal'; readonly atom: Atom; readonly wanted: boolean }
  | { readonly kind: 'atLeast'; readonly need: number; readonly parts: readonly Formula[] }
  | { readonly kind: 'unresolved' };

/** The atoms met while expressions become formulas, in order of appearance; each is known by its comparison. */
export type AtomTable = Map<string, Atom>;

/** The formula that holds exactly where the expression does. */
export function toFormula(expression: Expression, definitions: Definitions, table: AtomTable): Formula {
  return translate(expression, true, definitions, table, []);
}

/** All of the parts; true where there are none. */
export function allOf(parts: readonly Formula[]): Formula {
  return { kind: 'atLeast', need: parts.length, parts };
}

/** The formula that holds exactly where this one does not. */
export function negate(formula: Formula): Formula {
  if (formula.kind === 'literal') return { ...formula, wanted: !formula.wanted };
  if (formula.kind === 'unresolved') return formula;
  const { need, parts } = formula;
  return { kind: 'atLeast', need: parts.length - need + 1, parts: parts.map(negate) };
}

/** Kleene's strong three-valued logic over the given truths of the comparisons. */
export function truthOfFormula(formula: Formula, truthOfAtom: (atom: Atom) => Truth): Truth {
  switch (formula.kind) {
    case 'unresolved':
      return 'unknown';
    case 'literal': {
      const truth = truthOfAtom(formula.atom);
      if (truth === 'unknown' || formula.wanted) return truth;
      return truth === 'true' ? 'false' : 'true';
    }
    case 'atLeast':
      return truthOfCount(
        formula.need,
        formula.parts.map((part) => truthOfFormula(part, truthOfAtom)),
      );
    default:
      return assertNever(formula);
  }
}

/** The distinct atoms of a formula in order of appearance. */
export function atomsIn(formula: Formula): readonly Atom[] {
  const found = new Set<Atom>();
  const visit = (part: Formula): void => {
    if (part.kind === 'literal') found.add(part.atom);
    if (part.kind === 'atLeast') part.parts.forEach(visit);
  };
  visit(formula);
  return [...found];
}

function truthOfCount(need: number, truths: readonly Truth[]): Truth {
  const holding = truths.filter((truth) => truth === 'true').length;
  if (holding >= need) return 'true';
  const possible = truths.filter((truth) => truth !== 'false').length;
  return possible < need ? 'false' : 'unknown';
}

function translate(
  expression: Expression,
  wanted: boolean,
  definitions: Definitions,
  table: AtomTable,
  following: readonly string[],
): Formula {
  const part = (inner: Expression, turned = false): Formula =>
    translate(inner, turned ? !wanted : wanted, definitions, table, following);
  const count = (need: number, parts: readonly Formula[]): Formula => ({
    kind: 'atLeast',
    need: wanted ? need : parts.length - need + 1,
    parts,
  });
  const every = (inner: readonly Expression[]) => inner.map((one) => part(one));

  if ('all' in expression) return count(expression.all.length, every(expression.all));
  if ('any' in expression) return count(1, every(expression.any));
  if ('of' in expression) return count(expression.atLeast, every(expression.of));
  if ('not' in expression) return part(expression.not, true);
  if ('unless' in expression) return count(2, [part(expression.holds), part(expression.unless, true)]);
  if ('ref' in expression) {
    const named = definitions.get(expression.ref);
    if (named === undefined || following.includes(expression.ref)) return { kind: 'unresolved' };
    return translate(named, wanted, definitions, table, [...following, expression.ref]);
  }
  return { kind: 'literal', atom: atomOf(table, expression), wanted };
}

function atomOf(table: AtomTable, leaf: Leaf): Atom {
  const key = JSON.stringify({ ...leaf, cite: undefined });
  const existing = table.get(key);
  if (existing !== undefined) return existing;
  const atom = { index: table.size, leaf };
  table.set(key, atom);
  return atom;
}
