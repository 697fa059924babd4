import { addDays, addMonths } from '#shared/calendar/civil-date.ts';
import type { Answers, Clock, Expression, Leaf, Rule, Value } from '#shared/rules/schema.ts';

/** Every fact with a value. */
export type Assignment = Readonly<Record<string, Value>>;

/** Two-valued truth of an expression, written apart from the rule core and as plainly as can be. */
export function holds(expression: Expression, assignment: Assignment): boolean {
  if ('all' in expression) return expression.all.every((part) => holds(part, assignment));
  if ('any' in expression) return expression.any.some((part) => holds(part, assignment));
  if ('not' in expression) return !holds(expression.not, assignment);
  if ('of' in expression) {
    return expression.of.filter((part) => holds(part, assignment)).length >= expression.atLeast;
  }
  if ('unless' in expression) return holds(expression.holds, assignment) && !holds(expression.unless, assignment);
  if ('ref' in expression) throw new Error('The oracle follows no references');
  return leafHolds(expression, assignment);
}

/** The outcome of a rule when everything is known. */
export function outcomeOf(rule: Rule, assignment: Assignment): 'likely' | 'unlikely' | 'notInvolved' {
  if (!rule.appliesIf.every((condition) => holds(condition.holds, assignment))) return 'notInvolved';
  return rule.requires.every((condition) => holds(condition.holds, assignment)) ? 'likely' : 'unlikely';
}

/** Every assignment of the facts to values of their lists. */
export function assignmentsOf(domains: Readonly<Record<string, readonly Value[]>>): readonly Assignment[] {
  return Object.entries(domains).reduce<readonly Assignment[]>(
    (assignments, [fact, values]) =>
      assignments.flatMap((assignment) => values.map((value) => ({ ...assignment, [fact]: value }))),
    [{}],
  );
}

export function leafHolds(leaf: Leaf, assignment: Assignment): boolean {
  const value = at(assignment, leaf.fact);
  if ('eq' in leaf) return value === leaf.eq;
  if ('ne' in leaf) return value !== leaf.ne;
  if ('in' in leaf) return leaf.in.includes(value);
  if ('lt' in leaf) return value < leaf.lt;
  if ('le' in leaf) return value <= leaf.le;
  if ('gt' in leaf) return value > leaf.gt;
  if ('ge' in leaf) return value >= leaf.ge;
  if ('between' in leaf) return value >= leaf.between[0] && value <= leaf.between[1];
  const since = at(assignment, leaf.dateWithin.since);
  if (typeof since !== 'string') throw new Error(`Not a day: ${leaf.dateWithin.since}`);
  return value >= since && value <= lastDayOf(leaf.dateWithin, since);
}

/** The last day of a clock, counted here without the rule core's own clocks. */
export function lastDayOf(clock: Clock, since: string): string {
  const [year = 0, month = 0] = since.split('-').map(Number);
  if ('days' in clock) return addDays(since, clock.days);
  if ('months' in clock) return addMonths(since, clock.months);
  if ('years' in clock) return yearsLater(since, clock.years);
  const two = (part: number): string => String(part).padStart(2, '0');
  if ('nextMonth' in clock) {
    return month === 12
      ? `${year + 1}-01-${two(clock.nextMonth)}`
      : `${year}-${two(month + 1)}-${two(clock.nextMonth)}`;
  }
  return `${year + 1}-${clock.nextYear}`;
}

function yearsLater(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const isThere = new Date(`${later}T00:00:00Z`).toISOString().startsWith(later);
  return isThere ? later : later.replace('02-29', '02-28');
}

/** The comparisons of an expression, each once. */
export function leavesOf(expression: Expression): readonly Leaf[] {
  const leaves = new Map<string, Leaf>();
  const visit = (part: Expression): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else if ('of' in part) part.of.forEach(visit);
    else if ('not' in part) visit(part.not);
    else if ('unless' in part) [part.holds, part.unless].forEach(visit);
    else if (!('ref' in part)) leaves.set(keyOf(part), part);
  };
  visit(expression);
  return [...leaves.values()];
}

export function keyOf(leaf: Leaf): string {
  return JSON.stringify(leaf);
}

/** Kleene's truth while only the given comparisons are known; null is unknown. */
export function kleene(expression: Expression, known: readonly Leaf[], answers: Answers): boolean | null {
  const inner = (part: Expression) => kleene(part, known, answers);
  if ('all' in expression) return count(expression.all.map(inner), expression.all.length);
  if ('any' in expression) return count(expression.any.map(inner), 1);
  if ('of' in expression) return count(expression.of.map(inner), expression.atLeast);
  if ('not' in expression) return opposite(inner(expression.not));
  if ('unless' in expression) return count([inner(expression.holds), opposite(inner(expression.unless))], 2);
  if ('ref' in expression) throw new Error('The oracle follows no references');
  const answer = answers[expression.fact];
  const isKnown = known.some((leaf) => keyOf(leaf) === keyOf(expression));
  if (!isKnown || answer === undefined || !('known' in answer)) return null;
  return leafHolds(expression, { [expression.fact]: answer.known });
}

/** Every subset of the given size. */
export function subsetsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const [first, ...rest] = items;
  if (size === 0) return [[]];
  if (first === undefined || size < 0) return [];
  return [...subsetsOf(rest, size - 1).map((subset) => [first, ...subset]), ...subsetsOf(rest, size)];
}

function count(truths: readonly (boolean | null)[], need: number): boolean | null {
  const holding = truths.filter((truth) => truth === true).length;
  if (holding >= need) return true;
  return holding + truths.filter((truth) => truth === null).length < need ? false : null;
}

function opposite(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

function at(assignment: Assignment, fact: string): Value {
  const value = assignment[fact];
  if (value === undefined) throw new Error(`Not assigned: ${fact}`);
  return value;
}
