import { cellCount, isCertain } from '#shared/rules/certainty.ts';
import type { Question } from '#shared/rules/certainty.ts';
import type { Limits, Residue } from '#shared/rules/residue.ts';

/** Limits under which a residue is certain. */
export interface Way {
  readonly limits: Limits;
  /** What it asks: the number of variables it limits, unless another price was given. */
  readonly price: number;
  /** Number of cells it leaves them: of two ways of one price, only the looser can ask less than the other. */
  readonly looseness: number;
}

/** What it costs to limit a variable to these cells. */
export type PriceOf = (variable: number, mask: number) => number;

/** Ways to make a residue certain, cheapest first; complete where together they cover every case in which it holds. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly isComplete: boolean;
}

/** Limits of a search stand only for the variables of its residue, in their order: it makes far more than it keeps. */
interface Search {
  readonly open: Limits;
  /** The way that asks nothing. */
  readonly free: Way;
  /** The variables of the residue. */
  readonly variables: readonly number[];
  /** Where each of them stands in the limits. */
  readonly places: ReadonlyMap<number, number>;
  readonly priceOf: PriceOf;
  /** Ways kept at each step. */
  readonly most: number;
  isComplete: boolean;
}

const USUAL_MOST = 32;
const MOST = 1024;
/** Trimming tries every limit of a way, so only the smallest are trimmed. */
const MOST_TRIMMED = 32;

/** The cheapest limits that make the residue certain, none of which could be left out. */
export function waysTo(question: Question, open: Limits, priceOf?: PriceOf): Ways {
  const price: PriceOf = priceOf ?? ((variable, mask) => (mask === open[variable] ? 0 : 1));
  const usual = search(question, open, price, USUAL_MOST);
  return usual.ways.length > 0 || usual.isComplete ? usual : search(question, open, price, MOST);
}

function search(question: Question, open: Limits, priceOf: PriceOf, most: number): Ways {
  const variables = [...question.conditions.keys()];
  const places = new Map(variables.map((variable, place) => [variable, place]));
  const own = variables.map((variable) => open[variable] ?? 0);
  const free: Way = { limits: own, price: 0, looseness: Infinity };
  const state: Search = { open: own, free, variables, places, priceOf, most, isComplete: true };
  const found = waysOf(question.residue, state);
  const whole = (ways: readonly Way[]) => ways.map((way) => ({ ...way, limits: wholeLimits(way.limits, open, state) }));
  if (state.isComplete && !question.isTangled) return { ways: whole(found), isComplete: true };
  const trimmed = found.map((way, index) => (index < MOST_TRIMMED ? trim(way, question, open, state) : way));
  return { ways: whole(smallest(trimmed, state)), isComplete: state.isComplete };
}

/** The limits of every variable: those of the search, and open what it does not read. */
function wholeLimits(own: Limits, open: Limits, { variables }: Search): Limits {
  const limits = open.slice();
  variables.forEach((variable, place) => (limits[variable] = own[place] ?? 0));
  return limits;
}

function waysOf(residue: Residue, state: Search): readonly Way[] {
  switch (residue.kind) {
    case 'settled':
      return residue.isTrue ? [state.free] : [];
    case 'never':
      state.isComplete = false;
      return [];
    case 'literal':
      return [wayOf(state.open.with(state.places.get(residue.variable) ?? 0, residue.cells), state)];
    default:
      return waysOfCount(residue.need, residue.parts, state);
  }
}

/** `table[n]` holds the ways in which n of the parts seen so far are certain. */
function waysOfCount(need: number, parts: readonly Residue[], state: Search): readonly Way[] {
  const table: (readonly Way[])[] = Array.from({ length: need + 1 }, () => []);
  table[0] = [state.free];
  parts.forEach((part, index) => {
    const ways = waysOf(part, state);
    const left = parts.length - index - 1;
    for (let count = Math.min(need, index + 1); count >= Math.max(1, need - left); count -= 1) {
      const added = product(table[count - 1] ?? [], ways, state);
      table[count] = smallest([...(table[count] ?? []), ...added], state);
    }
  });
  return table[need] ?? [];
}

function product(left: readonly Way[], right: readonly Way[], state: Search): readonly Way[] {
  const ways: Way[] = [];
  for (const one of left) {
    for (const other of right) {
      const way = joined(one, other, state);
      if (way !== null) ways.push(way);
    }
  }
  return ways;
}

/** Both limits at once; null where no value satisfies both. */
function joined(one: Way, other: Way, state: Search): Way | null {
  if (one === state.free) return other;
  if (other === state.free) return one;
  const limits = one.limits.slice();
  for (let place = 0; place < limits.length; place += 1) {
    const mask = (limits[place] ?? 0) & (other.limits[place] ?? 0);
    if (mask === 0) return null;
    limits[place] = mask;
  }
  return wayOf(limits, state);
}

function wayOf(limits: Limits, { variables, priceOf }: Search): Way {
  let [price, looseness] = [0, 0];
  for (let place = 0; place < limits.length; place += 1) {
    const mask = limits[place] ?? 0;
    price += priceOf(variables[place] ?? 0, mask);
    looseness += cellCount(mask);
  }
  return { limits, price, looseness };
}

/** Drops every way that asks more than another, then all beyond the number kept; equal prices stay in their order. */
function smallest(ways: readonly Way[], state: Search): readonly Way[] {
  if (ways.length < 2) return ways;
  const kept: Way[] = [];
  for (const way of ways.toSorted((left, right) => left.price - right.price || right.looseness - left.looseness)) {
    if (kept.some((other) => asksMore(way, other))) continue;
    if (kept.length === state.most) {
      state.isComplete = false;
      break;
    }
    kept.push(way);
  }
  const chosen = new Set(kept);
  return ways.filter((way) => chosen.has(way)).toSorted((left, right) => left.price - right.price);
}

function asksMore(way: Way, other: Way): boolean {
  if (other.looseness < way.looseness) return false;
  for (let place = 0; place < way.limits.length; place += 1) {
    if (((way.limits[place] ?? 0) & ~(other.limits[place] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Leaves out whatever the residue is certain without: first whole variables, then single conditions on one. */
function trim(way: Way, question: Question, open: Limits, state: Search): Way {
  let limits = wholeLimits(way.limits, open, state);
  const loosen = (variable: number, mask: number): void => {
    const looser = limits.with(variable, mask);
    if (isCertain(question, looser)) limits = looser;
  };
  for (let variable = open.length - 1; variable >= 0; variable -= 1) {
    if (limits[variable] !== open[variable]) loosen(variable, open[variable] ?? 0);
  }
  for (const [variable, conditions] of question.conditions) {
    let parts = neededFor(limits[variable] ?? 0, conditions, open[variable] ?? 0);
    for (const part of parts.length > 1 ? parts : []) {
      const others = parts.filter((other) => other !== part);
      loosen(variable, intersection(others, open[variable] ?? 0));
      if (limits[variable] === intersection(others, open[variable] ?? 0)) parts = others;
    }
  }
  const own = state.variables.map((variable) => limits[variable] ?? 0);
  return wayOf(own, state);
}

/** The fewest of the conditions (none of them needless) that together limit a variable to exactly these cells. */
export function neededFor(mask: number, conditions: readonly number[], all: number): readonly number[] {
  let needed = conditions.filter((condition) => (mask & ~condition) === 0);
  for (const condition of needed.toReversed()) {
    const others = needed.filter((other) => other !== condition);
    if (intersection(others, all) === mask) needed = others;
  }
  return needed;
}

function intersection(masks: readonly number[], all: number): number {
  return masks.reduce((left, right) => left & right, all);
}
