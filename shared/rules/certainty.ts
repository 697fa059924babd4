import { conditionsByVariable, truthWithin } from '#shared/rules/residue.ts';
import type { Limits, Residue } from '#shared/rules/residue.ts';

/** Assignments tried at most: 12 yes-or-no facts. */
const MOST_ASSIGNMENTS = 4096;

/** A residue made ready for `isCertain`. */
export interface Question {
  readonly residue: Residue;
  /** Distinct conditions on each variable, as bit masks. */
  readonly conditions: ReadonlyMap<number, readonly number[]>;
  /** What has to be certain, each for itself, for the whole to be certain. */
  readonly parts: readonly { readonly residue: Residue; readonly tangled: readonly number[] }[];
  /** Whether several different conditions stand on one variable. */
  readonly isTangled: boolean;
}

/** Prepares a residue for `isCertain`. */
export function questionOf(residue: Residue): Question {
  const conditions = conditionsByVariable(residue);
  const isTangled = tangledIn(conditions).length > 0;
  const parts = isTangled
    ? conjunctsOf(residue).map((part) => ({ residue: part, tangled: tangledIn(conditionsByVariable(part)) }))
    : [{ residue, tangled: [] }];
  return { residue, conditions, parts, isTangled };
}

/**
 * True only where the residue holds for every value the variables can still take.
 *
 * Kleene's logic alone overlooks what holds whichever way an answer falls (`x` or not `x`; below 5 or from 5 on).
 * It can do so only over variables on which several different conditions stand, so exactly these are tried, cell
 * by cell. Where that would take too many trials the first of them are tried and the rest is left to Kleene: then
 * something certain may be overlooked, but nothing is called certain that an answer could still change.
 */
export function isCertain({ parts }: Question, limits: Limits): boolean {
  return parts.every(({ residue, tangled }) => {
    const truth = truthWithin(residue, limits);
    if (truth !== 'unknown' || tangled.length === 0) return truth === 'true';
    return holdsThroughout(residue, limits.slice(), affordable(tangled, limits), 0);
  });
}

function conjunctsOf(residue: Residue): readonly Residue[] {
  const isAll = residue.kind === 'atLeast' && residue.need === residue.parts.length;
  return isAll ? residue.parts.flatMap(conjunctsOf) : [residue];
}

function tangledIn(conditions: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const tangled: number[] = [];
  for (const [variable, masks] of conditions) if (masks.length > 1) tangled.push(variable);
  return tangled;
}

function holdsThroughout(residue: Residue, limits: number[], variables: readonly number[], next: number): boolean {
  const variable = variables[next];
  if (variable === undefined) return false;
  const possible = limits[variable] ?? 0;
  for (let cell = 1; cell <= possible; cell <<= 1) {
    if ((possible & cell) === 0) continue;
    limits[variable] = cell;
    const truth = truthWithin(residue, limits);
    const holds = truth === 'true' || (truth === 'unknown' && holdsThroughout(residue, limits, variables, next + 1));
    if (!holds) {
      limits[variable] = possible;
      return false;
    }
  }
  limits[variable] = possible;
  return true;
}

function affordable(variables: readonly number[], limits: Limits): readonly number[] {
  let assignments = 1;
  return variables.filter((variable) => {
    assignments *= cellCount(limits[variable] ?? 0);
    return assignments <= MOST_ASSIGNMENTS;
  });
}

/** How many cells a mask holds. */
export function cellCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
